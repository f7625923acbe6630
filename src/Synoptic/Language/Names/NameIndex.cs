using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>The names of one document by their words, with the evidence for each kind. Upper and lower case are one.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="kinds">Number of kinds of names.</param>
internal sealed class NameIndex(string text, ImmutableArray<Token> tokens, int kinds)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longest = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? small;

    /// <summary>Adds evidence for the words of a name.</summary>
    public void Add(int first, int end, ReadOnlySpan<float> evidence, bool sure)
    {
        var key = Key(first, end);
        if (!entries.TryGetValue(key, out var entry)) entries[key] = entry = new Entry(new float[kinds]);
        for (var k = 0; k < evidence.Length; k++) entry.Totals[k] += evidence[k];
        entry.IsSure |= sure;
        var word = Word(first);
        longest[word] = longest.TryGetValue(word, out var length) ? Math.Max(length, end - first) : end - first;
    }

    /// <summary>The evidence for the words of a name.</summary>
    public bool TryGet(int first, int end, out ReadOnlySpan<float> totals)
    {
        var known = entries.TryGetValue(Key(first, end), out var entry);
        totals = known ? entry!.Totals : default;
        return known;
    }

    /// <summary>Index after the longest certain name that begins at a token and is written as a name here; -1 if there is none.</summary>
    public int Longest(int first, int limit, Sentence sentence, out int kind)
    {
        kind = -1;
        if (!IsCapital(first) || !longest.TryGetValue(Word(first), out var length)) return -1;
        for (var end = Math.Min(limit, first + length); end > first; end--)
        {
            if (!entries.TryGetValue(Key(first, end), out var entry) || !entry.IsSure) continue;
            if (IsPartOfMore(first, end, sentence) || IsShouted(first, end)) return -1;
            kind = Array.IndexOf(entry.Totals, entry.Totals.Max());
            return end;
        }

        return -1;
    }

    /// <summary>Whether capitalised words beside it make another name of it: <c>Bowman Street</c>. Where all words have capitals nothing can be told.</summary>
    private bool IsPartOfMore(int first, int end, Sentence sentence) =>
        (end < sentence.End && IsCapital(end) && !IsAllCapitals(first)) || (first - 1 > sentence.First && IsCapital(first - 1) && !IsAllCapitals(first));

    /// <summary>Whether capitals hide a word that this text writes small as well: <c>THE HOUSE</c>.</summary>
    private bool IsShouted(int first, int end) => end == first + 1 && IsAllCapitals(first) && (small ??= SmallWords()).Contains(Word(first));

    private ReadOnlySpan<char> Word(int i) => tokens[i].Span.In(text);

    private string Key(int first, int end) => end == first + 1 ? tokens[first].Span.Slice(text) : string.Join(' ', Enumerable.Range(first, end - first).Select(i => tokens[i].Span.Slice(text)));

    private bool IsCapital(int i) => char.IsUpper(text[tokens[i].Span.Start]);

    private bool IsAllCapitals(int i)
    {
        foreach (var c in tokens[i].Span.In(text))
            if (char.IsLower(c)) return false;
        return tokens[i].Span.Length > 1;
    }

    /// <summary>Words that this text writes small. Few texts have names in capitals, so it is gathered when one is met.</summary>
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in tokens)
            if (char.IsLower(text[token.Span.Start])) words.Add(token.Span.In(text));
        return words;
    }

    private sealed class Entry(float[] totals)
    {
        public float[] Totals { get; } = totals;

        public bool IsSure { get; set; }
    }
}
