using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// Tells apart what the corpora that models learn from do not: peoples and their adjectives, which are no names there; events, which are none
/// either; and facilities, which are places there. Immutable.
/// </summary>
/// <param name="tables">Words of the language.</param>
internal sealed class NameTypes(WordTables tables)
{
    private readonly HashSet<string> facilityEnds = Heads(tables, "facility", "end");
    // What begins names of places as well (Port, Fort, Gulf) tells nothing.
    private readonly HashSet<string> facilityBegins = Heads(tables, "facility", "begin").Except(Heads(tables, "place", "begin")).ToHashSet(StringComparer.Ordinal);
    // What ends names of anything else as well (Bowl, Open, Day) tells nothing.
    private readonly HashSet<string> eventEnds = [.. Heads(tables, "event", "end").Except(Heads(tables, "surname", "end")).Except(Heads(tables, "place", "end")).Except(Heads(tables, "organization", "end"))];
    private readonly HashSet<string> connectors = tables.Rows("name-particles").Where(row => row[0] == "connector").SelectMany(row => row[1].Split('|')).ToHashSet(StringComparer.Ordinal);
    // Those that tell a gender stand before nothing but a person; "Dr" and "Prof" may be a street.
    private readonly HashSet<string> honorifics = [.. tables.Rows("titles").Where(static row => row[2] == "honorific" && row[1].Length > 0 && row[0].EndsWith('.')).Select(static row => row[0])];
    private readonly EventNames events = new(tables);

    /// <summary>The names of a text with their types, in order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its tokens and sentences.</param>
    /// <param name="clues">What is known of each token: sets of <see cref="NameClue"/>.</param>
    /// <param name="names">Names of persons, organisations and places, in order, without overlap.</param>
    /// <param name="labels">The kinds of the names.</param>
    public ImmutableArray<Name> Tell(string text, Segments segments, ReadOnlySpan<ushort> clues, List<TokenName> names, NameLabels labels)
    {
        var tokens = segments.Tokens;
        // What each token belongs to: the name's number and one more; 0 for none; -1 for an event.
        var owners = new int[tokens.Length];
        for (var n = 0; n < names.Count; n++) owners.AsSpan(names[n].First, names[n].Length).Fill(n + 1);
        var found = new List<(int First, int End, EntityType Type)>();
        foreach (var sentence in segments.Sentences) events.Find(text, tokens, sentence, owners, names, labels, found);
        foreach (var (first, end, _) in found) owners.AsSpan(first, end - first).Fill(-1);
        for (var n = 0; n < names.Count; n++)
        {
            var (first, end, kind) = names[n];
            if (owners[first] == n + 1 && owners[end - 1] == n + 1) found.Add((first, end, TypeOf(text, tokens, clues, names[n], labels.Kinds[kind].Type)));
        }

        AddAddressed(text, segments, owners, found);
        AddPeoples(segments, clues, owners, found);
        found.Sort((left, right) => left.First.CompareTo(right.First));
        var result = ImmutableArray.CreateBuilder<Name>(found.Count);
        foreach (var (first, end, type) in found) result.Add(new Name(new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), type));
        return result.MoveToImmutable();
    }

    private static HashSet<string> Heads(WordTables tables, string kind, string position) =>
        tables.Rows("name-heads").Where(row => row[0] == kind && row[1] == position).SelectMany(row => row[2].Split('|')).ToHashSet(StringComparer.Ordinal);

    private EntityType TypeOf(string text, ImmutableArray<Token> tokens, ReadOnlySpan<ushort> clues, TokenName name, EntityType type)
    {
        if (name.First > 0 && type != EntityType.Person && honorifics.Contains(tokens[name.First - 1].Span.Slice(text))) return EntityType.Person;
        if (type == EntityType.Organization) return type;
        // A demonym that is no country or family name as well: "Norwegian" is no place.
        if (name.Length == 1 && ((NameClue)clues[name.First] & (NameClue.Demonym | NameClue.Country | NameClue.Place | NameClue.Given | NameClue.Surname)) == NameClue.Demonym) return EntityType.Nationality;
        if (type != EntityType.Place || name.Length == 1) return type;
        var last = tokens[name.End - 1].Span.Slice(text);
        if (eventEnds.Contains(last)) return EntityType.Event;
        return facilityEnds.Contains(last)
            || (name.Length > 2 && facilityBegins.Contains(tokens[name.First].Span.Slice(text)) && connectors.Contains(tokens[name.First + 1].Span.Slice(text)))
                ? EntityType.Facility
                : type;
    }

    /// <summary>"Mr. Labrador": a capital behind an honorific is somebody's name, also where the words around it did not show one.</summary>
    private void AddAddressed(string text, Segments segments, int[] owners, List<(int First, int End, EntityType Type)> found)
    {
        foreach (var sentence in segments.Sentences)
        {
            for (var i = sentence.First; i + 1 < sentence.End; i++)
            {
                var next = segments.Tokens[i + 1];
                if (owners[i] != 0 || owners[i + 1] != 0 || next.Kind != TokenKind.Word || next.Span.Length < 2 || !char.IsUpper(text[next.Span.Start]) || text[segments.Tokens[i].Span.End - 1] != '.') continue;
                if (!honorifics.Contains(segments.Tokens[i].Span.Slice(text))) continue;
                owners[i + 1] = -1;
                found.Add((i + 1, i + 2, EntityType.Person));
            }
        }
    }

    private static void AddPeoples(Segments segments, ReadOnlySpan<ushort> clues, int[] owners, List<(int First, int End, EntityType Type)> found)
    {
        foreach (var sentence in segments.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (owners[i] != 0 || !Is(clues[i], NameClue.Demonym)) continue;
                var end = i + 1;
                while (Is(clues[i], NameClue.Begins) && end < sentence.End && owners[end] == 0 && Is(clues[end], NameClue.Inside) && Is(clues[end], NameClue.Demonym)) end++;
                found.Add((i, end, EntityType.Nationality));
                i = end - 1;
            }
        }

        static bool Is(ushort clues, NameClue clue) => ((NameClue)clues & clue) != NameClue.None;
    }
}
