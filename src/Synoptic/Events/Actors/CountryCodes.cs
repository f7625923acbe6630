using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Events.Actors;

/// <summary>Codes of countries by their names, adjectives, peoples and capitals. Frozen.</summary>
internal sealed class CountryCodes
{
    private readonly FrozenDictionary<string, string> byName;
    private readonly PhraseIndex<string> words;

    public CountryCodes(WordTables tables)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("country-codes"))
            for (var i = 0; i + 1 < row.Length; i += 2) codes.TryAdd(row[i], row[i + 1]);
        var phrases = new List<KeyValuePair<string, string>>(1000);
        var names = new Dictionary<string, string>(codes, StringComparer.Ordinal);
        foreach (var (name, code) in codes)
            if (name.Length > 3) phrases.Add(new(name, code));
        foreach (var row in tables.Rows("countries"))
        {
            if (!codes.TryGetValue(row.Length > 4 && row[4].Length == 2 ? row[4] : row[0], out var code)) continue;
            names.TryAdd(row[0], code);
            phrases.Add(new(row[0], code));
            for (var column = 1; column <= 3 && column < row.Length; column++)
                foreach (var word in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries)) phrases.Add(new(word, code));
        }

        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        words = new PhraseIndex<string>(phrases);
    }

    /// <summary>The code of a country by its name in the table of countries.</summary>
    public string? Of(string? country) => country is not null && byName.TryGetValue(country, out var code) ? code : null;

    /// <summary>The code that a word at an offset tells.</summary>
    public string? At(string text, int start, int limit) => words.Match(text, start, ignoreCase: false, out var code, limit) > start ? code : null;

    /// <summary>The first code that the words of a text tell.</summary>
    public string? In(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsUpper(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && At(text, i, text.Length) is { } code) return code;
        return null;
    }
}
