using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Storage.Sql;

/// <summary>Text as a database can hold it.</summary>
internal static class DbText
{
    // PostgreSQL's indexes hold 2,700 bytes a row, of at most four names and keys; no name that means anything is longer.
    private const int LongestKey = 200;

    /// <summary>
    /// A text with U+FFFD for each U+0000 and each half of a surrogate pair that stands alone: neither has a form in the databases. It is as long
    /// as it was, so that offsets stay right. What is looked up goes the same way as what is kept.
    /// </summary>
    public static string Clean(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0) return text;
        var clean = text.ToCharArray();
        for (; at >= 0; at = FirstBad(text, at + 1)) clean[at] = '\uFFFD';
        return new string(clean);
    }

    /// <summary>A text that something is looked up by: one that is longer than an index can hold is cut, and its hash put at its end.</summary>
    public static string Key(string text)
    {
        text = Clean(text);
        if (text.Length <= LongestKey) return text;
        var end = LongestKey - 20;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return $"{text.AsSpan(0, end)}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}";
    }

    /// <inheritdoc cref="Key(string)"/>
    public static string? KeyOrNull(string? text) => text is null ? null : Key(text);

    private static int FirstBad(string text, int from)
    {
        // Most texts have neither, which is seen many letters at a time.
        var rest = text.AsSpan(from);
        if (!rest.Contains('\0') && !rest.ContainsAnyInRange('\uD800', '\uDFFF')) return -1;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0') return i;
            if (!char.IsSurrogate(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return i;
        }

        return -1;
    }
}
