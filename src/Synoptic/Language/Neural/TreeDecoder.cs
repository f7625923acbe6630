using System.Buffers;

namespace Synoptic.Language.Neural;

/// <summary>Finds the best tree with one root. Most sentences are a tree when each word takes its best head; the others go through Chu and Liu's (1965) and Edmonds' (1967) contraction of cycles.</summary>
internal static class TreeDecoder
{
    private const float Never = -1e9f;

    // Words that are tried as the root where the best heads give none or several; more never changed a tree of the development parts.
    private const int Candidates = 4;

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">Words × (words + 1): column 0 is the root, column j + 1 the word j. Changed by the call.</param>
    /// <param name="n">Words.</param>
    /// <param name="heads">Receives the head of each word; -1 for the root.</param>
    public static void Decode(Span<float> scores, int n, Span<int> heads)
    {
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * (n + 1), n + 1);
            row[i + 1] = Never;
            var best = 0;
            for (var j = 1; j <= n; j++)
            {
                if (row[j] > row[best]) best = j;
            }

            heads[i] = best - 1;
            if (best == 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads)) return;
        Span<int> candidates = stackalloc int[Candidates];
        var count = Roots(scores, n, heads, candidates);
        var work = ArrayPool<float>.Shared.Rent(scores.Length);
        var tried = ArrayPool<int>.Shared.Rent(n);
        var most = float.NegativeInfinity;
        for (var k = 0; k < count; k++)
        {
            var root = candidates[k];
            scores.CopyTo(work);
            for (var i = 0; i < n; i++) work[i * (n + 1)] = i == root ? scores[i * (n + 1)] : Never;
            // The root has no other head.
            work.AsSpan((root * (n + 1)) + 1, n).Fill(Never * 2);
            SpanningTree.Find(work.AsSpan(0, scores.Length), n, tried.AsSpan(0, n));
            var sum = 0f;
            for (var i = 0; i < n; i++) sum += scores[(i * (n + 1)) + tried[i] + 1];
            if (sum <= most) continue;
            most = sum;
            tried.AsSpan(0, n).CopyTo(heads);
        }

        ArrayPool<float>.Shared.Return(work);
        ArrayPool<int>.Shared.Return(tried);
    }

    // The words that lose least by being the root.
    private static int Roots(ReadOnlySpan<float> scores, int n, ReadOnlySpan<int> heads, Span<int> candidates)
    {
        var count = 0;
        Span<float> losses = stackalloc float[Candidates];
        for (var i = 0; i < n; i++)
        {
            var loss = scores[(i * (n + 1)) + heads[i] + 1] - scores[i * (n + 1)];
            var at = count;
            while (at > 0 && losses[at - 1] > loss) at--;
            if (at == Candidates) continue;
            if (count < Candidates) count++;
            for (var k = count - 1; k > at; k--) (losses[k], candidates[k]) = (losses[k - 1], candidates[k - 1]);
            (losses[at], candidates[at]) = (loss, i);
        }

        return count;
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        // A walk up that takes more steps than there are words goes round.
        Span<bool> safe = heads.Length <= 512 ? stackalloc bool[heads.Length] : new bool[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0 && !safe[at]; steps++)
            {
                if (steps > heads.Length) return true;
                at = heads[at];
            }

            for (at = i; at >= 0 && !safe[at]; at = heads[at]) safe[at] = true;
        }

        return false;
    }
}
