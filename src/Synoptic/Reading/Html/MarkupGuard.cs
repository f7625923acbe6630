using System.Collections.Frozen;
using System.Text;

namespace Synoptic.Reading.Html;

/// <summary>
/// Keeps pages that never close their tags from costing more than their length. A tree of such a page is as deep as the page is long,
/// and every open format element is made anew in each paragraph. A scan of the tags tells such pages; deeper tags are then left out, their text stays.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>Elements open at once. Of the development pages the deepest has 45.</summary>
    public const int Deepest = 250;

    private static readonly FrozenSet<string> Void = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "colgroup", "path", "use", "circle", "rect", "line", "polygon", "polyline", "ellipse", "stop",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the tags are nested so deep that the page has to be flattened.</summary>
    public static bool IsDeep(string markup) => Scan(markup, null);

    /// <summary>The page without the tags that are nested too deep.</summary>
    public static string Flatten(string markup)
    {
        var flat = new StringBuilder(markup.Length);
        Scan(markup, flat);
        return flat.ToString();
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase);

    private static bool Scan(string markup, StringBuilder? flat)
    {
        var voids = Void.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, at = 0, copied = 0;
        while (true)
        {
            var open = markup.AsSpan(at).IndexOf('<');
            if (open < 0) break;
            open += at;
            var close = markup.AsSpan(open).IndexOf('>');
            if (close < 0) break;
            close += open;
            at = close + 1;
            var isEnd = open + 1 < close && markup[open + 1] == '/';
            var from = isEnd ? open + 2 : open + 1;
            var to = from;
            while (to < close && char.IsAsciiLetterOrDigit(markup[to])) to++;
            if (to == from || !char.IsAsciiLetter(markup[from]) || voids.Contains(markup.AsSpan(from, to - from)) || (isEnd && IsRaw(markup.AsSpan(from, to - from))) || markup[close - 1] == '/') continue;
            if (!isEnd && IsRaw(markup.AsSpan(from, to - from)))
            {
                // What looks like a tag in a script is none.
                var length = markup.AsSpan(at).IndexOf(string.Concat("</", markup.AsSpan(from, to - from)), StringComparison.OrdinalIgnoreCase);
                if (length < 0) break;
                at += length;
                continue;
            }

            var tooDeep = depth > Deepest;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth <= Deepest || !(tooDeep || !isEnd)) continue;
            if (flat is null) return true;
            flat.Append(markup, copied, open - copied).Append(' ');
            copied = at;
        }

        flat?.Append(markup, copied, markup.Length - copied);
        return false;
    }
}
