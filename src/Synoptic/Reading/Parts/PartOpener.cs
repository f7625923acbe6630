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
        var head = new byte[Formats.Head];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        foreach (var container in containers)
        {
            if (!container.Holds(head.AsSpan(0, length), origin)) continue;
            if (origin.Depth > Deepest) return [ReadJob.Failed(origin, ReadingFailures.NestedContainers(origin.Subject, Deepest))];
            return Parts(container, stream, head.AsMemory(0, length), origin, cancellation);
        }

        return [Whole(stream, head, length, origin, cancellation)];
    }

    /// <summary>The job that reads bytes that are no container.</summary>
    public ReadJob Document(ReadOnlyMemory<byte> bytes, PartOrigin origin) => new(bytes.Length, () => documents.Read(bytes.Span, origin));

    private IEnumerable<ReadJob> Parts(IContainer container, Stream stream, ReadOnlyMemory<byte> head, PartOrigin origin, CancellationToken cancellation)
    {
        using var prefixed = stream.CanSeek ? null : new PrefixedStream(head, stream);
        if (stream.CanSeek) stream.Seek(-head.Length, SeekOrigin.Current);
        foreach (var job in container.Open(prefixed ?? stream, origin, this, cancellation)) yield return job;
    }

    private ReadJob Whole(Stream stream, byte[] head, int length, PartOrigin origin, CancellationToken cancellation)
    {
        if (stream.CanSeek && stream.Length > options.LargestFile) return TooLarge();
        if (length < head.Length) return Document(head.AsMemory(0, length), origin);

        var whole = new MemoryStream(stream.CanSeek ? (int)stream.Length : 4 * length);
        whole.Write(head, 0, length);
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            whole.Write(buffer, 0, read);
            if (whole.Length > options.LargestFile) return TooLarge();
        }

        return Document(whole.GetBuffer().AsMemory(0, (int)whole.Length), origin);

        ReadJob TooLarge() => ReadJob.Failed(origin, ReadingFailures.TooLarge(origin.Subject, options.LargestFile));
    }
}
