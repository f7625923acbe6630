using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Where to begin in a layer that is in order of start.</summary>
internal static class Layers
{
    // No name or time expression is longer; without a limit one sentence of a million words would be read once for each of its numbers.
    private const int Longest = 300;

    /// <summary>Index of the first mention that may still hold <paramref name="offset"/> or stand after it.</summary>
    public static int Near(ImmutableArray<Mention> mentions, int offset)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < offset - Longest) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the first time expression that may still hold <paramref name="offset"/> or stand after it.</summary>
    public static int Near(ImmutableArray<TimeExpression> times, int offset)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[middle].Span.Start < offset - Longest) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
