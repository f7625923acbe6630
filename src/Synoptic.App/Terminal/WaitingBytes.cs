using System.Buffers;

namespace Synoptic.App.Terminal;

/// <summary>Bytes that wait to be written: whole lines, but of a line that is longer than a megabyte its beginning is handed on while the rest is made.</summary>
/// <param name="output">Where to.</param>
/// <param name="least">Bytes that it has room for.</param>
internal sealed class WaitingBytes(Stream output, int least) : IBufferWriter<byte>
{
    // Lines of reports have some kilobytes.
    private const int Most = 1 << 20;

    private byte[] bytes = new byte[least];

    /// <summary>Bytes that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Writes what waits.</summary>
    public void HandOn()
    {
        output.Write(bytes, 0, Count);
        Count = 0;
        if (bytes.Length > Most) bytes = new byte[least];
    }

    /// <inheritdoc/>
    public void Advance(int count) => Count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Math.Max(sizeHint, 1);
        if (bytes.Length - Count < needed && Count + needed > Most) HandOn();
        if (bytes.Length - Count < needed) Array.Resize(ref bytes, Math.Max(Count + needed, 2 * Count));
        return bytes.AsMemory(Count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
