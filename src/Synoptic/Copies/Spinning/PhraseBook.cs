using Synoptic.Knowledge;

namespace Synoptic.Copies.Spinning;

/// <summary>The fixed phrases of a language as a tree of words, and the words that a thesaurus puts for others.</summary>
internal sealed class PhraseBook
{
    /// <summary>Most words of a phrase that is put for one word.</summary>
    public const int LongestReplacement = 3;

    private readonly Dictionary<ulong, int> children = [];
    private readonly List<string?> phrases = [null];
    private readonly List<bool> loose = [true];
    private readonly Dictionary<ulong, ulong[]> originals = [];

    /// <summary>Reads the tables of collocations and synonyms.</summary>
    public PhraseBook(WordTables tables, WordForms forms)
    {
        Forms = forms;
        foreach (var row in tables.Rows("collocations")) Add(row[0], row.Length > 1);
        var heads = new Dictionary<ulong, List<ulong>>();
        foreach (var row in tables.Rows("synonyms"))
        {
            if (row.Length < 2) continue;
            var head = forms.Base(row[0]);
            foreach (var replacement in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var key = KeyOf(replacement);
                if (!heads.TryGetValue(key, out var list)) heads.Add(key, list = []);
                if (!list.Contains(head) && key != WordHash.Join(0, head)) list.Add(head);
            }
        }

        foreach (var (key, list) in heads) originals.Add(key, [.. list]);
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
    public ReadOnlySpan<ulong> OriginalsOf(ulong key) => originals.TryGetValue(key, out var list) ? list : [];

    private ulong KeyOf(string words)
    {
        var key = 0UL;
        foreach (var word in words.Split(' ')) key = WordHash.Join(key, Forms.Base(word));
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
