using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>What kind of thing a common noun stands for. Immutable.</summary>
internal sealed class NounKinds
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, NounKind> kinds;
    private readonly HashSet<string> many = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Ending, string Put)> plurals = [];

    /// <summary>Reads the table of a language.</summary>
    public NounKinds(WordTables tables)
    {
        var found = new Dictionary<string, NounKind>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("noun-kinds"))
        {
            if (row[0] == "plural")
            {
                plurals = [.. row[2].Split(' ').Select(static rule => rule.Split(':')).Select(static rule => (rule[0], rule[1]))];
                continue;
            }

            if (row[0] == "many")
            {
                many.UnionWith(row[2].Split(' '));
                continue;
            }

            var kind = row[0] switch { "person" => NounClass.Person, "group" => NounClass.Group, "place" => NounClass.Place, _ => NounClass.Thing };
            var gender = row[1] switch { "f" => Gender.Female, "m" => Gender.Male, _ => Gender.Unknown };
            // A word of two kinds ("guard", "court") has the first.
            foreach (var noun in row[2].Split(' ')) found.TryAdd(noun, new NounKind(kind, gender));
        }

        kinds = found;
    }

    /// <summary>The kind of a noun, by its lemma in small letters.</summary>
    public NounKind Of(string lemma) => kinds.GetValueOrDefault(lemma);

    /// <summary>Whether a noun leaves unsaid who it is, so that many may be meant by it: <c>an official</c>.</summary>
    public bool IsMany(string noun) => many.Contains(noun);

    /// <summary>The singular of a noun of the table, from any of its forms in small letters; <see langword="null"/> if it is none.</summary>
    public string? Singular(string word, out bool plural)
    {
        plural = false;
        if (kinds.ContainsKey(word)) return word;
        plural = true;
        foreach (var (ending, put) in plurals)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var singular = word[..^ending.Length] + put;
            if (kinds.ContainsKey(singular)) return singular;
        }

        return null;
    }
}

/// <summary>What a noun stands for.</summary>
/// <param name="Class">Its kind.</param>
/// <param name="Gender">The gender that it tells of a person.</param>
internal readonly record struct NounKind(NounClass Class, Gender Gender);

/// <summary>Kinds of what nouns stand for.</summary>
internal enum NounClass
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>One human being.</summary>
    Person,

    /// <summary>Several taken together.</summary>
    Group,

    /// <summary>Where something is or happens.</summary>
    Place,

    /// <summary>Anything else.</summary>
    Thing,
}
