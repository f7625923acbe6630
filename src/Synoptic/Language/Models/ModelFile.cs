using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Synoptic.Language.Models;

/// <summary>
/// A trained model: named sections of numbers. The bytes stay where they are (a model that ships is a resource of the assembly, which
/// the system maps into memory), so opening a model costs no copy. Immutable; share it across threads.
/// Layout, little-endian: the letters <c>SYNM</c>; version (int32); number of sections (int32); length of the table (int32); the table,
/// for each section its name (int32 length and UTF-8), offset and length in bytes (int64 each); then the sections, each at a multiple of
/// 64 bytes from the start; last the SHA-256 of all that stands before it.
/// </summary>
public sealed class ModelFile
{
    internal const int Version = 1;
    internal const int Alignment = 64;
    internal const int HashLength = 32;
    internal static ReadOnlySpan<byte> Magic => "SYNM"u8;

    private readonly ReadOnlyMemory<byte> _bytes;
    // Never changed once read. Of references, so that no code has to be made for it when the program starts.
    private readonly Dictionary<string, Section> _sections;

    private ModelFile(ReadOnlyMemory<byte> bytes, Dictionary<string, Section> sections)
    {
        _bytes = bytes;
        _sections = sections;
    }

    /// <summary>Names of the sections.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>SHA-256 of the content as the file states it, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(_bytes.Span[^HashLength..]);

    /// <summary>A model that ships with the library.</summary>
    /// <param name="language">ISO 639-1 code of a folder of models, such as <c>en</c>.</param>
    /// <param name="name">File name without its ending.</param>
    /// <exception cref="ArgumentException">There is no such model.</exception>
    public static ModelFile Shipped(string language, string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Models/{language}/{name}.bin")
            ?? throw new ArgumentException($"found no model '{name}' for language '{language}'; expected a file Language/Models/{language}/{name}.bin", nameof(name));
        return Open(stream is UnmanagedMemoryStream mapped ? MappedBytes.Of(mapped) : Copy(stream));
    }

    /// <summary>A model over bytes that the caller has.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static ModelFile Open(ReadOnlyMemory<byte> bytes)
    {
        var all = bytes.Span;
        if (all.Length < 16 + HashLength || !all[..4].SequenceEqual(Magic)) throw new InvalidDataException("found no model; expected a file that begins with SYNM");
        var version = BinaryPrimitives.ReadInt32LittleEndian(all[4..]);
        if (version != Version) throw new InvalidDataException($"found a model of version {version}; expected version {Version}");
        var sections = new Dictionary<string, Section>(StringComparer.Ordinal);
        var at = 16;
        for (var i = BinaryPrimitives.ReadInt32LittleEndian(all[8..]); i > 0; i--)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(all[at..]);
            var name = Encoding.UTF8.GetString(all.Slice(at + 4, length));
            at += 4 + length;
            sections.Add(name, new Section((int)BinaryPrimitives.ReadInt64LittleEndian(all[at..]), (int)BinaryPrimitives.ReadInt64LittleEndian(all[(at + 8)..])));
            at += 16;
        }

        return new ModelFile(bytes, sections);
    }

    /// <summary>Whether there is a section of this name.</summary>
    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The numbers of a section.</summary>
    /// <exception cref="KeyNotFoundException">There is no such section.</exception>
    public ReadOnlySpan<T> Values<T>(string section)
        where T : unmanaged
    {
        var (offset, length) = _sections[section];
        return MemoryMarshal.Cast<byte, T>(_bytes.Span.Slice(offset, length));
    }

    /// <summary>A section that holds words: UTF-8, one a line.</summary>
    public string[] Words(string section)
    {
        var bytes = Values<byte>(section);
        return bytes.Length == 0 ? [] : Encoding.UTF8.GetString(bytes).Split('\n');
    }

    /// <summary>Whether the content has the hash that the file states.</summary>
    public bool IsIntact() => System.Security.Cryptography.SHA256.HashData(_bytes.Span[..^HashLength]).AsSpan().SequenceEqual(_bytes.Span[^HashLength..]);

    private static byte[] Copy(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed record Section(int Offset, int Length);
}
