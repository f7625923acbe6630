using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Synoptic.Reading.Archives;

/// <summary>An entry of a ZIP archive, as its directory or the bytes before it state it.</summary>
/// <param name="Name">With its folder.</param>
/// <param name="Flags">General purpose bits.</param>
/// <param name="Method">How it is packed.</param>
/// <param name="Sum">Check sum; <see langword="null"/> where it stands behind the entry.</param>
/// <param name="Packed">Packed bytes; negative where unknown.</param>
/// <param name="Length">Unpacked bytes; negative where unknown.</param>
/// <param name="At">Where the bytes before the entry stand.</param>
internal sealed record ZipEntry(string Name, int Flags, int Method, uint? Sum, long Packed, long Length, long At)
{
    public const uint LocalSignature = 0x04034B50;

    public const uint DirectorySignature = 0x02014B50;

    /// <summary>Bytes before an entry, without its name and extra fields.</summary>
    public const int LocalSize = 30;

    /// <summary>Bytes of an entry in the directory, without its name, extra fields and comment.</summary>
    public const int DirectorySize = 46;

    public bool IsEncrypted => (Flags & 1) != 0;

    public bool IsFolder => Name.EndsWith('/') || Name.EndsWith('\\');

    /// <summary>The packers by their number, for messages.</summary>
    public string MethodName => Method switch
    {
        1 => "an entry that is packed with shrink",
        6 => "an entry that is packed with implode",
        9 => "an entry that is packed with Deflate64",
        12 => "an entry that is packed with bzip2",
        14 => "an entry that is packed with LZMA",
        93 => "an entry that is packed with Zstandard",
        95 => "an entry that is packed with xz",
        98 => "an entry that is packed with PPMd",
        _ => $"an entry that is packed with method {Method}",
    };

    /// <summary>From the directory.</summary>
    /// <param name="fixedPart">Its first 46 bytes.</param>
    /// <param name="rest">Name and extra fields.</param>
    /// <param name="shift">Bytes that stand before the archive in its file.</param>
    public static ZipEntry OfDirectory(ReadOnlySpan<byte> fixedPart, ReadOnlySpan<byte> rest, long shift)
    {
        var nameLength = UInt16(fixedPart, 28);
        long packed = UInt32(fixedPart, 20), length = UInt32(fixedPart, 24), at = UInt32(fixedPart, 42);
        Large(rest[nameLength..], ref length, ref packed, ref at);
        return new ZipEntry(Text(rest[..nameLength], UInt16(fixedPart, 8)), UInt16(fixedPart, 8), UInt16(fixedPart, 10), UInt32(fixedPart, 16), packed, length, at + shift);
    }

    /// <summary>From the bytes before the entry, where there is no directory.</summary>
    public static ZipEntry OfLocal(ReadOnlySpan<byte> fixedPart, ReadOnlySpan<byte> rest, long at)
    {
        var nameLength = UInt16(fixedPart, 26);
        var flags = UInt16(fixedPart, 6);
        long packed = UInt32(fixedPart, 18), length = UInt32(fixedPart, 22), none = 0;
        Large(rest[nameLength..], ref length, ref packed, ref none);

        // Bit 3: written as a stream, so that sum and lengths were not known yet.
        var isStreamed = (flags & 8) != 0;
        return new ZipEntry(Text(rest[..nameLength], flags), flags, UInt16(fixedPart, 8), isStreamed ? null : UInt32(fixedPart, 14), isStreamed ? -1 : packed, isStreamed ? -1 : length, at);
    }

    public static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    public static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    // ZIP64: what is too large for its field stands in an extra field, in this order.
    private static void Large(ReadOnlySpan<byte> extra, ref long length, ref long packed, ref long at)
    {
        while (extra.Length >= 4)
        {
            var size = Math.Min(UInt16(extra, 2), extra.Length - 4);
            var content = extra.Slice(4, size);
            if (UInt16(extra, 0) == 1)
            {
                Take(ref content, ref length);
                Take(ref content, ref packed);
                Take(ref content, ref at);
                return;
            }

            extra = extra[(4 + size)..];
        }

        static void Take(ref ReadOnlySpan<byte> content, ref long value)
        {
            if (value != uint.MaxValue || content.Length < 8) return;
            value = Math.Max(0, Math.Min(BinaryPrimitives.ReadInt64LittleEndian(content), 1L << 50));
            content = content[8..];
        }
    }

    // Bit 11: UTF-8. Without it many programs write it too; the old code page is left.
    private static string Text(ReadOnlySpan<byte> name, int flags) =>
        (flags & 0x800) != 0 || Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : Encoding.Latin1.GetString(name);
}
