using System.Buffers.Binary;
using System.IO.Compression;

namespace Synoptic.Reading.Archives;

/// <summary>
/// A gzip file (RFC 1952), member by member: a web archive packs each record as one, so that damage in one leaves the others whole.
/// The framework's own reader runs members together, takes a file that was cut off for whole, and cannot go on after damage.
/// </summary>
internal sealed class GzipMembers(Stream file) : ReadOnlyStream
{
    private const int Trailer = 8;

    private readonly ReplayStream packed = new(file);
    private Feed? feed;
    private DeflateStream? inflate;
    private Exception? fault;
    private Crc32 crc;
    private long begin;
    private long given;
    private long givenBefore;

    /// <summary>Whether bytes begin a member.</summary>
    public static bool IsStart(ReadOnlySpan<byte> head) => head.Length >= 4 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8 && (head[3] & 0xE0) == 0;

    /// <summary>Goes to the next member; after damage to the next place where one begins.</summary>
    public bool NextMember()
    {
        Drain();
        EndMember();
        if (fault is not null) packed.Back(begin + 1);
        fault = null;
        while (!packed.AtEnd)
        {
            if (!IsStart(packed.Peek(4)))
            {
                // Zeros that fill up a tape block, or the rest of a broken member.
                if (!packed.Find([0x1F, 0x8B, 8])) return false;
                if (!IsStart(packed.Peek(4)))
                {
                    packed.Skip(1);
                    continue;
                }
            }

            begin = packed.Position;
            givenBefore += given;
            given = 0;
            crc = default;
            feed = new Feed(packed);
            return true;
        }

        return false;
    }

    /// <summary>Reads the member: nothing at its end.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (fault is not null) throw fault is OverflowException ? Faults.Bomb(fault.Message) : Faults.Damaged(fault.Message);
        if (feed is null || buffer.IsEmpty) return 0;
        try
        {
            if (inflate is null)
            {
                SkipHeader();
                inflate = new DeflateStream(feed, CompressionMode.Decompress, leaveOpen: true);
            }

            var read = feed.Ended ? 0 : inflate.Read(buffer);
            given += read;
            crc.Add(buffer[..read]);
            if (read == 0 && !feed.Ended) ReadTrailer();
            Inflation.Check(packed.Position - begin, given);
            Inflation.Check(packed.Position, givenBefore + given);
            return read;
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            fault = e;
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) EndMember();
        base.Dispose(disposing);
    }

    private void EndMember()
    {
        inflate?.Dispose();
        (inflate, feed) = (null, null);
    }

    private void Drain()
    {
        if (fault is not null) return;
        Span<byte> rest = stackalloc byte[4096];
        try
        {
            while (Read(rest) > 0)
            {
            }
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            // Kept as the fault.
        }
    }

    private void SkipHeader()
    {
        var flags = packed.Peek(4)[3];
        if (packed.Skip(10) < 10) throw Faults.Damaged("a gzip header that is cut off");
        if ((flags & 4) != 0)
        {
            var length = packed.Peek(2);
            packed.Skip(length.Length < 2 ? 2 : 2 + BinaryPrimitives.ReadUInt16LittleEndian(length));
        }

        // File name and comment, each with a zero at its end.
        for (var strings = ((flags >> 3) & 1) + ((flags >> 4) & 1); strings > 0; strings--)
        {
            if (!packed.Find([0])) throw Faults.Damaged("a gzip header that is cut off");
            packed.Skip(1);
        }

        if ((flags & 2) != 0) packed.Skip(2);
    }

    // The unpacker does not say where in its last bytes it stopped, but what must stand there is known: check sum and length of what it gave.
    private void ReadTrailer()
    {
        Span<byte> expected = stackalloc byte[Trailer];
        BinaryPrimitives.WriteUInt32LittleEndian(expected, crc.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(expected[4..], (uint)given);
        var last = (int)(packed.Position - feed!.LastStart);
        packed.Unread(last);
        var at = packed.Peek(last + Trailer).IndexOf(expected);
        if (at < 0)
        {
            packed.Skip(last);
            throw Faults.Damaged("a gzip member that is cut off, or whose check sum or length is wrong");
        }

        packed.Skip(at + Trailer);
        feed.Ended = true;
    }

    /// <summary>What the unpacker reads, in small steps, so that little is read past a member's end.</summary>
    private sealed class Feed(ReplayStream packed) : ReadOnlyStream
    {
        private const int Step = 1 << 13;

        public long LastStart { get; private set; } = packed.Position;

        public bool Ended { get; set; }

        public override int Read(Span<byte> buffer)
        {
            LastStart = packed.Position;
            return packed.Read(buffer[..Math.Min(buffer.Length, Step)]);
        }
    }
}
