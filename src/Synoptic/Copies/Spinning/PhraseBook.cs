using Synoptic.Knowledge;

namespace Synoptic.Copies.Spinning;

/// <summary>The fixed phrases of a language as a tree of words, and the words that a thesaurus puts for others.</summary>
internal sealed class PhraseBook
{
    /// <summary>Most words of a phrase that is put for one word.</summary>
    public const int LongestReplacement = 3;

    private readonly Dictionary<ulong, int> children;
    private readonly List<string?> phrases = [null];
    private readonly List<bool> loose = [true];
    private readonly Dictionary<ulong, (int From, int Count)> originals;
    private readonly ulong[] heads;

    /// <summary>Reads the tables of collocations and synonyms.</summary>
    public PhraseBook(WordTables tables, WordForms forms)
    {
        Forms = forms;
        var rows = tables.Rows("collocations");
        children = new Dictionary<ulong, int>(2 * rows.Length);
        foreach (var row in rows) Add(row[0], row.Length > 1);

        var pairs = new List<(ulong Key, ulong Head)>();
        foreach (var row in tables.Rows("synonyms"))
        {
            if (row.Length < 2) continue;
            var head = forms.Base(row[0]);
            foreach (var range in row[1].AsSpan().Split('|'))
            {
                var key = KeyOf(row[1].AsSpan()[range]);
                if (key != WordHash.Join(0, head)) pairs.Add((key, head));
            }
        }

        pairs.Sort();
        heads = new ulong[pairs.Count];
        originals = new Dictionary<ulong, (int From, int Count)>(pairs.Count);
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = pairs[i].Head;
            originals[pairs[i].Key] = originals.TryGetValue(pairs[i].Key, out var known) ? (known.From, known.Count + 1) : (i, 1);
        }
    }

    /// <summary>Brings words to their base.</summary>
    public WordForms Forms { get; }

    /// <summary>The node after a word; -1 where no phrase goes on so. The root is 0.</summary>
    public int Next(int node, ulong word) => children.TryGetValue(WordHash.Join((ulong)node, word), out var child) ? child : -1;

    /// <summary>The phrase that ends at a node.</summary>
    public string? PhraseAt(int node) => phrases[node];

    /// <summary>Whether the phrase that ends at a node is too loose for one near it to be a sign.</summary>
    public bool IsLoose(int node) => loose[node];

    /// <summary>The words that a thesaurus replaces by the words with this key.</summary>
    public ReadOnlySpan<ulong> OriginalsOf(ulong key) => originals.TryGetValue(key, out var known) ? heads.AsSpan(known.From, known.Count) : [];

    private ulong KeyOf(ReadOnlySpan<char> words)
    {
        var key = 0UL;
        foreach (var range in words.Split(' ')) key = WordHash.Join(key, Forms.Base(words[range]));
        return key;
    }

    private void Add(string phrase, bool usual)
    {
        var node = 0;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var key = WordHash.Join((ulong)node, Forms.Base(phrase.AsSpan()[range]));
            if (!children.TryGetValue(key, out var child))
            {
                children.Add(key, child = phrases.Count);
                phrases.Add(null);
                loose.Add(true);
            }

            node = child;
        }

        phrases[node] ??= phrase;
        loose[node] = usual;
    }
}
