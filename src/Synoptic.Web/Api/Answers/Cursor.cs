using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Answers;

/// <summary>Where a list goes on: opaque to clients, so that what stands in it may change.</summary>
internal static class Cursor
{
    // A key of 200 characters, three bytes each, with a few numbers before it; in Base64 a third more.
    private const int MostBytes = 700;

    /// <summary>Writes one.</summary>
    /// <param name="list">The list that it is of, a letter: a cursor of another is refused.</param>
    /// <param name="place">The place.</param>
    public static string Write(char list, long place) => Write(list, place.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Write(char, long)"/>
    public static string Write(char list, string place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"1{list}{place}"));

    /// <summary>Reads one; <see langword="null"/> where none is given.</summary>
    /// <exception cref="ProblemException">It is none of this list.</exception>
    public static long? Read(char list, string? cursor) => cursor is null ? null : Number(Text(list, cursor)) ?? throw new ProblemException(Problems.BadCursor(cursor));

    /// <summary>Reads one that holds numbers and, behind them, a key; <see langword="null"/> where none is given.</summary>
    /// <exception cref="ProblemException">It is none of this list.</exception>
    public static (long[] Numbers, string Key)? Read(char list, int numbers, string? cursor)
    {
        if (cursor is null) return null;
        var parts = Text(list, cursor)?.Split(' ', numbers + 1) ?? [];
        long[] read = [.. parts.Take(numbers).Select(Number).OfType<long>()];
        return parts.Length == numbers + 1 && read.Length == numbers ? (read, parts[numbers]) : throw new ProblemException(Problems.BadCursor(cursor));
    }

    private static string? Text(char list, string cursor)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        return cursor.Length <= MostBytes / 3 * 4
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && length > 2 && bytes[0] == '1' && bytes[1] == list
            ? Encoding.UTF8.GetString(bytes[2..length])
            : null;
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
