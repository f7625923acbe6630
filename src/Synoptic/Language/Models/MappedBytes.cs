using System.Buffers;

namespace Synoptic.Language.Models;

/// <summary>Bytes of a resource where the system has mapped them. They live as long as the assembly that holds them.</summary>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _start;
    private readonly int _length;

    private MappedBytes(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    public static ReadOnlyMemory<byte> Of(UnmanagedMemoryStream stream) => new MappedBytes(stream).Memory;

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
