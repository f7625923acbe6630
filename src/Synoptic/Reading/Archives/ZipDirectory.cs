using System.Buffers.Binary;

namespace Synoptic.Reading.Archives;

/// <summary>The directory at the end of a ZIP archive, read entry by entry and never held: one of a million entries costs no more than one of ten.</summary>
internal sealed class ZipDirectory
{
    /// <summary>The end record and the longest comment behind it.</summary>
    private const int Tail = 22 + ushort.MaxValue;

    private readonly Stream file;
    private readonly long start;
    private readonly long end;
    private readonly long shift;
    private readonly long count;

    private ZipDirectory(Stream file, long start, long end, long shift, long count) => (this.file, this.start, this.end, this.shift, this.count) = (file, start, end, shift, count);

    /// <summary>Whether the last walk came to the end that the archive states.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Finds it; <see langword="null"/> if the file was cut off or its end is damaged.</summary>
    public static ZipDirectory? Find(Stream file)
    {
        var length = file.Length;
        var tail = new byte[(int)Math.Min(length, Tail)];
        ReadAt(file, length - tail.Length, tail);
        for (var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail.AsSpan(0, at).LastIndexOf("PK\u0005\u0006"u8))
        {
            if (tail.Length - at >= 22 && At(file, tail.AsSpan(at), length - tail.Length + at) is { } found) return found;
        }

        return null;
    }

    /// <summary>The entries, as far as they can be read.</summary>
    public IEnumerable<ZipEntry> Entries()
    {
        IsWhole = false;
        var head = new byte[ZipEntry.DirectorySize];
        var at = start;
        for (long i = 0; at + head.Length <= end; i++)
        {
            if (ReadAt(file, at, head) < head.Length || ZipEntry.UInt32(head, 0) != ZipEntry.DirectorySignature) yield break;
            int name = ZipEntry.UInt16(head, 28), extra = ZipEntry.UInt16(head, 30);
            var rest = new byte[name + extra];
            if (ReadAt(file, at + head.Length, rest) < rest.Length) yield break;
            at += head.Length + rest.Length + ZipEntry.UInt16(head, 32);
            yield return ZipEntry.OfDirectory(head, rest, shift);
            if (i + 1 == count) IsWhole = true;
        }

        IsWhole |= count == 0;
    }

    /// <summary>Reads from a place, as many bytes as there are.</summary>
    public static int ReadAt(Stream file, long at, Span<byte> buffer)
    {
        if (at < 0 || at > file.Length) return 0;
        file.Position = at;
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }

    private static ZipDirectory? At(Stream file, ReadOnlySpan<byte> record, long position)
    {
        long count = ZipEntry.UInt16(record, 10), size = ZipEntry.UInt32(record, 12), stated = ZipEntry.UInt32(record, 16);
        var end = position;
        Span<byte> large = stackalloc byte[56];
        if (ReadAt(file, position - 20, large[..20]) == 20 && large.StartsWith("PK\u0006\u0007"u8))
        {
            var at = BinaryPrimitives.ReadInt64LittleEndian(large[8..]);
            if (ReadAt(file, at, large) == large.Length && large.StartsWith("PK\u0006\u0006"u8))
            {
                count = BinaryPrimitives.ReadInt64LittleEndian(large[32..]);
                size = BinaryPrimitives.ReadInt64LittleEndian(large[40..]);
                stated = BinaryPrimitives.ReadInt64LittleEndian(large[48..]);
                end = at;
            }
        }

        if (size < 0 || stated < 0 || count < 0 || size > end) return null;

        // The directory ends where its end record begins; an archive with bytes before it (a program that unpacks itself) states too little.
        var start = end - size;
        return new ZipDirectory(file, start, end, start - stated, count) is var directory && (count == 0 || directory.Begins()) ? directory : null;
    }

    private bool Begins()
    {
        Span<byte> signature = stackalloc byte[4];
        return ReadAt(file, start, signature) == 4 && ZipEntry.UInt32(signature, 0) == ZipEntry.DirectorySignature;
    }
}
