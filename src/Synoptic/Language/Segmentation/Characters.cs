using System.Globalization;

namespace Synoptic.Language.Segmentation;

/// <summary>What the characters of a text are to the tokenizer.</summary>
internal static class Characters
{
    /// <summary>Straight and curly apostrophes, and the grave accent that stands for one.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '\u02BC';

    /// <summary>Marks that only close: a right curly quote, a bracket.</summary>
    public static bool IsClosing(char c) => c is '”' or '’' or ')' or ']' or '}' or '»';

    /// <summary>Marks that only open.</summary>
    public static bool IsOpening(char c) => c is '“' or '‘' or '„' or '(' or '[' or '{' or '«' or '¿' or '¡';

    public static bool IsQuote(char c) => c is '"' or '\'' or '“' or '”' or '‘' or '’' or '„' or '«' or '»' or '`';

    /// <summary>Ends a line, and with it a paragraph.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsAsciiDigit(string text, int i, int end) => i < end && char.IsAsciiDigit(text[i]);

    /// <summary>Number of code units of the letter, digit, mark or low line at <paramref name="i"/>; 0 if there is none.</summary>
    public static int WordLength(string text, int i, int end)
    {
        if (i >= end) return 0;
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c) || c == '_') return 1;
        if (c < 0x80) return 0;
        if (char.IsHighSurrogate(c))
            return i + 1 < end && char.IsLowSurrogate(text[i + 1]) && IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1]))) ? 2 : 0;
        return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(c)) || IsInvisible(c) ? 1 : 0;
    }

    // Soft hyphens, joiners and spaces of no width stand within words and end none.
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    /// <summary>End of the run of letters, digits and marks that begins at <paramref name="i"/>.</summary>
    public static int WordRun(string text, int i, int end)
    {
        for (int n; (n = WordLength(text, i, end)) > 0; i += n) { }
        return i;
    }

    /// <summary>End of the character at <paramref name="i"/> with all that belongs to it: its pair, accents, selectors, joined emoji.</summary>
    public static int Cluster(string text, int i, int end)
    {
        i = Scalar(text, i, end);
        while (i < end)
        {
            var c = text[i];
            if (c < 0x80) break;
            if (c == '\u200D' && i + 1 < end && !char.IsWhiteSpace(text[i + 1])) i = Scalar(text, i + 1, end);
            else if (c is '\uFE0E' or '\uFE0F' or '\u20E3' or '\u200D') i++;
            else if (c == '\uD83C' && i + 1 < end && text[i + 1] is >= '\uDFFB' and <= '\uDFFF') i += 2;
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) i++;
            else break;
        }

        return i;
    }

    private static int Scalar(string text, int i, int end)
    {
        if (!IsPair(text, i, end)) return i + 1;
        // Two regional indicators make one flag.
        return IsRegional(text, i, end) && IsRegional(text, i + 2, end) ? i + 4 : i + 2;
    }

    private static bool IsPair(string text, int i, int end) => i + 1 < end && char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]);

    private static bool IsRegional(string text, int i, int end) => i + 1 < end && text[i] == '\uD83C' && text[i + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static bool IsWordCategory(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
