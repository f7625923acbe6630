using System.Text;

namespace Synoptic.Reading;

/// <summary>The encoding that a page names in its head: <c>charset=</c> of a meta element, or <c>encoding=</c> of an XML declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Bytes that browsers look at are 1,024; pages with long heads are common, so four times that.</summary>
    private const int Head = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (!head.Contains('<', StringComparison.Ordinal)) return null;
        return Named(After(head, "charset") ?? After(head, "encoding"));
    }

    /// <summary>The encoding that a media type names, such as <c>text/html; charset=windows-1251</c>.</summary>
    public static Encoding? Of(string? mediaType) => mediaType is null ? null : Named(After(mediaType, "charset"));

    private static Encoding? Named(string? name)
    {
        if (name is null) return null;
        try
        {
            // Pages that say Latin-1 or ASCII mean Windows-1252, as the WHATWG has it.
            if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") name = "windows-1252";
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

            // A page whose head can be read byte by byte is not in UTF-16, and valid UTF-8 was tried before.
            return found is UTF8Encoding or UnicodeEncoding or UTF32Encoding ? null : found;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? After(string head, string key)
    {
        for (var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var from = at + key.Length;
            while (from < head.Length && (char.IsWhiteSpace(head[from]) || head[from] is '=' or '"' or '\'')) from++;
            var to = from;
            while (to < head.Length && to - from < 40 && (char.IsAsciiLetterOrDigit(head[to]) || head[to] is '-' or '_' or ':')) to++;
            if (from > at + key.Length && to > from) return head[from..to].ToLowerInvariant();
        }

        return null;
    }
}
