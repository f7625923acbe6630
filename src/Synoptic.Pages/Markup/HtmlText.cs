using System.Text;

namespace Synoptic.Pages.Markup;

/// <summary>
/// Encodes the words of reports for HTML text and double-quoted attributes. The words of reports are by far the largest
/// part of a page; this writes them as they are, but for what HTML could read as its own.
/// </summary>
public static class HtmlText
{
    /// <summary>Appends <paramref name="text"/> encoded.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var width = 1;
            var replacement = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // A parser would turn a carriage return into a line feed, and controls are errors in HTML.
                '\r' => "&#13;",
                < ' ' and not '\n' and not '\t' => "\uFFFD",
                >= '\u007F' and <= '\u009F' => "\uFFFD",
                >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => "\uFFFD",
                >= '\uD800' and <= '\uDFFF' => Surrogate(text, i, ref width),
                _ => null,
            };
            if (replacement is not null)
            {
                output.Append(text[plain..i]).Append(replacement);
                plain = i + width;
            }

            i += width - 1;
        }

        output.Append(text[plain..]);
    }

    /// <summary><paramref name="text"/> encoded.</summary>
    public static string Encode(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        Append(output, text);
        return output.ToString();
    }

    // A pair passes; half of one has no encoding.
    private static string? Surrogate(ReadOnlySpan<char> text, int at, ref int width)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return "\uFFFD";
        width = 2;
        return null;
    }
}
