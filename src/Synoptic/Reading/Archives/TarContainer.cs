using System.Globalization;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>
/// tar: ustar, pax and GNU's long names. Read by ourselves, since the framework's reader ends at the first damaged block and takes an
/// extended header of any stated size into memory.
/// </summary>
internal sealed class TarContainer : IContainer
{
    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin) =>
        head.Length >= TarHeader.Block && (head[TarHeader.Magic..].StartsWith("ustar"u8) || TarHeader.Read(head[..TarHeader.Block]) is not null);

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        using var bytes = new ReplayStream(stream);
        var tally = new EntryTally(origin);
        var given = new TarExtension();
        while (!IsEnd(bytes))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TarHeader.Read(bytes.Peek(TarHeader.Block)) is not { } plain)
            {
                yield return ReadJob.Failed(origin, ReadingFailures.DamagedArchive(origin.Subject, string.Create(CultureInfo.InvariantCulture, $"no head of an entry at byte {bytes.Position}")));
                if (!FindHeader(bytes)) break;
                continue;
            }

            bytes.Skip(TarHeader.Block);
            var header = given.Apply(plain);
            var start = bytes.Position;
            if (given.Take(plain, bytes))
            {
                bytes.Skip(start + plain.Padded - bytes.Position);
                continue;
            }

            if (plain.Kind == 'S' || given.IsSparse) tally.PassOver();
            else if (header.IsFile && !tally.PassesOver(header.Name))
            {
                foreach (var job in tally.Jobs(header.Name, entry => opener.Open(new Slice(bytes, header.Size), entry, cancellation))) yield return job;
            }

            given = new TarExtension();
            if (header.Kind is >= '1' and <= '6') continue;
            bytes.Skip(start + header.Size - bytes.Position);
            if (bytes.Position == start + header.Size)
            {
                bytes.Skip(header.Padded - header.Size);
                continue;
            }

            // The entry is named above; its length may have led past others.
            bytes.Back(start);
            if (!FindHeader(bytes)) break;
        }

        foreach (var job in tally.Last()) yield return job;
    }

    // Two blocks of zeros, or nothing more. What a tape held behind them is not part of the archive.
    private static bool IsEnd(ReplayStream bytes) => !bytes.Peek(2 * TarHeader.Block).ContainsAnyExcept((byte)0);

    private static bool FindHeader(ReplayStream bytes)
    {
        bytes.Skip(1);
        while (bytes.Find("ustar"u8))
        {
            bytes.Unread(TarHeader.Magic);
            if (TarHeader.Read(bytes.Peek(TarHeader.Block)) is not null) return true;
            bytes.Skip(TarHeader.Magic + 1);
        }

        return false;
    }
}
