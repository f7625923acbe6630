using System.Globalization;

namespace Synoptic.Reading.Archives;

/// <summary>What is unpacked from a part of known size, held against what its archive says of it: check sum, length, and how far it grows.</summary>
/// <param name="unpacked">The stream that unpacks.</param>
/// <param name="packed">Packed bytes.</param>
/// <param name="length">Unpacked bytes as stated; negative: not stated.</param>
/// <param name="sum">Check sum as stated.</param>
internal sealed class CheckedStream(Stream unpacked, long packed, long length, uint? sum) : ReadOnlyStream
{
    private Crc32 crc;
    private long given;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var read = unpacked.Read(buffer);
        given += read;
        if (read == 0) CheckEnd();
        Inflation.Check(packed, given);
        if (sum is not null) crc.Add(buffer[..read]);
        return read;
    }

    private void CheckEnd()
    {
        if (length >= 0 && given != length) throw Faults.Damaged(string.Create(CultureInfo.InvariantCulture, $"{given} bytes where {length} are stated"));
        if (sum is { } stated && stated != crc.Value) throw Faults.Damaged("bytes that do not give their check sum");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
