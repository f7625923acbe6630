using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>What a language's data files know of people, offices, countries and organisations. Immutable.</summary>
internal sealed class EntityTables
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, Gender> given;
    private readonly Dictionary<string, string> canonical;
    private readonly Dictionary<string, string> countries;
    private readonly Dictionary<string, string[]> nicknames;
    private readonly Dictionary<string, int> variants;

    /// <summary>Reads the tables of a language.</summary>
    public EntityTables(WordTables tables)
    {
        Folder = new NameFolder(tables);
        Titles = new PhraseIndex<TitleInfo>(tables.Rows("titles").Select(row =>
            KeyValuePair.Create(row[0], new TitleInfo(GenderOf(Cell(row, 1)), Cell(row, 2)))));
        Roles = new PhraseIndex<RoleInfo>(tables.Rows("role-nouns").Where(row => row[1] != "modifier").SelectMany(row =>
            row[2].Split('|').Select(noun => KeyValuePair.Create(noun, new RoleInfo(GenderOf(row[0]), row[1], noun)))));
        Pronouns = tables.Rows("pronouns").ToFrozenDictionary(
            row => row[0], row => new PronounInfo(GenderOf(row[1]), row[1] == "first", row[2]), StringComparer.OrdinalIgnoreCase);
        Particles = tables.Rows("name-particles")
            .SelectMany(row => row[1].Split('|').Select(word => (word, kind: row[0])))
            .GroupBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.kind).ToFrozenSet(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        Modifiers = Rows(tables, "role-nouns", 1, "modifier", 2, '|');
        Closed = Rows(tables, "not-names", 0, "closed", 1, ' ');
        given = GivenNames(tables);
        nicknames = tables.Rows("nicknames").ToDictionary(row => row[0].ToLowerInvariant(), row => row[1].ToLowerInvariant().Split('|'), StringComparer.Ordinal);
        variants = tables.Rows("name-variants").SelectMany((row, i) => row[0].Split(' ').Select(form => KeyValuePair.Create(form, i))).ToDictionary(StringComparer.Ordinal);
        (canonical, countries) = Names(tables);
    }

    /// <summary>Brings spellings of one name together.</summary>
    public NameFolder Folder { get; }

    /// <summary>Titles that stand before a name.</summary>
    public PhraseIndex<TitleInfo> Titles { get; }

    /// <summary>Nouns for what a person is.</summary>
    public PhraseIndex<RoleInfo> Roles { get; }

    /// <summary>Personal pronouns.</summary>
    public FrozenDictionary<string, PronounInfo> Pronouns { get; }

    /// <summary>Small words, with their kinds.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Particles { get; }

    /// <summary>Words between a country and a role noun: former, new, top.</summary>
    public FrozenSet<string> Modifiers { get; }

    /// <summary>Words of closed classes.</summary>
    public FrozenSet<string> Closed { get; }

    /// <summary>Whether a word is a small word of some kind.</summary>
    public bool Is(string word, string kind) => Particles.TryGetValue(word, out var kinds) && kinds.Contains(kind);

    /// <summary>Which gender a given name tells.</summary>
    public Gender GenderOfGiven(string name) => given.GetValueOrDefault(name);

    /// <summary>Whether a word is a given name.</summary>
    public bool IsGiven(string name) => given.ContainsKey(name);

    /// <summary>The one key of all names that are known to stand for the same thing, or the name itself.</summary>
    public string Canonical(string name) => canonical.GetValueOrDefault(name, name);

    /// <summary>The country that a country's name, an adjective or a metonym stands for.</summary>
    public string? Country(string name) => countries.GetValueOrDefault(name);

    /// <summary>Whether two small-lettered given names are one name in two languages or transliterations: <c>sergei</c>, <c>serhiy</c>.</summary>
    public bool AreVariants(string one, string other) => variants.TryGetValue(one, out var row) && variants.TryGetValue(other, out var second) && row == second;

    /// <summary>Whether a small-lettered name is a short form of another: <c>joe</c> for <c>joseph</c>.</summary>
    public bool IsShortFor(string shorter, string longer) => nicknames.TryGetValue(longer, out var forms) && forms.Contains(shorter);

    private static FrozenSet<string> Rows(WordTables tables, string table, int column, string wanted, int list, char divider) =>
        tables.Rows(table).Where(row => row[column] == wanted).SelectMany(row => row[list].Split(divider)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string Cell(string[] row, int i) => i < row.Length ? row[i] : "";

    private static Gender GenderOf(string letter) => letter switch
    {
        "f" => Gender.Female,
        "m" => Gender.Male,
        "n" => Gender.Neuter,
        "p" => Gender.Plural,
        _ => Gender.Unknown,
    };

    private static Dictionary<string, Gender> GivenNames(WordTables tables)
    {
        var names = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("given-names"))
        {
            var gender = GenderOf(row[0]);
            foreach (var name in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // A name given to both tells nothing.
                if (!names.TryAdd(name, gender) && names[name] != gender) names[name] = Gender.Unknown;
            }
        }

        return names;
    }

    private static (Dictionary<string, string> Canonical, Dictionary<string, string> Countries) Names(WordTables tables)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var lands = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("countries"))
        {
            lands.TryAdd(row[0], row[0]);
            foreach (var adjective in Cell(row, 2).Split('|'))
            {
                lands.TryAdd(adjective, row[0]);
                keys.TryAdd(adjective, row[2].Split('|')[0]);
            }

            foreach (var name in Cell(row, 3).Split('|'))
            {
                lands.TryAdd(name, row[0]);
                keys.TryAdd(name, row[0]);
            }
        }

        // A people's plural stands for the same as its adjective: it is the same word and one letter more.
        var peoples = tables.Words("nationalities");
        foreach (var people in peoples)
            if (people.Length > 1 && peoples.Contains(people[..^1])) keys.TryAdd(people, people[..^1]);
        foreach (var row in tables.Rows("metonyms"))
            if (Cell(row, 2).Length > 0) lands.TryAdd(row[0], row[2]);
        foreach (var table in (ReadOnlySpan<string>)["organizations", "place-variants"])
        {
            foreach (var row in tables.Rows(table))
                foreach (var name in Cell(row, 1).Split('|')) keys.TryAdd(name, row[0]);
        }

        keys.Remove("");
        lands.Remove("");
        return (keys, lands);
    }
}

/// <summary>A title that stands before a name.</summary>
/// <param name="Gender">Gender that it tells.</param>
/// <param name="Kind">Honorific, office, rank ….</param>
internal readonly record struct TitleInfo(Gender Gender, string Kind);

/// <summary>A noun for what a person is.</summary>
/// <param name="Gender">Gender that it tells.</param>
/// <param name="Class">head, office or role.</param>
/// <param name="Noun">The noun, small.</param>
internal readonly record struct RoleInfo(Gender Gender, string Class, string Noun);

/// <summary>A personal pronoun.</summary>
/// <param name="Gender">Whom it may stand for.</param>
/// <param name="IsFirst">Whether it stands for the speaker.</param>
/// <param name="Case">subject, object, possessive or reflexive.</param>
internal readonly record struct PronounInfo(Gender Gender, bool IsFirst, string Case);
