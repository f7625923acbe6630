using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Answers;

/// <summary>Where a list goes on: opaque to clients, so that what stands in it may change.</summary>
internal static class Cursor
{
    private const int MostLength = 64;

    /// <summary>Writes one.</summary>
    /// <param name="list">The list that it is of, a letter: a cursor of another is refused.</param>
    /// <param name="place">The place.</param>
    public static string Write(char list, long place) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"1{list}{place}")));

    /// <summary>Reads one; <see langword="null"/> where none is given.</summary>
    /// <exception cref="ProblemException">It is none of this list.</exception>
    public static long? Read(char list, string? cursor)
    {
        if (cursor is null) return null;
        Span<byte> bytes = stackalloc byte[MostLength];
        if (cursor.Length <= MostLength
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && length > 2 && bytes[0] == '1' && bytes[1] == list
            && long.TryParse(bytes[2..length], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return place;
        throw new ProblemException(Problems.BadCursor(cursor));
    }
}
