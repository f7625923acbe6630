using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Synoptic.Reading;

/// <summary>A text out of bytes, or what kept it from being one.</summary>
/// <param name="Text">The text; <see langword="null"/> if the bytes are none.</param>
/// <param name="Kind">What was found.</param>
/// <param name="Found">Words for a message, where there is something to say.</param>
internal readonly record struct Decoded(string? Text, DecodedKind Kind, string Found);

/// <summary>How decoding went.</summary>
internal enum DecodedKind
{
    Sound,
    Repaired,
    Binary,
    Undecodable,
}

/// <summary>
/// Decodes bytes: by byte order mark, as UTF-16 by its pattern of zero bytes, as UTF-8 if valid, by what the page declares,
/// and else as Windows-1252. Registers nothing.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Bytes looked at for the pattern of zero bytes and for control characters.</summary>
    private const int Sample = 8192;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 127]);

    /// <summary>Bytes that stand for nothing in Windows-1252.</summary>
    private static readonly SearchValues<byte> Undefined1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private static readonly (byte[] Magic, string Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ([0x50, 0x4B, 3, 4], "a ZIP archive or Office document"), ([0x1F, 0x8B], "a gzip archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), ("{\\rtf"u8.ToArray(), "an RTF document"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"), ("RIFF"u8.ToArray(), "a sound, video or picture"),
    ];

    /// <summary>Decodes a whole input.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="mediaType">Media type that its container declares; a <c>charset</c> in it counts before one in the text, as in a browser.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? mediaType = null)
    {
        foreach (var (magic, kind) in Signatures)
        {
            if (bytes.StartsWith(magic)) return new(null, DecodedKind.Binary, kind);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return FromUtf8(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Strict(Encoding.UTF32, bytes[4..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict(Encoding.Unicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict(Encoding.BigEndianUnicode, bytes[2..]);
        if (Utf16ByZeros(bytes) is { } utf16) return Strict(utf16, bytes);
        if (LooksBinary(bytes)) return new(null, DecodedKind.Binary, "binary data");
        if (Utf8Valid(bytes)) return Sound(Encoding.UTF8.GetString(bytes));
        return (DeclaredEncoding.Of(mediaType) ?? DeclaredEncoding.Find(bytes)) is { } declared ? Strict(declared, bytes) : FromUtf8(bytes);
    }

    private static Decoded Sound(string text) => new(text, DecodedKind.Sound, "");

    private static bool Utf8Valid(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes);

    /// <summary>UTF-8 with flaws, or else Windows-1252.</summary>
    private static Decoded FromUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8Valid(bytes)) return Sound(Encoding.UTF8.GetString(bytes));
        var (whole, broken) = CountSequences(bytes);

        // A UTF-8 file that was cut or patched has many whole sequences for one broken; Windows-1252 has hardly any whole by chance.
        if (whole >= 4 * broken) return new(Encoding.UTF8.GetString(bytes), DecodedKind.Repaired, $"{broken} broken UTF-8 sequences");
        var undefined = bytes.IndexOfAny(Undefined1252);
        if (undefined >= 0) return new(null, DecodedKind.Undecodable, $"bytes that are neither UTF-8 nor Windows-1252 (0x{bytes[undefined]:X2} at {undefined})");
        return Sound(Encode(1252).GetString(bytes));
    }

    private static (int Whole, int Broken) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[length..];
        }

        return (whole, broken);
    }

    private static Decoded Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var replaced = text.AsSpan().Count('\uFFFD');
        if (replaced == 0) return Sound(text);

        // More than one character in twenty: the encoding is another one.
        return replaced * 20 > text.Length
            ? new(null, DecodedKind.Undecodable, $"bytes that are not {encoding.WebName}")
            : new(text, DecodedKind.Repaired, $"{replaced} characters that are not {encoding.WebName}");
    }

    private static Encoding? Utf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        if (sample.Length < 4) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        // Of English in UTF-16 nearly every second byte is zero, and of the others none; half leaves room for other scripts.
        var pairs = sample.Length / 2;
        if (odd * 2 > pairs && even * 50 < pairs) return Encoding.Unicode;
        return even * 2 > pairs && odd * 50 < pairs ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>A zero byte, or more than one control character in fifty.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.Contains((byte)0)) return true;
        var controls = 0;
        for (var at = sample.IndexOfAny(Controls); at >= 0; at = sample.IndexOfAny(Controls))
        {
            controls++;
            sample = sample[(at + 1)..];
        }

        return controls * 50 > Math.Min(bytes.Length, Sample);
    }

    private static Encoding Encode(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.Latin1;
}
