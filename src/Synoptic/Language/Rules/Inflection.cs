namespace Synoptic.Language.Rules;

/// <summary>A rule of inflection read backwards.</summary>
/// <param name="Ending">What the form ends with.</param>
/// <param name="Replacement">What the base form has instead.</param>
/// <param name="Undouble">Whether the second of two equal letters before the ending goes too.</param>
/// <param name="Class">What the base form must be able to be.</param>
/// <param name="States">What the form then is.</param>
internal sealed record Inflection(string Ending, string Replacement, bool Undouble, WordClass Class, byte[] States)
{
    /// <summary>Writes the base form that the rule finds for a word.</summary>
    /// <returns>Its length; 0 if the rule does not fit.</returns>
    public int StemLength(ReadOnlySpan<char> word, Span<char> stem)
    {
        var length = word.Length - Ending.Length;
        if (length < 2 || !word.EndsWith(Ending, StringComparison.Ordinal)) return 0;
        if (Undouble)
        {
            if (length < 3 || word[length - 1] != word[length - 2]) return 0;
            length--;
        }

        word[..length].CopyTo(stem);
        Replacement.CopyTo(stem[length..]);
        return length + Replacement.Length;
    }
}
