using Synoptic.Knowledge;

namespace Synoptic.Copies.Spinning;

/// <summary>Brings the forms of a word to one: <c>cut</c>, <c>cuts</c> and <c>cutting</c>, <c>took</c> and <c>taken</c>. What it gives need not be a word.</summary>
internal sealed class WordForms
{
    private readonly Dictionary<ulong, ulong> irregular = [];
    private readonly Dictionary<char, List<(string Ending, string Replacement, int Least)>> endings = [];

    /// <summary>Reads the tables of endings and irregular forms.</summary>
    public WordForms(WordTables tables)
    {
        foreach (var row in tables.Rows("copies-endings"))
        {
            // By last letter, so that most words are compared with few endings.
            if (row.Length < 3) continue;
            if (!endings.TryGetValue(row[0][^1], out var list)) endings.Add(row[0][^1], list = []);
            list.Add((row[0], row[1], int.Parse(row[2])));
        }

        foreach (var row in tables.Rows("copies-forms"))
            foreach (var form in row.Length > 1 ? row[1].Split('|') : []) irregular.TryAdd(WordHash.Of(form), Regular(row[0]));
    }

    /// <summary>The same number for all forms of a word.</summary>
    public ulong Base(ReadOnlySpan<char> word) => irregular.TryGetValue(WordHash.Of(word), out var known) ? known : Regular(word);

    private ulong Regular(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !endings.TryGetValue(char.ToLowerInvariant(word[^1]), out var possible)) return WordHash.Of(word);
        foreach (var (ending, replacement, least) in possible)
        {
            if (word.Length < ending.Length + least || !word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            var stem = word[..^ending.Length];
            // "cutting" is of "cut": the last letter was doubled.
            if (replacement.Length == 0 && ending.Length > 1 && stem.Length > 3 && char.ToLowerInvariant(stem[^1]) == char.ToLowerInvariant(stem[^2])) stem = stem[..^1];
            return WordHash.Of(stem, replacement);
        }

        return WordHash.Of(word);
    }
}
