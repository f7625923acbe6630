namespace Synoptic.Language.Lemmas;

/// <summary>How a word is written.</summary>
internal enum LetterCase
{
    /// <summary>Without capitals.</summary>
    Lower,

    /// <summary>With a capital at the beginning alone.</summary>
    Capital,

    /// <summary>In capitals, at least two.</summary>
    Upper,

    /// <summary>Any other way.</summary>
    Mixed,
}

/// <summary>Reads the case of words.</summary>
internal static class LetterCases
{
    public static LetterCase Of(ReadOnlySpan<char> word)
    {
        int capitals = 0, small = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        }

        if (capitals == 0) return LetterCase.Lower;
        if (capitals == 1 && char.IsUpper(word[0])) return LetterCase.Capital;
        return small == 0 && capitals > 1 ? LetterCase.Upper : LetterCase.Mixed;
    }
}
