using System.Runtime.InteropServices;

namespace Synoptic.Copies;

/// <summary>
/// Finds the pairs of articles that are worth comparing, without comparing all pairs: an inverted index of runs of words.
/// Its work grows with the number of words, however many articles share them.
/// </summary>
internal static class ShingleIndex
{
    // Four words: longer runs get lost in a rewritten text, shorter ones are everywhere (copies/news: every copy is a candidate).
    private const int Length = 4;

    // A run in more articles than this is furniture or a common phrase, unless they all are copies of one text. So its articles are
    // compared only with the first of them and with their neighbour: enough to find such copies, and linear.
    private const int Common = 12;

    // The least share of the smaller article's runs that both must have to be compared. Two reports of one event share about 1 %,
    // the most heavily rewritten copies of copies/news 4 %.
    private const double LeastShare = 0.02;
    private const int LeastShared = 2;

    /// <summary>Pairs of indices, the lower first, in order; marks the words of runs that very many articles have.</summary>
    public static List<(int First, int Second)> Candidates(IReadOnlyList<WordSequence> articles)
    {
        var (shingles, owners) = Collect(articles);
        Array.Sort(shingles, owners);
        var shared = new Dictionary<(int First, int Second), int>();
        var common = new HashSet<ulong>();
        for (var from = 0; from < shingles.Length;)
        {
            var to = from + 1;
            while (to < shingles.Length && shingles[to] == shingles[from]) to++;
            if (to - from > 1)
            {
                Array.Sort(owners, from, to - from);
                Count(owners.AsSpan(from, to - from), shared);
                if (to - from > Common) common.Add(shingles[from]);
            }

            from = to;
        }

        if (common.Count > 0)
            foreach (var words in articles) Mark(words, common);
        return Promising(articles, shared);
    }

    private static List<(int First, int Second)> Promising(IReadOnlyList<WordSequence> articles, Dictionary<(int First, int Second), int> shared)
    {
        var found = new List<(int First, int Second)>();
        foreach (var (pair, count) in shared)
        {
            var (first, second) = pair;
            if (count >= Math.Max(LeastShared, LeastShare * Math.Min(articles[first].Count, articles[second].Count))) found.Add((first, second));
        }

        found.Sort();
        return found;
    }

    private static (ulong[] Keys, int[] Owners) Collect(IReadOnlyList<WordSequence> articles)
    {
        var keys = new List<ulong>();
        var owners = new List<int>();
        var seen = new HashSet<ulong>();
        for (var a = 0; a < articles.Count; a++)
        {
            seen.Clear();
            for (var i = 0; i + Length <= articles[a].Count; i++)
            {
                if (KeyAt(articles[a], i) is not { } key || !seen.Add(key)) continue;
                keys.Add(key);
                owners.Add(a);
            }
        }

        return (keys.ToArray(), owners.ToArray());
    }

    // A run of grammar alone says nothing.
    private static ulong? KeyAt(WordSequence words, int at)
    {
        var content = false;
        var key = 0UL;
        for (var k = at; k < at + Length; k++)
        {
            key = WordHash.Join(key, words.Keys[k]);
            content |= words.Content[k];
        }

        return content ? key : null;
    }

    private static void Mark(WordSequence words, HashSet<ulong> common)
    {
        for (var i = 0; i + Length <= words.Count; i++)
            if (KeyAt(words, i) is { } key && common.Contains(key)) Array.Fill(words.Furniture, true, i, Length);
    }

    private static void Count(ReadOnlySpan<int> posting, Dictionary<(int First, int Second), int> shared)
    {
        if (posting.Length <= Common)
        {
            for (var i = 0; i < posting.Length; i++)
                for (var j = i + 1; j < posting.Length; j++) Add(posting[i], posting[j]);
            return;
        }

        for (var i = 1; i < posting.Length; i++)
        {
            Add(posting[0], posting[i]);
            if (i > 1) Add(posting[i - 1], posting[i]);
        }

        // A pair as one long would not do: its hash is the one half XOR the other, which a thousand articles have only a thousand of.
        void Add(int first, int second) =>
            CollectionsMarshal.GetValueRefOrAddDefault(shared, (first, second), out _)++;
    }
}
