using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Casualties;

/// <summary>Words for the people that harm befalls. Immutable.</summary>
internal sealed class VictimWords
{
    private readonly Dictionary<string, (Gender Gender, int? Count)> persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<string> ages = [];
    private readonly HashSet<string> reflexives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> pronouns = new(StringComparer.Ordinal);

    public VictimWords(WordTables tables)
    {
        foreach (var row in tables.Rows("casualty-persons"))
        {
            if (row[1] == "person") persons.TryAdd(row[0], (GenderOf(row.Length > 2 ? row[2] : ""), row.Length > 3 ? int.Parse(row[3], CultureInfo.InvariantCulture) : null));
            else if (row[1] == "age") ages.Add(row[0].Replace('_', ' '));
            else parts[row[0]] = row[1];
        }

        foreach (var row in tables.Rows("noun-kinds"))
        {
            if (row[0] != "person") continue;
            foreach (var noun in row[2].Split(' ')) persons.TryAdd(noun, (GenderOf(row[1]), null));
        }

        foreach (var row in tables.Rows("pronouns"))
        {
            if (row[1] is "f" or "m" or "p") pronouns[row[0]] = row[1] == "p" ? Gender.Plural : GenderOf(row[1]);
            if (row[2] == "reflexive") reflexives.Add(row[0]);
        }
    }

    /// <summary>Whether a word is <c>himself</c> or the like.</summary>
    public bool IsReflexive(string word) => reflexives.Contains(word);

    /// <summary>Whether a noun or number stands for people, by its lemma in small letters, with the gender and the number that it tells.</summary>
    public bool IsPerson(string lemma, out Gender gender, out int? count)
    {
        var found = persons.TryGetValue(lemma, out var known);
        (gender, count) = known;
        return found;
    }

    /// <summary>The pronoun's gender; <see langword="null"/> if the word is none of the third person.</summary>
    public Gender? Pronoun(string word) => pronouns.TryGetValue(word, out var gender) ? gender : null;

    /// <summary>The part of a small word: <c>indefinite</c>, <c>other</c>, <c>none</c>, <c>of</c>; <see langword="null"/> for none.</summary>
    public string? Part(string word) => parts.GetValueOrDefault(word);

    /// <summary>Whether the letters at a place say that the number before them is an age: <c>-year-old</c>.</summary>
    public bool IsAge(string text, int at)
    {
        foreach (var words in ages)
            if (string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0) return true;
        return false;
    }

    private static Gender GenderOf(string cell) => cell switch { "f" => Gender.Female, "m" => Gender.Male, _ => Gender.Unknown };
}
