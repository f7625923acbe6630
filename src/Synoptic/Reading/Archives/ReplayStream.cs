namespace Synoptic.Reading.Archives;

/// <summary>
/// A stream that remembers what it gave last, so that a reader who followed a wrong length past the next part can go back and look for it,
/// and that can be looked at ahead.
/// </summary>
internal sealed class ReplayStream(Stream source) : ReadOnlyStream
{
    /// <summary>Bytes that are remembered: longer than nearly every packed page, and nothing beside the trees that pages become.</summary>
    private const int Remembered = 1 << 20;

    /// <summary>Bytes that are read again at most, over the whole stream: damage is rare, and lengths that are all wrong must not cost the square of the input.</summary>
    private const long MostReplayed = 32 << 20;

    private const int Chunk = 1 << 15;

    private Stream source = source;
    private byte[] buffer = new byte[1 << 12];
    private long replayed;

    // The buffer holds what stands from start up to end; position is between them.
    private long start;
    private long end;
    private long position;

    /// <inheritdoc/>
    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Peek(1).IsEmpty;

    /// <summary>Begins anew with another stream.</summary>
    public void Reset(Stream next)
    {
        source = next;
        (start, end, position) = (0, 0, 0);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> into)
    {
        if (into.IsEmpty || (position == end && Fill() == 0)) return 0;
        var count = (int)Math.Min(into.Length, end - position);
        buffer.AsSpan((int)(position - start), count).CopyTo(into);
        position += count;
        return count;
    }

    /// <summary>What comes next, without going on: so many bytes, fewer at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - position < count && Fill() > 0)
        {
        }

        return buffer.AsSpan((int)(position - start), (int)Math.Min(count, end - position));
    }

    /// <summary>Goes on by so many bytes, or to the end.</summary>
    /// <returns>Bytes that were there.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && (position < end || Fill() > 0))
        {
            var step = Math.Min(left, end - position);
            position += step;
            left -= step;
        }

        return count - left;
    }

    /// <summary>Goes back to a position, or as near to it as is remembered.</summary>
    public void Back(long to)
    {
        if (to >= position || replayed > MostReplayed) return;
        var target = Math.Max(start, to);
        replayed += position - target;
        position = target;
    }

    /// <summary>Goes back by a few bytes that were read just now: not for damage, and not counted as such.</summary>
    public void Unread(int count) => position = Math.Max(start, position - count);

    /// <summary>Goes on to the next place where these bytes stand.</summary>
    /// <returns>Whether there is one; if not, the stream is at its end.</returns>
    public bool Find(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var ahead = Peek(Chunk);
            var at = ahead.IndexOf(bytes);
            if (at >= 0)
            {
                position += at;
                return true;
            }

            if (ahead.Length < bytes.Length || ahead.Length < Chunk)
            {
                position += ahead.Length;
                return false;
            }

            position += ahead.Length - bytes.Length + 1;
        }
    }

    private int Fill()
    {
        var used = (int)(end - start);
        if (buffer.Length - used < Chunk / 8) used = MakeRoom(used);
        var read = source.Read(buffer.AsSpan(used, Math.Min(Chunk, buffer.Length - used)));
        end += read;
        return read;
    }

    private int MakeRoom(int used)
    {
        if (buffer.Length < 2 * Remembered)
        {
            Array.Resize(ref buffer, 4 * buffer.Length);
            return used;
        }

        // What is ahead stays, and of what is behind as much as is remembered.
        var drop = (int)Math.Max(0, Math.Min(position - start, used - Remembered));
        Buffer.BlockCopy(buffer, drop, buffer, 0, used - drop);
        start += drop;
        return used - drop;
    }
}
