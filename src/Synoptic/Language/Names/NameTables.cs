using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>What a language's data files know of names. Immutable.</summary>
internal sealed class NameTables
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, NameTraits>.AlternateLookup<ReadOnlySpan<char>> traits;
    private readonly Dictionary<string, NameTraits>.AlternateLookup<ReadOnlySpan<char>> capitalTraits;
    private readonly FrozenDictionary<string, ContextVotes> before;
    private readonly FrozenDictionary<string, ContextVotes> after;

    /// <summary>Reads the tables of a language.</summary>
    public NameTables(WordTables tables)
    {
        // Lower-case words on the one side; words as names write them on the other.
        var lower = new Dictionary<string, NameTraits>(StringComparer.OrdinalIgnoreCase);
        var upper = new Dictionary<string, NameTraits>(StringComparer.Ordinal);
        var endings = ImmutableArray.CreateBuilder<string>();
        foreach (var row in tables.Rows("not-names"))
        {
            var trait = row[0] switch
            {
                "closed" => NameTraits.Closed,
                "calendar" => NameTraits.Calendar,
                "common" => NameTraits.Common,
                "abbreviation" => NameTraits.Abbreviation,
                "adjective" => NameTraits.Adjective,
                "suffix" => NameTraits.HyphenSuffix,
                _ => NameTraits.None,
            };
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (row[0] == "ending") endings.Add(word);
                else Add(lower, word, trait);
            }
        }

        foreach (var row in tables.Rows("name-particles"))
        {
            var trait = row[0] switch
            {
                "person" => NameTraits.Particle,
                "suffix" => NameTraits.Suffix,
                "connector" => NameTraits.Connector,
                "article" => NameTraits.Article,
                "conjunction" => NameTraits.Conjunction,
                "prefix" => NameTraits.Prefix,
                "possessive" => NameTraits.Possessive,
                _ => NameTraits.None,
            };
            foreach (var word in row[1].Split('|')) Add(row[0] is "suffix" or "prefix" ? upper : lower, word, trait);
        }

        foreach (var row in tables.Rows("given-names"))
        {
            var trait = row[1] switch { "word" => NameTraits.GivenWord, "place" => NameTraits.GivenPlace, _ => NameTraits.Given };
            foreach (var word in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(upper, word, trait);
        }

        foreach (var row in tables.Rows("name-heads"))
        {
            var trait = (row[0], row[1]) switch
            {
                ("organization", "begin") => NameTraits.OrganizationBegin,
                ("organization", _) => NameTraits.OrganizationEnd,
                ("facility", "begin") => NameTraits.FacilityBegin,
                ("facility", _) => NameTraits.FacilityEnd,
                ("place", "begin") => NameTraits.PlaceBegin,
                ("place", _) => NameTraits.PlaceEnd,
                ("event", "begin") => NameTraits.EventBegin,
                ("event", _) => NameTraits.EventEnd,
                ("other", "begin") => NameTraits.OtherBegin,
                ("other", _) => NameTraits.OtherEnd,
                _ => NameTraits.SurnameHead,
            };
            foreach (var head in row[2].Split('|')) Add(upper, head, trait);
        }

        foreach (var row in tables.Rows("tagger-lexicon"))
        {
            if (row[0] == "nationality") continue;
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(lower, word, NameTraits.Lexical);
        }

        traits = lower.GetAlternateLookup<ReadOnlySpan<char>>();
        capitalTraits = upper.GetAlternateLookup<ReadOnlySpan<char>>();
        Endings = endings.ToImmutable();
        Phrases = new PhraseIndex<KnownName>(Gazetteer.Read(tables));
        Titles = new PhraseIndex<string>(tables.Rows("titles").Select(row => KeyValuePair.Create(row[0], row.Length > 2 ? row[2] : "")));
        (before, after) = Contexts(tables);
    }

    /// <summary>Names that are known beforehand.</summary>
    public PhraseIndex<KnownName> Phrases { get; }

    /// <summary>Titles that stand before a name, with their kind.</summary>
    public PhraseIndex<string> Titles { get; }

    /// <summary>Endings of words that open a sentence and are no names.</summary>
    public ImmutableArray<string> Endings { get; }

    /// <summary>Traits of a word as it stands in the text.</summary>
    public NameTraits Traits(ReadOnlySpan<char> word)
    {
        var found = NameTraits.None;
        if (traits.TryGetValue(word, out var lower)) found |= lower;
        if (word.Length > 0 && char.IsUpper(word[0]) && capitalTraits.TryGetValue(word, out var upper)) found |= upper;
        return found;
    }

    /// <summary>What the word before a name tells.</summary>
    public ContextVotes Before(string word) => before.GetValueOrDefault(word);

    /// <summary>What the word after a name tells.</summary>
    public ContextVotes After(string word) => after.GetValueOrDefault(word);

    private static void Add(Dictionary<string, NameTraits> map, string word, NameTraits trait) =>
        map[word] = map.GetValueOrDefault(word) | trait;

    private static (FrozenDictionary<string, ContextVotes> Before, FrozenDictionary<string, ContextVotes> After) Contexts(WordTables tables)
    {
        var preceding = new Dictionary<string, ContextVotes>(StringComparer.OrdinalIgnoreCase);
        var following = new Dictionary<string, ContextVotes>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in tables.Rows("name-contexts"))
        {
            var weight = int.Parse(row[2]);
            var votes = row[1] switch
            {
                "person" => new ContextVotes(weight, 0, 0),
                "organization" => new ContextVotes(0, weight, 0),
                _ => new ContextVotes(0, 0, weight),
            };
            var map = row[0] == "before" ? preceding : following;
            foreach (var word in row[3].Split('|')) map[word] = map.GetValueOrDefault(word) + votes;
        }

        return (preceding.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), following.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>A name that is known beforehand.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Ambiguous">Whether it is as well an everyday word or a person's name.</param>
internal readonly record struct KnownName(EntityType Type, bool Ambiguous);

/// <summary>How much speaks for each type of name.</summary>
/// <param name="Person">For a person.</param>
/// <param name="Organization">For an organisation.</param>
/// <param name="Place">For a place.</param>
internal readonly record struct ContextVotes(int Person, int Organization, int Place)
{
    /// <summary>The sum of two.</summary>
    public static ContextVotes operator +(ContextVotes left, ContextVotes right) =>
        new(left.Person + right.Person, left.Organization + right.Organization, left.Place + right.Place);
}
