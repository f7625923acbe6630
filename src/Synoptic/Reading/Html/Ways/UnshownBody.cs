using System.Text;

namespace Synoptic.Reading.Html.Ways;

/// <summary>The content of elements that a browser with scripts does not show as it stands: what a page keeps for readers without scripts, and what its scripts put in place.</summary>
internal static class UnshownBody
{
    /// <summary>Characters that are looked at.</summary>
    private const int Longest = 4_000_000;

    /// <summary>The content of all elements of a name, one behind the other; empty if there is none. Linear: each place is looked at once.</summary>
    /// <param name="markup">The page as it came; what is parsed of it has these elements no more.</param>
    /// <param name="name">Name of the element.</param>
    public static string Content(string markup, string name)
    {
        var content = new StringBuilder();
        var (open, end) = ($"<{name}", $"</{name}");
        for (var at = Next(markup, open, 0); at >= 0; at = Next(markup, open, at))
        {
            var from = markup.IndexOf('>', at);
            if (from < 0) break;
            var to = markup.IndexOf(end, ++from, StringComparison.OrdinalIgnoreCase);
            if (to < 0) break;
            if (content.Length + to - from > Longest) break;
            content.Append("<div>").Append(markup, from, to - from).Append("</div>");
            at = to;
        }

        return content.ToString();
    }

    private static int Next(string markup, string open, int from)
    {
        for (var at = markup.IndexOf(open, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = markup.IndexOf(open, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var next = at + open.Length;
            if (next < markup.Length && (markup[next] is '>' or '/' || char.IsWhiteSpace(markup[next]))) return next;
        }

        return -1;
    }
}
