using System.Buffers;
using System.IO.Compression;
using MemoryPack;
using Synoptic.Text;

namespace Synoptic.Storage.Layers;

/// <summary>
/// Packs the layers of a report: MemoryPack, then Brotli at its fastest. What is packed is read only by the program that made it
/// (<see cref="MadeBy"/>), so its form may change with any version.
/// </summary>
internal static class LayerCodec
{
    /// <summary>Packs the layers of a report, without its words, which are kept once.</summary>
    /// <param name="annotations">The layers.</param>
    /// <param name="room">Takes them before they are squeezed: what the caller uses for one report after the other.</param>
    public static byte[] Pack(Annotations annotations, ArrayBufferWriter<byte> room)
    {
        room.ResetWrittenCount();
        MemoryPackSerializer.Serialize(room, annotations with { Analysis = annotations.Analysis with { Article = Nothing } });
        return Squeeze(room.WrittenSpan);
    }

    /// <summary>The layers of a report.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Annotations Annotations(ReadOnlySpan<byte> packed, Article article)
    {
        var layers = Read<Annotations>(packed);
        return layers with { Analysis = layers.Analysis with { Article = article } };
    }

    /// <summary>Squeezes bytes of any kind: their length, then Brotli.</summary>
    public static byte[] Squeeze(ReadOnlySpan<byte> bytes)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length) + sizeof(int));
        try
        {
            BitConverter.TryWriteBytes(room, bytes.Length);
            // Quality 0 takes 0.21 ms for the layers of a report of 600 words and leaves 17.8 KB of 66.7; quality 1 takes 0.32 ms and leaves
            // 17.0, quality 2 takes 1.0 ms and leaves 15.0 (1,500 invented reports).
            if (!BrotliEncoder.TryCompress(bytes, room.AsSpan(sizeof(int)), out var written, quality: 0, window: 22)) throw new InvalidOperationException("found no room for packed bytes; expected the longest they can be");
            return room.AsSpan(0, written + sizeof(int)).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The bytes that were squeezed.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unsqueeze(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < sizeof(int)) throw new InvalidDataException($"found {packed.Length} packed bytes; expected at least {sizeof(int)}");
        var length = BitConverter.ToInt32(packed);
        // A packed byte stands for at most a few thousand; what claims more is damaged, and would take memory for nothing.
        if (length < 0 || length > 1L << 30) throw new InvalidDataException($"found a packed length of {length}; expected at most 1 GiB");
        var bytes = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed[sizeof(int)..], bytes, out var written) || written != length) throw new InvalidDataException($"found packed bytes that give {written} of {length}");
        return bytes;
    }

    private static Article Nothing { get; } = new("", null, "", null, Source.Unknown, null, []);

    private static T Read<T>(ReadOnlySpan<byte> packed)
    {
        var bytes = Unsqueeze(packed);
        try
        {
            return MemoryPackSerializer.Deserialize<T>(bytes) ?? throw new InvalidDataException("found nothing; expected packed layers");
        }
        catch (MemoryPackSerializationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}
