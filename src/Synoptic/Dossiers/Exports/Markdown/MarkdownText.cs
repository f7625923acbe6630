using System.Text;

namespace Synoptic.Dossiers.Exports.Markdown;

/// <summary>Words of a report inside a line of Markdown: every mark that CommonMark or a common extension of it would read is escaped, so that they are shown as they stand.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_{}[]<>#|~^$!&@\"=+";

    /// <summary>One line of words: blanks and line ends are one blank; control codes and codes that turn the direction of writing are left out.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        var blank = false;
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is 0x85 or 0x2028 or 0x2029)
            {
                blank = text.Length > 0;
                continue;
            }

            if (Rune.IsControl(rune) || IsTurn(rune)) continue;
            if (blank) text.Append(' ');
            blank = false;
            Escape(text, rune);
        }

        // Bare addresses become links in some dialects.
        return text.ToString().Replace("://", "\\://", StringComparison.Ordinal).Replace("www.", "www\\.", StringComparison.OrdinalIgnoreCase);
    }

    private static void Escape(StringBuilder text, Rune rune)
    {
        var before = text.Length > 0 ? text[^1] : ' ';
        // A number with a point, or a dash, begins a list at the head of a line; two colons begin a container in some dialects.
        var isMark = rune.IsAscii && (Marks.Contains((char)rune.Value, StringComparison.Ordinal)
            || rune.Value is '-' or ':' && (text.Length == 0 || before == rune.Value)
            || rune.Value is '.' or ')' && IsNumber(text));
        if (isMark) text.Append('\\');
        text.Append(rune);
    }

    private static bool IsNumber(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i])) return false;
        return text.Length > 0;
    }

    private static bool IsTurn(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}
