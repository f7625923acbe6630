using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Synoptic.Reading.Archives;

/// <summary>The block before each entry of a tar archive (POSIX.1-1988 ustar and what came before it).</summary>
/// <param name="Name">With its folder.</param>
/// <param name="Size">Bytes of content.</param>
/// <param name="Kind">The type flag.</param>
internal readonly record struct TarHeader(string Name, long Size, char Kind)
{
    /// <summary>Bytes of a block; content is filled up to whole blocks.</summary>
    public const int Block = 512;

    /// <summary>Where "ustar" stands in the block.</summary>
    public const int Magic = 257;

    /// <summary>Whether it is a file with content: plain, contiguous, or of the oldest kind.</summary>
    public bool IsFile => Kind is '0' or '\0' or '7' && !Name.EndsWith('/');

    /// <summary>Content with the filling behind it.</summary>
    public long Padded => (Size + Block - 1) / Block * Block;

    /// <summary>Reads a block; <see langword="null"/> if its check sum says that it is no header.</summary>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (block.Length < Block || Octal(block.Slice(148, 8)) is not { } stated) return null;
        var sum = 8 * ' ';
        for (var i = 0; i < Block; i++) sum += i is >= 148 and < 156 ? 0 : block[i];
        if (sum != stated || sum == 8 * ' ' || Number(block.Slice(124, 12)) is not { } size) return null;
        var name = Text(block[..100]);
        var isUstar = block[Magic..].StartsWith("ustar\0"u8);
        if (isUstar && Text(block.Slice(345, 155)) is { Length: > 0 } folder) name = $"{folder}/{name}";
        return new TarHeader(name, size, (char)block[156]);
    }

    /// <summary>Text up to a zero byte.</summary>
    public static string Text(ReadOnlySpan<byte> field)
    {
        if (field.IndexOf((byte)0) is var end and >= 0) field = field[..end];
        return Utf8.IsValid(field) ? Encoding.UTF8.GetString(field) : Encoding.Latin1.GetString(field);
    }

    // Octal digits, or, with the first bit set, a binary number for what is 8 GiB and more.
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) == 0) return Octal(field);
        var number = (long)(field[0] & 0x7F);
        foreach (var b in field[1..])
        {
            if (number >= 1L << 40) return null;
            number = (number << 8) | b;
        }

        return number < 1L << 50 ? number : null;
    }

    private static long? Octal(ReadOnlySpan<byte> field)
    {
        var number = 0L;
        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7') return null;
            number = (number << 3) | (uint)(b - '0');
        }

        return number;
    }

    /// <summary>The values of an extended header (pax): lines of <c>length key=value</c>.</summary>
    public static IEnumerable<(string Key, string Value)> Extended(byte[] content)
    {
        for (var at = 0; at < content.Length;)
        {
            var blank = content.AsSpan(at).IndexOf((byte)' ');
            if (blank <= 0 || !int.TryParse(Encoding.Latin1.GetString(content, at, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= blank + 1 || length > content.Length - at) yield break;
            var line = Text(content.AsSpan(at + blank + 1, length - blank - 2));
            if (line.IndexOf('=', StringComparison.Ordinal) is var equals and > 0) yield return (line[..equals], line[(equals + 1)..]);
            at += length;
        }
    }
}
