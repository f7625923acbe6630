using System.Buffers;
using System.Collections.Immutable;

namespace Synoptic.Reading.Parts;

/// <summary>Opens an input: a container into its parts, anything else as one part. By content first, by name where that does not tell.</summary>
internal sealed class PartOpener(ImmutableArray<IContainer> containers, DocumentReader documents, ReadingOptions options)
{
    /// <summary>Containers in containers: an archive of web archives whose members are gzipped has three; more is no way to hand on reports.</summary>
    public const int Deepest = 4;

    /// <summary>The jobs that read an input, in order.</summary>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, CancellationToken cancellation)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Formats.Head);
        try
        {
            var buffer = rented.AsSpan(0, Formats.Head);
            var length = ReadHead(stream, buffer);
            var head = buffer[..length];
            foreach (var container in containers)
            {
                if (!container.Holds(head, origin)) continue;
                if (origin.Depth > Deepest) return [ReadJob.Failed(origin, ReadingFailures.NestedContainers(origin.Subject, Deepest))];
                return Parts(container, stream, head.ToArray(), origin, cancellation);
            }

            return [Whole(stream, head, origin, cancellation)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The job that reads bytes that are no container.</summary>
    public ReadJob Document(ReadOnlyMemory<byte> bytes, PartOrigin origin) => new(bytes.Length, () => Kept(documents.Read(bytes.Span, origin), bytes, origin));

    private IReadOnlyList<ReadItem> Kept(IReadOnlyList<ReadItem> items, ReadOnlyMemory<byte> bytes, PartOrigin origin)
    {
        if (!options.KeepBytes) return items;
        var raw = RawPart.Of(bytes, origin);
        return [.. items.Select(item => item with { Raw = raw })];
    }

    /// <summary>Reads what the format is told by. JSON lines that come one by one are not waited for once the first is there.</summary>
    private static int ReadHead(Stream stream, Span<byte> head)
    {
        var length = 0;
        for (int read; length < head.Length && (read = stream.Read(head[length..])) > 0;)
        {
            length += read;
            if (head[0] == '{' && head[..length].Contains((byte)'\n') && JsonLines.JsonLinesReader.BeginsWithObject(head[..length])) break;
        }

        return length;
    }

    private IEnumerable<ReadJob> Parts(IContainer container, Stream stream, ReadOnlyMemory<byte> head, PartOrigin origin, CancellationToken cancellation)
    {
        using var prefixed = stream.CanSeek ? null : new PrefixedStream(head, stream);
        if (stream.CanSeek) stream.Seek(-head.Length, SeekOrigin.Current);
        foreach (var job in container.Open(prefixed ?? stream, origin, this, cancellation)) yield return job;
    }

    private ReadJob Whole(Stream stream, ReadOnlySpan<byte> head, PartOrigin origin, CancellationToken cancellation)
    {
        if (stream.CanSeek && stream.Length > options.LargestFile) return TooLarge();
        if (head.Length < Formats.Head) return Document(head.ToArray(), origin);

        var whole = new MemoryStream(stream.CanSeek ? (int)stream.Length : 4 * head.Length);
        whole.Write(head);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                whole.Write(buffer, 0, read);
                if (whole.Length > options.LargestFile) return TooLarge();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Document(whole.GetBuffer().AsMemory(0, (int)whole.Length), origin);

        ReadJob TooLarge() => ReadJob.Failed(origin, ReadingFailures.TooLarge(origin.Subject, options.LargestFile));
    }
}
