using System.IO.Compression;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>
/// ZIP, and web archives in a ZIP (WACZ), of which only the web archives are read. The directory is walked by ourselves, since the framework holds
/// it whole, opens nothing of an archive whose end is lost, and checks no check sums.
/// </summary>
internal sealed class ZipContainer : IContainer
{
    /// <summary>Times the size of the file that its entries may be in sum, packed: they share no bytes, but a few may be named twice. More is a bomb whose entries are the same bytes.</summary>
    private const int MostShared = 2;

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) || head.StartsWith("PK\u0007\u0008PK\u0003\u0004"u8);

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        using var spool = stream.CanSeek ? null : Spool.Of(stream, cancellation);
        var file = spool ?? stream;
        var directory = ZipDirectory.Find(file);
        var kind = ZipKind.Of(directory?.Entries() ?? ZipScan.Entries(file, 0));
        if (kind.Office is { } office)
        {
            yield return ReadJob.Failed(origin, ReadingFailures.Binary(origin.Subject, office));
            yield break;
        }

        var tally = new EntryTally(origin);
        var (end, packed) = (0L, 0L);
        if (directory is not null)
        {
            foreach (var entry in directory.Entries())
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var job in Jobs(entry)) yield return job;
                end = Math.Max(end, entry.At + 1);
            }
        }

        if (directory is not { IsWhole: true })
        {
            yield return ReadJob.Failed(origin, ReadingFailures.DamagedArchive(origin.Subject, directory is null ? "no directory at its end" : "a broken directory"));
            foreach (var entry in ZipScan.Entries(file, end))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var job in Jobs(entry)) yield return job;
            }
        }

        foreach (var job in tally.Last()) yield return job;

        IEnumerable<ReadJob> Jobs(ZipEntry entry)
        {
            if (entry.IsFolder || kind.PassesOver(entry.Name) || tally.PassesOver(entry.Name)) return [];
            return tally.Jobs(entry.Name, part => Parts(entry, part));
        }

        IEnumerable<ReadJob> Parts(ZipEntry entry, PartOrigin part)
        {
            if (entry.IsEncrypted) return [ReadJob.Failed(part, ReadingFailures.OtherPacker(part.Subject, "an encrypted entry"))];
            if (entry.Method is not (0 or 8)) return [ReadJob.Failed(part, ReadingFailures.OtherPacker(part.Subject, entry.MethodName))];
            if (Inflation.IsBomb(entry.Packed, entry.Length)) throw Faults.Bomb(Inflation.Grew(entry.Packed, entry.Length));
            packed += entry.Packed;
            if (packed > MostShared * file.Length) throw Faults.Bomb("entries that are the same bytes under many names");
            return Unpacked(entry, file, part, opener, cancellation);
        }
    }

    private static IEnumerable<ReadJob> Unpacked(ZipEntry entry, Stream file, PartOrigin part, PartOpener opener, CancellationToken cancellation)
    {
        using var content = Content(entry, file);
        foreach (var job in opener.Open(content, part, cancellation)) yield return job;
    }

    private static CheckedStream Content(ZipEntry entry, Stream file)
    {
        Span<byte> head = stackalloc byte[ZipEntry.LocalSize];
        if (ZipDirectory.ReadAt(file, entry.At, head) < head.Length || ZipEntry.UInt32(head, 0) != ZipEntry.LocalSignature) throw Faults.Damaged("no entry where the directory says");
        var start = entry.At + head.Length + ZipEntry.UInt16(head, 26) + ZipEntry.UInt16(head, 28);
        var packed = new Slice(new At(file, start), entry.Packed);
        return new CheckedStream(entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress), entry.Packed, entry.Length, entry.Sum);
    }

    /// <summary>The file from a place on, whoever else reads it in between.</summary>
    private sealed class At(Stream file, long position) : ReadOnlyStream
    {
        private long position = position;

        public override int Read(Span<byte> buffer)
        {
            if (position > file.Length) return 0;
            file.Position = position;
            var read = file.Read(buffer);
            position += read;
            return read;
        }
    }
}
