namespace Synoptic.Copies;

/// <summary>The words of an article with its runs of three words in order of their hash, so that two articles can be joined in one pass.</summary>
internal sealed class SeededWords
{
    private const int Length = 3;
    private readonly ulong[] keys;
    private readonly int[] places;

    /// <summary>Sorts the runs of an article.</summary>
    public SeededWords(WordSequence words)
    {
        Words = words;
        var count = Math.Max(0, words.Count - Length + 1);
        keys = new ulong[count];
        places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
            for (var k = i; k < i + Length; k++) keys[i] = WordHash.Join(keys[i], words.Keys[k]);
        }

        Array.Sort(keys, places);
        SortTies();
    }

    /// <summary>The words in order of the text.</summary>
    public WordSequence Words { get; }

    /// <summary>Finds the words that both have.</summary>
    /// <param name="a">An article.</param>
    /// <param name="b">Another.</param>
    /// <param name="seeds">
    /// A number for each place of <paramref name="b"/>: where the three words that begin there stand in <paramref name="a"/>, as
    /// <see cref="Places"/> takes it; -1 where they do not.
    /// </param>
    public static void Join(SeededWords a, SeededWords b, Span<int> seeds)
    {
        seeds.Fill(-1);
        var (x, y) = (a.keys, b.keys);
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var (one, other) = (x[i], y[j]);
            if (one != other)
            {
                // Which of them is smaller can't be foreseen, so nothing branches on it.
                i += one < other ? 1 : 0;
                j += one < other ? 0 : 1;
                continue;
            }

            for (; j < y.Length && y[j] == one; j++) seeds[b.places[j]] = i;
            i = EndOf(x, i);
        }
    }

    /// <summary>Places of three words, rising; of words that come again, the first <paramref name="most"/>.</summary>
    /// <param name="seed">What <see cref="Join"/> gave for them.</param>
    /// <param name="most">One at least.</param>
    public ReadOnlySpan<int> Places(int seed, int most)
    {
        var end = seed + 1;
        while (end - seed < most && end < keys.Length && keys[end] == keys[seed]) end++;
        return places.AsSpan(seed, end - seed);
    }

    private static int EndOf(ulong[] keys, int from)
    {
        var end = from + 1;
        while (end < keys.Length && keys[end] == keys[from]) end++;
        return end;
    }

    // Equal keys come out of the sort in any order; the places of each must rise, or two runs could differ.
    private void SortTies()
    {
        for (var from = 0; from < keys.Length;)
        {
            var end = EndOf(keys, from);
            if (end - from > 1) Array.Sort(places, from, end - from);
            from = end;
        }
    }
}
