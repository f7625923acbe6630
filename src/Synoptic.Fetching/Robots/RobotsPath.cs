using System.Globalization;
using System.Text;

namespace Synoptic.Fetching.Robots;

/// <summary>Paths and patterns of robots.txt.</summary>
internal static class RobotsPath
{
    /// <summary>The form in which paths are compared: letters beyond ASCII escaped, escapes in upper case, escapes of unreserved characters undone.</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (b is > 0x20 and < 0x7F) normal.Append((char)b);
            else normal.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        for (var i = 0; i + 2 < normal.Length; i++)
        {
            if (normal[i] != '%' || !char.IsAsciiHexDigit(normal[i + 1]) || !char.IsAsciiHexDigit(normal[i + 2])) continue;
            normal[i + 1] = char.ToUpperInvariant(normal[i + 1]);
            normal[i + 2] = char.ToUpperInvariant(normal[i + 2]);
        }

        return Unescape(normal.ToString());
    }

    /// <summary>Whether a pattern fits the beginning of a path. Time is bounded by the product of the lengths, whatever the stars.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toEnd = pattern.EndsWith("$");
        if (toEnd) pattern = pattern[..^1];
        int p = 0, t = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == pattern.Length && (!toEnd || t == path.Length)) return true;
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && t < path.Length && pattern[p] == path[t])
            {
                p++;
                t++;
            }
            else if (star >= 0 && mark < path.Length)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
    }

    private static string Unescape(string path)
    {
        if (!path.Contains('%')) return path;
        var plain = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var isEscape = path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]);
            var letter = isEscape ? (char)int.Parse(path.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : '\0';
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
            {
                plain.Append(letter);
                i += 2;
            }
            else
            {
                plain.Append(path[i]);
            }
        }

        return plain.ToString();
    }
}
