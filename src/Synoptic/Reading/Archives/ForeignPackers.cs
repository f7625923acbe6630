using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>Packers that are known by their first bytes and are not opened: refused by name, so that nobody looks for what is wrong with the report.</summary>
internal sealed class ForeignPackers : IContainer
{
    private static readonly (byte[] Magic, string Name)[] Signatures =
    [
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"), ("Rar!\u001A\u0007"u8.ToArray(), "a RAR archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), ([0x04, 0x22, 0x4D, 0x18], "an LZ4 archive"), ("MSCF\0\0\0\0"u8.ToArray(), "a cabinet archive"), ([0x1F, 0x9D], "a compress (.Z) archive"),
    ];

    /// <summary>What packed these bytes; <see langword="null"/> if none of these.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, name) in Signatures)
        {
            if (head.StartsWith(magic)) return name;
        }

        // After the size of its blocks, the first block (pi) or the end (its root).
        return head.Length >= 10 && head.StartsWith("BZh"u8) && head[3] is >= (byte)'1' and <= (byte)'9'
            && (head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90])) ? "a bzip2 archive" : null;
    }

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin) => NameOf(head) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        var head = new byte[16];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return [ReadJob.Failed(origin, ReadingFailures.OtherPacker(origin.Subject, NameOf(head.AsSpan(0, length)) ?? "an archive"))];
    }
}
