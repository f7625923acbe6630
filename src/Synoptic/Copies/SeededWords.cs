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

    /// <summary>Places where both have the same three words, in order of <paramref name="b"/>; of words that come again, the first <paramref name="most"/> places.</summary>
    public static List<(int A, int B)> Join(SeededWords a, SeededWords b, int most)
    {
        // Two places as one number, that of B before that of A: sorted without a comparison of ours.
        var joined = new List<ulong>();
        int i = 0, j = 0;
        while (i < a.keys.Length && j < b.keys.Length)
        {
            if (a.keys[i] < b.keys[j]) i++;
            else if (a.keys[i] > b.keys[j]) j++;
            else
            {
                int endA = EndOf(a.keys, i), endB = EndOf(b.keys, j);
                for (var y = j; y < endB; y++)
                    for (var x = i; x < Math.Min(endA, i + most); x++) joined.Add(((ulong)b.places[y] << 32) | (uint)a.places[x]);
                (i, j) = (endA, endB);
            }
        }

        joined.Sort();
        return joined.ConvertAll(static places => ((int)(uint)places, (int)(places >> 32)));
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
