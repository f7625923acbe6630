using System.Collections.Immutable;

namespace Synoptic.Language.Neural;

/// <summary>Reads the best sequence of name labels in which every I- follows its own kind (Viterbi 1967, with forbidden steps only).</summary>
internal sealed class NameDecoder
{
    private readonly bool[] _inside;
    private readonly int[] _kind;

    /// <summary>A decoder for some labels.</summary>
    /// <param name="labels">Labels by number: <c>O</c>, <c>B-x</c>, <c>I-x</c>.</param>
    public NameDecoder(ImmutableArray<string> labels)
    {
        _inside = [.. labels.Select(l => l.StartsWith("I-", StringComparison.Ordinal))];
        var kinds = labels.Select(l => l.Length > 2 ? l[2..] : "").ToArray();
        _kind = [.. kinds.Select(k => Array.IndexOf(kinds, k))];
    }

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">Tokens × labels.</param>
    /// <param name="labels">Receives the number of the label of each token.</param>
    public void Decode(ReadOnlySpan<float> scores, Span<int> labels)
    {
        var count = _kind.Length;
        var n = labels.Length;
        if (n == 0) return;
        var back = new byte[n * count];
        Span<float> last = stackalloc float[count];
        Span<float> next = stackalloc float[count];
        for (var l = 0; l < count; l++) last[l] = _inside[l] ? float.NegativeInfinity : scores[l];
        for (var t = 1; t < n; t++)
        {
            for (var l = 0; l < count; l++)
            {
                var best = -1;
                for (var k = 0; k < count; k++)
                {
                    if (_inside[l] && _kind[k] != _kind[l]) continue;
                    if (best < 0 || last[k] > last[best]) best = k;
                }

                next[l] = last[best] + scores[(t * count) + l];
                back[(t * count) + l] = (byte)best;
            }

            next.CopyTo(last);
        }

        var at = 0;
        for (var l = 1; l < count; l++)
        {
            if (last[l] > last[at]) at = l;
        }

        for (var t = n - 1; t >= 0; t--)
        {
            labels[t] = at;
            at = back[(t * count) + at];
        }
    }
}
