using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Fetching.Folders;

/// <summary>One record of a WARC 1.1 file (ISO 28500:2017), packed as a member of gzip of its own.</summary>
internal static class WarcRecord
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Writes a record.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="headers">Of the record, in order, without its length.</param>
    /// <param name="block">What it holds.</param>
    public static void Write(Stream output, ImmutableArray<(string Name, string Value)> headers, ReadOnlySpan<byte> block)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        using var packed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        packed.Write(Encoding.UTF8.GetBytes(head.ToString()));
        packed.Write(block);
        packed.Write("\r\n\r\n"u8);
    }

    /// <summary>An id that follows from what the record is of.</summary>
    public static string Id(params ReadOnlySpan<string> of)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', of)))[..16];

        // RFC 9562: version 8 is made as one likes, here from a hash.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(bytes, bigEndian: true)}>";
    }

    /// <summary>A digest as records name it.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes)
    {
        var digits = new StringBuilder("sha256:");
        var (buffer, bits) = (0, 0);
        foreach (var b in SHA256.HashData(bytes))
        {
            (buffer, bits) = ((buffer << 8) | b, bits + 8);
            for (; bits >= 5; bits -= 5) digits.Append(Base32[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0) digits.Append(Base32[(buffer << (5 - bits)) & 31]);
        return digits.Append('=', (8 - ((digits.Length - 7) % 8)) % 8).ToString();
    }
}
