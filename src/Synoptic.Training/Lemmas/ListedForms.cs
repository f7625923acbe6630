using Synoptic.Knowledge;

namespace Synoptic.Training.Lemmas;

/// <summary>Forms that word lists of the language know: irregular ones, and adjectives that are written with a capital.</summary>
internal static class ListedForms
{
    /// <summary>Form, pair of tags and lemma of each.</summary>
    public static IEnumerable<(string Form, string Tags, string Lemma)> Read(WordTables tables) => Irregular(tables).Concat(Nationalities(tables));

    private static IEnumerable<(string Form, string Tags, string Lemma)> Irregular(WordTables tables)
    {
        foreach (var row in tables.Rows("irregular-forms"))
        {
            string[][] columns = row[0] switch
            {
                "verb" => [["VERB VBD"], ["VERB VBN"]],
                "noun" => [["NOUN NNS"]],
                "degree" => [["ADJ JJR", "ADV RBR"], ["ADJ JJS", "ADV RBS"]],
                _ => [],
            };
            for (var i = 0; i < columns.Length; i++)
                foreach (var form in row[i + 2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    foreach (var tags in columns[i]) yield return (form, tags, row[1]);
        }
    }

    // What is listed with and without an s at the end is a people and its adjective.
    private static IEnumerable<(string Form, string Tags, string Lemma)> Nationalities(WordTables tables)
    {
        var words = tables.Rows("countries").SelectMany(r => r[2].Split('|')).Concat(tables.Rows("nationalities").Select(r => r[0])).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words.Where(w => w.Length > 0 && !w.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var plural = word[^1] == 's' && words.Contains(word[..^1]);
            yield return plural ? (word, "PROPN NNPS", word[..^1]) : (word, "ADJ JJ", word);
        }
    }
}
