using System.Runtime.InteropServices;

namespace Synoptic.Copies.Spinning;

/// <summary>What the model is told of a word beside the words around it: how often they stood together in news that people wrote, and how often the words that it may have been put for did.</summary>
internal static class SwapFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 15;

    /// <summary>Words that a word may have been put for, at most.</summary>
    public const int Originals = 6;

    private const int Next = 1, Skip = 2, Single = 3;
    private const int Own = 6;
    private const float Scale = 0.25f;

    // Places of a text are told apart well enough by so many cells: a count that is too high says nothing.
    private const int RepeatCells = 4096;

    /// <summary>The keys of what a word stands with.</summary>
    public static int Keys(ReadOnlySpan<int> rows, int place, Span<ulong> keys)
    {
        var word = rows[place];
        keys[0] = NaturalCounts.Key(Next, rows[place - 1], word);
        keys[1] = NaturalCounts.Key(Next, word, rows[place + 1]);
        keys[2] = NaturalCounts.Triple(rows[place - 1], word, rows[place + 1]);
        keys[3] = NaturalCounts.Key(Skip, rows[place - 2], word);
        keys[4] = NaturalCounts.Key(Skip, word, rows[place + 2]);
        keys[5] = NaturalCounts.Key(Single, word, 0);
        return Own;
    }

    /// <summary>How well a word stands between two others: the logarithms of how often it stood beside each.</summary>
    public static int Fit<T>(T counts, int before, int word, int after)
        where T : INaturalCounts, allows ref struct
        => counts.Log(NaturalCounts.Key(Next, before, word)) + counts.Log(NaturalCounts.Key(Next, word, after));

    /// <summary>How often each word of a text stands in it, about.</summary>
    public static byte[] Repeats(ReadOnlySpan<int> rows)
    {
        var cells = new byte[RepeatCells];
        foreach (var row in rows)
        {
            ref var cell = ref cells[row & (RepeatCells - 1)];
            if (cell < byte.MaxValue) cell++;
        }

        return cells;
    }

    /// <summary>The features of a place.</summary>
    /// <param name="counts">What stood together.</param>
    /// <param name="originals">For each row the words that it may have been put for; 0 where there are no more.</param>
    /// <param name="rows">The text.</param>
    /// <param name="repeats">How often each word stands in it.</param>
    /// <param name="place">The place.</param>
    /// <param name="features">Where they go.</param>
    public static void Fill<T>(T counts, ReadOnlySpan<ushort> originals, ReadOnlySpan<int> rows, ReadOnlySpan<byte> repeats, int place, Span<float> features)
        where T : INaturalCounts, allows ref struct
    {
        Span<ulong> keys = stackalloc ulong[Own];
        Keys(rows, place, keys);
        for (var i = 0; i < Own; i++) features[i] = counts.Log(keys[i]) * Scale;
        var (before, word, after) = (rows[place - 1], rows[place], rows[place + 1]);
        // A word that is known well and never stood beside this neighbour tells more than one that is rare.
        features[6] = counts.Log(NaturalCounts.Key(Single, before, 0)) * Scale;
        features[7] = counts.Log(NaturalCounts.Key(Single, after, 0)) * Scale;
        features[8] = features[0] > 0 ? 1 : 0;
        features[9] = features[1] > 0 ? 1 : 0;

        int best = 0, bestBefore = 0, bestAfter = 0, bestSingle = 0;
        foreach (var original in originals.Slice(word * Originals, Originals))
        {
            if (original == 0) break;
            var left = counts.Log(NaturalCounts.Key(Next, before, original));
            var right = counts.Log(NaturalCounts.Key(Next, original, after));
            best = Math.Max(best, left + right);
            bestBefore = Math.Max(bestBefore, left);
            bestAfter = Math.Max(bestAfter, right);
            bestSingle = 1;
        }

        features[10] = bestBefore * Scale;
        features[11] = bestAfter * Scale;
        features[12] = best * Scale;
        features[13] = bestSingle;
        features[14] = Math.Min(4f, repeats[word & (RepeatCells - 1)]) * Scale;
    }
}
