using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Quotations;

/// <summary>The reporting verbs and phrases of a language, found by their forms.</summary>
internal sealed class ReportingVerbs
{
    private readonly FrozenDictionary<string, Form[]> byFirstWord;

    /// <summary>Reads <c>reporting-verbs</c>.</summary>
    public ReportingVerbs(WordTables tables)
    {
        var forms = new Dictionary<string, List<Form>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("reporting-verbs"))
        {
            var verb = new ReportingVerb(row[0], Kind(row[1]), Takes(row[2]));
            Add(forms, verb, row[3], false);
            if (row.Length > 4) Add(forms, verb, row[4], true);
        }

        // the longest phrase first, so that "point out" is found before "point"
        byFirstWord = forms.ToFrozenDictionary(
            static pair => pair.Key,
            static pair => pair.Value.OrderByDescending(static form => form.Words.Length).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The verb whose form begins at a word, and how many words the form has.</summary>
    /// <param name="words">Lower-case words of the text.</param>
    /// <param name="at">Index of the first word.</param>
    /// <param name="found">The form.</param>
    public bool TryFind(string[] words, int at, out Form found)
    {
        found = default;
        if (!byFirstWord.TryGetValue(words[at], out var candidates)) return false;
        foreach (var candidate in candidates)
        {
            if (at + candidate.Words.Length > words.Length) continue;
            var same = true;
            for (var k = 1; k < candidate.Words.Length && same; k++) same = words[at + k] == candidate.Words[k];
            if (!same) continue;
            found = candidate;
            return true;
        }

        return false;
    }

    private static void Add(Dictionary<string, List<Form>> forms, ReportingVerb verb, string cell, bool participle)
    {
        foreach (var form in cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!forms.TryGetValue(words[0], out var list)) forms[words[0]] = list = [];
            list.Add(new Form(words, verb, participle));
        }
    }

    private static ReportingKind Kind(string cell) =>
        Enum.TryParse<ReportingKind>(cell, ignoreCase: true, out var kind) ? kind : throw new FormatException($"reporting-verbs: found kind '{cell}'; expected one of {string.Join(", ", Enum.GetNames<ReportingKind>())}");

    private static Complements Takes(string cell)
    {
        var takes = Complements.None;
        foreach (var part in cell.Split(',', StringSplitOptions.TrimEntries))
        {
            takes |= Enum.TryParse<Complements>(part, ignoreCase: true, out var one) ? one : throw new FormatException($"reporting-verbs: found complement '{part}'; expected one of {string.Join(", ", Enum.GetNames<Complements>())}");
        }

        return takes;
    }

    /// <summary>One form of a verb or phrase.</summary>
    /// <param name="Words">Its words, lower-case.</param>
    /// <param name="Verb">The verb.</param>
    /// <param name="Participle">Whether it is the present participle.</param>
    internal readonly record struct Form(string[] Words, ReportingVerb Verb, bool Participle);
}
