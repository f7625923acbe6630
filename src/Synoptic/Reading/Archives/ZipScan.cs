namespace Synoptic.Reading.Archives;

/// <summary>Looks for the entries of a ZIP archive whose directory is lost: each has bytes before it that say what it is.</summary>
internal static class ZipScan
{
    /// <summary>The entries from a place on, in order; those that stop short at the end of the file too.</summary>
    public static IEnumerable<ZipEntry> Entries(Stream file, long from)
    {
        var head = new byte[ZipEntry.LocalSize];
        var buffer = new byte[1 << 14];
        for (var at = Find(file, from, "PK\u0003\u0004"u8, buffer); at >= 0; at = Find(file, from, "PK\u0003\u0004"u8, buffer))
        {
            from = at + 4;
            if (ZipDirectory.ReadAt(file, at, head) < head.Length) yield break;
            int name = ZipEntry.UInt16(head, 26), extra = ZipEntry.UInt16(head, 28);
            var rest = new byte[name + extra];
            if (ZipDirectory.ReadAt(file, at + head.Length, rest) < rest.Length) continue;
            var entry = ZipEntry.OfLocal(head, rest, at);
            var start = at + head.Length + rest.Length;
            if (entry.Packed < 0)
            {
                // It was written as a stream, and ends before the next thing that an archive holds. Where nothing follows it may be cut off: one byte is missed then.
                var end = Find(file, start, "PK"u8, buffer, isSignature: true);
                entry = end < 0 ? entry with { Packed = file.Length + 1 - start } : Described(file, end, entry with { Packed = end - start });
            }

            yield return entry;
            if (start + entry.Packed <= file.Length) from = start + entry.Packed;
        }
    }

    // Sum and lengths, where they stand behind the entry.
    private static ZipEntry Described(Stream file, long at, ZipEntry entry)
    {
        Span<byte> behind = stackalloc byte[8];
        return ZipDirectory.ReadAt(file, at, behind) == 8 && behind.StartsWith("PK\u0007\u0008"u8) ? entry with { Sum = ZipEntry.UInt32(behind, 4) } : entry;
    }

    private static long Find(Stream file, long from, ReadOnlySpan<byte> bytes, byte[] buffer, bool isSignature = false)
    {
        // What is looked for is mostly near: little is read first.
        for (var size = 1 << 9; ; size = Math.Min(4 * size, buffer.Length))
        {
            var read = ZipDirectory.ReadAt(file, from, buffer.AsSpan(0, size));
            var rest = buffer.AsSpan(0, read);
            while (rest.IndexOf(bytes) is var at and >= 0)
            {
                var place = from + (read - rest.Length) + at;
                if (!isSignature) return place;
                var mark = rest[at..];
                if (mark.Length < 4) break;
                if (mark[2..4] is [1, 2] or [3, 4] or [5, 6] or [6, 6] or [7, 8]) return place;
                rest = mark[2..];
            }

            if (read < size) return -1;
            from += read - 3;
        }
    }
}
