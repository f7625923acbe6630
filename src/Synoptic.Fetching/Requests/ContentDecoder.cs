using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Synoptic.Fetching.Requests;

/// <summary>Unpacks bodies, within a bound: what unpacks to more is no page.</summary>
internal static class ContentDecoder
{
    /// <summary>What is understood, as requests say.</summary>
    public const string Accepted = "gzip, deflate, br";

    // No server packs twice on purpose; who packs more often means harm.
    private const int MostCodings = 2;

    /// <summary>Unpacks a body.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="codings">Content-Encoding.</param>
    /// <param name="most">Bytes.</param>
    /// <param name="cut">Whether the first bytes are enough where there are more.</param>
    /// <param name="fault">What is wrong with it; empty where it is too large.</param>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string? codings, int most, bool cut, out string? fault)
    {
        fault = null;
        var names = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MostCodings)
        {
            fault = $"a body packed {names.Length} times";
            return null;
        }

        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i].Equals("identity", StringComparison.OrdinalIgnoreCase)) continue;
            if (Unpack(body, names[i], most, cut, out fault) is not { } unpacked) return null;
            body = unpacked;
        }

        return body;
    }

    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body, string coding, int most, bool cut, out string? fault)
    {
        using var packed = MemoryMarshal.TryGetArray(body, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(body.ToArray(), writable: false);
        using var stream = Open(packed, body.Span, coding);
        if (stream is null)
        {
            fault = $"the content coding '{coding}'";
            return null;
        }

        fault = "";
        var plain = new MemoryStream();
        var buffer = new byte[1 << 15];
        try
        {
            for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                var room = (int)Math.Min(read, most - plain.Length);
                plain.Write(buffer, 0, room);
                if (room == read) continue;
                if (!cut) return null;
                break;
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            fault = $"a body that is not {coding}: {e.Message}";
            return null;
        }

        fault = null;
        return plain.ToArray();
    }

    // "deflate" is the format of zlib, but some servers send what is in it without its frame.
    private static Stream? Open(Stream packed, ReadOnlySpan<byte> body, string coding) => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" when body.Length > 1 && (body[0] & 15) == 8 && ((body[0] << 8) | body[1]) % 31 == 0 => new ZLibStream(packed, CompressionMode.Decompress),
        "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
        _ => null,
    };
}
