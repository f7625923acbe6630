using System.Text;

namespace Synoptic.Reading;

/// <summary>Brings text to one form: line ends <c>\n</c>, no white space at both ends, hard-wrapped paragraphs on one line.</summary>
internal static class PlainLines
{
    /// <summary>Columns of hard-wrapped text: mail and wire copy is wrapped at 60 to 80.</summary>
    private const int Narrowest = 50, Widest = 84;

    /// <summary>One form of line ends, and nothing at both ends.</summary>
    public static string Normalize(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\u2028', '\u2029') >= 0 || text.Contains('\u0085', StringComparison.Ordinal))
        {
            text = new StringBuilder(text).Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\u0085', '\n').ToString();
        }

        return text.Trim().Trim('\uFEFF').Trim();
    }

    /// <summary>Joins the lines of paragraphs that were wrapped at a fixed width; no character is added or lost, a line end becomes a space.</summary>
    public static string Unwrap(string text)
    {
        if (!IsWrapped(text)) return text;
        var joined = text.ToCharArray();
        for (var i = 1; i + 1 < joined.Length; i++)
        {
            if (joined[i] == '\n' && text[i - 1] != '\n' && text[i + 1] != '\n' && LineLength(text, i - 1) >= Narrowest) joined[i] = ' ';
        }

        return new string(joined);
    }

    /// <summary>Whether empty lines divide paragraphs of several lines, hardly any of them wide, most of which end within a sentence.</summary>
    private static bool IsWrapped(string text)
    {
        int inner = 0, full = 0, cut = 0, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            var length = i - start;
            start = i + 1;
            if (length > Widest) return false;
            if (length == 0 || i + 1 >= text.Length || text[i + 1] == '\n') continue;
            inner++;
            if (length >= Narrowest) full++;
            if (length >= Narrowest && text[i - 1] is not ('.' or '!' or '?' or '”' or '"')) cut++;
        }

        // Four lines in five full and two in three ending within a sentence: a list or a poem has neither.
        return inner >= 4 && text.Length - start <= Widest && full * 5 >= inner * 4 && cut * 3 >= inner * 2;
    }

    private static int LineLength(string text, int last)
    {
        var start = text.LastIndexOf('\n', last);
        return last - start;
    }
}
