namespace Synoptic.Reading.Archives;

/// <summary>So many bytes of a stream from where it stands; its end before that is a fault.</summary>
internal sealed class Slice(Stream whole, long length) : ReadOnlyStream
{
    /// <summary>Bytes that were not read yet.</summary>
    public long Left { get; private set; } = length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (Left <= 0 || buffer.IsEmpty) return 0;
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        if (read == 0) throw Faults.Damaged($"its end {Left} bytes too early");
        Left -= read;
        return read;
    }
}
