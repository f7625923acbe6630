using System.Collections.Immutable;

namespace Synoptic.Language.Rules;

/// <summary>Reads the data files of the tagger.</summary>
internal static class LexiconTables
{
    /// <summary>Rows of a word or ending and its readings, each <c>STATE:cost=lemma</c>.</summary>
    public static Dictionary<string, Reading[]> Readings(ImmutableArray<ImmutableArray<string>> rows, TagStates states)
    {
        var result = new Dictionary<string, Reading[]>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var readings = new Reading[row.Length - 1];
            for (var i = 1; i < row.Length; i++) readings[i - 1] = Parse(row[i], states);
            result[row[0]] = readings;
        }

        return result;
    }

    /// <summary>Irregular forms, each with what it is a form of.</summary>
    public static Dictionary<string, Reading[]> Irregular(ImmutableArray<ImmutableArray<string>> rows, TagStates states)
    {
        var forms = new Dictionary<string, List<Reading>>(rows.Length * 3, StringComparer.Ordinal);
        void Add(string written, string state, string lemma, byte cost)
        {
            foreach (var form in written.Split(' '))
            {
                if (!forms.TryGetValue(form, out var readings)) forms.Add(form, readings = []);
                readings.Add(new Reading(states[state], cost, lemma));
            }
        }

        foreach (var row in rows)
        {
            var lemma = row[1];
            switch (row[0])
            {
                case "verb":
                    Add(row[2], "VBD", lemma, 0);
                    Add(row[3], "VBN", lemma, 0);
                    // put, set, come: the base form looks the same as one of the others.
                    if (row[2] == lemma || row[3] == lemma)
                    {
                        Add(lemma, "VB", lemma, 0);
                        Add(lemma, "VBP", lemma, 1);
                    }

                    break;
                case "noun":
                    Add(row[2], "NNS", lemma, 0);
                    if (row[2] == lemma) Add(lemma, "NN", lemma, 0);
                    break;
                default:
                    Add(row[2], "JJR", lemma, 0);
                    Add(row[3], "JJS", lemma, 0);
                    break;
            }
        }

        return forms.ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Base forms and what they can be.</summary>
    public static Dictionary<string, WordClass> Open(ImmutableArray<ImmutableArray<string>> rows)
    {
        var words = new Dictionary<string, WordClass>(4096, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var kind = ClassOf(row[0]);
            foreach (var word in row[1].Split(' ')) words[word] = words.GetValueOrDefault(word) | kind;
        }

        return words;
    }

    /// <summary>Rules of inflection.</summary>
    public static Inflection[] Inflections(ImmutableArray<ImmutableArray<string>> rows, TagStates states) =>
        [.. rows.Select(r => new Inflection(
            r[0],
            r[1] == "*" ? "" : r[1],
            r[1] == "*",
            r[2] switch { "verb" => WordClass.AnyVerb, "noun" => WordClass.AnyNoun, _ => WordClass.AnyAdjective },
            [.. r[3].Split(' ').Select(s => states[s])]))];

    private static WordClass ClassOf(string name) => name switch
    {
        "verb" => WordClass.Verb,
        "verb-noun" => WordClass.VerbNoun,
        "adjective" => WordClass.Adjective,
        "adjective-noun" => WordClass.AdjectiveNoun,
        "adjective-verb" => WordClass.AdjectiveVerb,
        "adverb" => WordClass.Adverb,
        "nationality" => WordClass.Nationality,
        "noun" => WordClass.Noun,
        _ => throw new ArgumentException($"found the class '{name}' in tagger-lexicon; expected one of those that its first lines name", nameof(name)),
    };

    private static Reading Parse(string cell, TagStates states)
    {
        var equals = cell.IndexOf('=', 1);
        var lemma = equals < 0 ? null : cell[(equals + 1)..];
        var state = equals < 0 ? cell : cell[..equals];
        var colon = state.IndexOf(':', 1);
        return new Reading(states[colon < 0 ? state : state[..colon]], colon < 0 ? (byte)0 : byte.Parse(state[(colon + 1)..]), lemma);
    }
}
