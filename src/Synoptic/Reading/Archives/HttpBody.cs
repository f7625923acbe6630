using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Synoptic.Reading.Archives;

/// <summary>Takes what a server sent out of the codings that it was sent in (RFC 9112 chunks; gzip, deflate, Brotli).</summary>
internal static class HttpBody
{
    /// <summary>The body as the server meant it. Archives often keep the fields of a coding that they have taken off: what is not so coded is left.</summary>
    /// <param name="body">As it was sent.</param>
    /// <param name="head">The fields before it.</param>
    /// <param name="most">Bytes at most; more is a fault.</param>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, HeaderLines head, long most)
    {
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Unchunk(body);
        var codings = (head["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > 4) throw Faults.Damaged("more content codings than any server uses");
        for (var i = codings.Length - 1; i >= 0; i--) body = Unpack(codings[i].ToLowerInvariant(), body, most);
        return body;
    }

    /// <summary>Whether a body is packed, so that it takes more room when it is read.</summary>
    public static bool IsPacked(HeaderLines head) => head["Content-Encoding"] is { Length: > 0 };

    private static ReadOnlyMemory<byte> Unpack(string coding, ReadOnlyMemory<byte> body, long most)
    {
        var bytes = body.Span;
        if (LooksUnpacked(bytes)) return body;
        switch (coding)
        {
            case "gzip" or "x-gzip":
                return GzipMembers.IsStart(bytes) ? Unpack(input => Member(input), body, most) : body;
            case "deflate":
                // Said to be zlib's frame, but many servers send it bare.
                var framed = bytes.Length > 2 && (bytes[0] & 15) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
                return Unpack(input => framed ? new ZLibStream(input, CompressionMode.Decompress) : new DeflateStream(input, CompressionMode.Decompress), body, most);
            case "br":
                return Unpack(static input => new BrotliStream(input, CompressionMode.Decompress), body, most);
            case "zstd" or "compress" or "x-compress" or "dcb" or "dcz":
                throw new NotSupportedException($"the content coding {coding}, which is not read");
            default:
                return body;
        }
    }

    // No coding begins with a tag.
    private static bool LooksUnpacked(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart(" \t\r\n"u8);
        return text.Length == 0 || text[0] == '<' || text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
    }

    private static GzipMembers Member(Stream input)
    {
        var members = new GzipMembers(input);
        members.NextMember();
        return members;
    }

    private static ReadOnlyMemory<byte> Unpack(Func<Stream, Stream> open, ReadOnlyMemory<byte> body, long most)
    {
        using var packed = new MemoryStream(body.ToArray());
        using var unpacked = open(packed);
        var whole = new MemoryStream(4 * body.Length);
        var buffer = new byte[1 << 14];
        for (int read; (read = unpacked.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            Inflation.Check(body.Length, whole.Length);
            if (whole.Length > most) throw Faults.Bomb(Inflation.Grew(body.Length, whole.Length));
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        var left = body.Span;
        if (Size(ref left) is not { } size) return body;
        var whole = new byte[body.Length];
        var length = 0;
        while (size > 0)
        {
            if (size > left.Length) throw Faults.Damaged("a chunk of a page that is cut off");
            left[..size].CopyTo(whole.AsSpan(length));
            length += size;
            left = left[size..];
            if (left.StartsWith("\r\n"u8)) left = left[2..];
            else if (left.StartsWith("\n"u8)) left = left[1..];
            size = Size(ref left) ?? throw Faults.Damaged("a chunk of a page without its length");
        }

        return whole.AsMemory(0, length);
    }

    // A line with the length of a chunk in hexadecimal digits.
    private static int? Size(ref ReadOnlySpan<byte> left)
    {
        var end = left[..Math.Min(left.Length, 1024)].IndexOf((byte)'\n');
        if (end < 0) return null;
        var line = left[..end];
        if (line.IndexOf((byte)';') is var extension and >= 0) line = line[..extension];
        left = left[(end + 1)..];
        return int.TryParse(Encoding.Latin1.GetString(line).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }
}
