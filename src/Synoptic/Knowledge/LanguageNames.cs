using System.Collections.Frozen;

namespace Synoptic.Knowledge;

/// <summary>What readers of English call the languages that a report may be in. Immutable; share it across threads.</summary>
public sealed class LanguageNames
{
    private readonly FrozenDictionary<string, string> names = WordTables.ManyLanguages.Rows("languages").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The name of a language; <see langword="null"/> for a code that is none here.</summary>
    /// <param name="code">ISO 639 code.</param>
    public string? Of(string code) => names.GetValueOrDefault(code);
}
