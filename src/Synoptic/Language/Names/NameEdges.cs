using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// Mends names whose edges are none, which happens where a sentence is unlike those that the model has seen: a name that breaks off inside
/// a known one reaches over all of it (<c>Oval Office</c>); one that breaks off at its connector goes on (<c>Centre for Velm Studies</c>); other
/// small words and marks at an end are taken off. Immutable.
/// </summary>
/// <param name="labels">The kinds of the names.</param>
/// <param name="tables">Words of the language.</param>
internal sealed class NameEdges(NameLabels labels, WordTables tables)
{
    /// <summary>Longest continuation of a broken name in tokens.</summary>
    private const int LongestContinuation = 6;

    private readonly int organization = labels.KindOf(EntityType.Organization);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> connectors = Words(tables, "name-particles", "connector", '|');
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> particles = Words(tables, "name-particles", "person", '|');
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> closed = Words(tables, "not-names", "closed", ' ');

    /// <summary>The names, in order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its tokens and sentences.</param>
    /// <param name="clues">What the lists tell of each token.</param>
    /// <param name="names">Names as each sentence alone tells them, in order, without overlap.</param>
    public List<TokenName> Mend(string text, Segments segments, ReadOnlySpan<ushort> clues, List<TokenName> names)
    {
        var view = new View(text, segments.Tokens, clues);
        var mended = new List<TokenName>(names.Count);
        var sentence = 0;
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            while (segments.Sentences[sentence].End <= name.First) sentence++;
            var (start, limit) = (segments.Sentences[sentence].First, segments.Sentences[sentence].End);
            if (mended.Count > 0) start = Math.Max(start, mended[^1].End);
            while (n + 1 < names.Count && names[n + 1].First == name.End && name.End < limit && Joins(view, name, names[n + 1])) name = name with { End = names[++n].End };
            name = Whole(view, Firm(view, name, limit), start, limit);
            // What a name has taken in on its way is none of its own.
            while (n + 1 < names.Count && names[n + 1].First < name.End) n++;
            if (n + 1 < names.Count) limit = Math.Min(limit, names[n + 1].First);
            name = Trim(view, Continue(view, name, limit));
            if (name.Length > 0) mended.Add(name);
        }

        return mended;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(WordTables tables, string table, string kind, char divider) =>
        tables.Rows(table).Where(row => row[0] == kind).SelectMany(row => row[1].Split(divider)).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether two names side by side are one.</summary>
    private bool Joins(View view, TokenName name, TokenName next)
    {
        var (left, right) = (labels.Kinds[name.Kind].Type, labels.Kinds[next.Kind].Type);
        // A given name and a family name were parted. Before a name of several words the first may be an office.
        if (left == EntityType.Person) return right == EntityType.Person && (particles.Contains(view.Word(next.First)) || (next.Length == 1 && !view.Is(name.First, NameClue.Title))) && view.IsOneLine(name.First, next.End);
        return right != EntityType.Person && name.Length > 1 && connectors.Contains(view.Word(name.End - 1));
    }

    /// <summary>Two names with <c>&amp;</c> between them are one firm.</summary>
    private TokenName Firm(View view, TokenName name, int limit)
    {
        var end = name.End;
        while (end + 1 < limit && view.Word(end) is "&" && view.IsCapital(end + 1)) end += 2;
        return end > name.End && organization >= 0 ? name with { End = end, Kind = organization } : name;
    }

    /// <summary>The whole of a known place or organisation that a name of that kind is a part of.</summary>
    private TokenName Whole(View view, TokenName name, int start, int limit)
    {
        var clue = labels.Kinds[name.Kind].Type switch
        {
            EntityType.Organization => NameClue.Organization,
            EntityType.Place => NameClue.Place | NameClue.Country,
            _ => NameClue.None,
        };
        var (first, end) = (name.First, name.End);
        while (first > start && view.Is(first, NameClue.Inside) && view.Is(first, clue) && !view.Is(first, NameClue.Begins)) first--;
        while (end < limit && view.Is(end, NameClue.Inside) && view.Is(end, clue) && view.IsCapital(end)) end++;
        return name with { First = first, End = end };
    }

    /// <summary>A name that ends with a connector goes on over the capitalised words behind it.</summary>
    private TokenName Continue(View view, TokenName name, int limit)
    {
        if (labels.Kinds[name.Kind].Type == EntityType.Person || !connectors.Contains(view.Word(name.End - 1)) || !view.Is(name.First, NameClue.OrganizationHead | NameClue.FacilityHead | NameClue.Organization)) return name;
        var end = name.End;
        while (end < limit && end - name.End < LongestContinuation && (view.IsCapital(end) || connectors.Contains(view.Word(end)))) end++;
        return name with { End = end };
    }

    private TokenName Trim(View view, TokenName name)
    {
        var (first, end) = (name.First, name.End);
        while (end > first && IsNoEdge(view, end - 1)) end--;
        while (first < end && IsNoEdge(view, first)) first++;
        // What is left of a broken name may be a mere kind, "Center" of "Center for", or a letter, "D" of "D-".
        if (end - first == 1 && name.Length > 1 && (IsMereKind(view, first) || view.Word(first).Length == 1)) end = first;
        return name with { First = first, End = end };
    }

    private static bool IsMereKind(View view, int i) =>
        view.Is(i, NameClue.OrganizationHead | NameClue.PlaceHead | NameClue.FacilityHead)
        && !view.Is(i, NameClue.Organization | NameClue.Place | NameClue.Country | NameClue.Given | NameClue.Surname);

    private bool IsNoEdge(View view, int i)
    {
        var word = view.Word(i);
        return (word.Length == 1 && word[0] is '-' or '–' or '—' or ',' or ':' or ';' or '(' or '/' or '|')
            || (char.IsLower(word[0]) && (connectors.Contains(word) || closed.Contains(word)) && !particles.Contains(word));
    }

    private readonly ref struct View(string text, ImmutableArray<Token> tokens, ReadOnlySpan<ushort> clues)
    {
        private readonly ReadOnlySpan<ushort> clues = clues;

        public ReadOnlySpan<char> Word(int i) => tokens[i].Span.In(text);

        public bool Is(int i, NameClue any) => ((NameClue)clues[i] & any) != NameClue.None;

        public bool IsCapital(int i) => char.IsUpper(text[tokens[i].Span.Start]);

        public bool IsOneLine(int first, int end) => !text.AsSpan(tokens[first].Span.Start..tokens[end - 1].Span.End).Contains('\n');
    }
}
