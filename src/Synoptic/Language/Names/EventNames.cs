using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Finds names of events by the words that end or begin them: <c>Velm War</c>, <c>Battle of Velm</c>, <c>Hurricane Otto</c>. Immutable.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class EventNames(WordTables tables)
{
    /// <summary>Longest name of an event in tokens.</summary>
    private const int Longest = 8;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ends = Heads(tables, "end");
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> begins = Heads(tables, "begin");
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> closed = tables.Rows("not-names").Where(row => row[0] == "closed").SelectMany(row => row[1].Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> connectors = tables.Rows("name-particles").Where(row => row[0] == "connector").SelectMany(row => row[1].Split('|')).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> numbers = tables.Rows("name-particles").Where(row => row[0] == "number").SelectMany(row => row[1].Split('|')).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the events of a sentence, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="owners">The number, and one more, of the name that each token belongs to; 0 for none.</param>
    /// <param name="names">The names.</param>
    /// <param name="labels">Their kinds.</param>
    /// <param name="found">Receives the events.</param>
    public void Find(string text, ImmutableArray<Token> tokens, Sentence sentence, int[] owners, List<TokenName> names, NameLabels labels, List<(int First, int End, EntityType Type)> found)
    {
        var view = new View(text, tokens, sentence, owners, names, labels);
        if (view.IsHeadline()) return;
        var free = sentence.First;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (owners[i] != 0 || !view.IsCapital(i)) continue;
            var word = tokens[i].Span.In(text);
            var (first, end) = ends.Contains(word) ? Ended(view, i, free) : (i, i);
            if (end - first < 2 && begins.Contains(word)) (first, end) = Begun(view, i);
            if (end - first < 2) continue;
            found.Add((first, end, EntityType.Event));
            i = end - 1;
            free = end;
        }
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Heads(WordTables tables, string position) =>
        tables.Rows("name-heads").Where(row => row[0] == "event" && row[1] == position).SelectMany(row => row[2].Split('|')).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that a word such as War ends: the capitalised words before it, and a number after it.</summary>
    private (int First, int End) Ended(View view, int head, int free)
    {
        var first = head;
        while (first > Math.Max(free, head - Longest) && view.MayBelong(first - 1) && !closed.Contains(view.Word(first - 1))) first--;
        // A name that reaches over the bound belongs whole or not at all.
        while (first < head && view.IsCut(first)) first++;
        // The first word of a sentence has its capital for that alone: it needs another word, or to be a name.
        if (first == view.Sentence.First && head - first == 1 && view.Owner(first) == 0) return (head, head);
        var end = head + 1;
        if (end < view.Sentence.End && first < head && numbers.Contains(view.Word(end))) end++;
        return (first, end);
    }

    /// <summary>The name that a word such as Battle or Hurricane begins: it takes the name after it, or after the connector behind it.</summary>
    private (int First, int End) Begun(View view, int head)
    {
        var end = head + 1;
        if (end < view.Sentence.End && connectors.Contains(view.Word(end))) end++;
        if (end >= view.Sentence.End || !view.IsCapital(end)) return (head, head);
        if (view.Owner(end) is > 0 and var owner) return (head, view.EndOf(owner));
        while (end < view.Sentence.End && end - head < Longest && view.IsCapital(end) && view.Owner(end) == 0) end++;
        return (head, end);
    }

    /// <summary>A sentence with its names.</summary>
    private readonly ref struct View(string text, ImmutableArray<Token> tokens, Sentence sentence, int[] owners, List<TokenName> names, NameLabels labels)
    {
        public Sentence Sentence => sentence;

        public ReadOnlySpan<char> Word(int i) => tokens[i].Span.In(text);

        public int Owner(int i) => owners[i];

        public int EndOf(int owner) => names[owner - 1].End;

        public bool IsCapital(int i) => char.IsUpper(text[tokens[i].Span.Start]);

        /// <summary>Whether a token may stand inside the name of an event: capitalised, of no person.</summary>
        public bool MayBelong(int i) => IsCapital(i) && (owners[i] <= 0 || labels.Kinds[names[owners[i] - 1].Kind].Type != EntityType.Person);

        public bool IsCut(int i) => owners[i] > 0 && names[owners[i] - 1].First < i;

        /// <summary>Whether nearly all longer words have a capital: then a capital tells nothing.</summary>
        public bool IsHeadline()
        {
            int words = 0, capitals = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (tokens[i].Kind != TokenKind.Word || tokens[i].Span.Length < 4 || owners[i] > 0) continue;
                words++;
                if (IsCapital(i)) capitals++;
            }

            return words >= 4 && capitals * 10 >= words * 8;
        }
    }
}
