using Synoptic.Reading.Archives;

namespace Synoptic.Reading;

/// <summary>A stream whose first bytes were read already. For one reader, from beginning to end.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadOnlyStream
{
    private int taken;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var left = prefix.Length - taken;
        if (left == 0) return rest.Read(buffer);
        var count = Math.Min(left, buffer.Length);
        prefix.Span.Slice(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }
}
