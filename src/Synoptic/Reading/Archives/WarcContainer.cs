using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>A web archive (WARC 1.0 and 1.1, ISO 28500): the pages in it are reports.</summary>
internal sealed class WarcContainer(ReadingOptions options) : IContainer
{
    /// <summary>Whether bytes begin a record.</summary>
    public static bool IsStart(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin) => IsStart(head);

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        using var bytes = new ReplayStream(stream);
        var records = new WarcRecords(origin, opener, options);
        bool more;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            more = records.Next(bytes, out var job);
            if (job is not null) yield return job;
        }
        while (more);

        foreach (var job in records.Last()) yield return job;
    }

    /// <summary>Reads a web archive whose records are members of a gzip file, so that damage ends with its member.</summary>
    public IEnumerable<ReadJob> Open(GzipMembers members, ReadOnlyMemory<byte> head, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        using var bytes = new ReplayStream(new PrefixedStream(head, members));
        var records = new WarcRecords(origin, opener, options);
        while (true)
        {
            bool more;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                more = records.NextOfMember(bytes, out var job);
                if (job is not null) yield return job;
            }
            while (more);
            if (!members.NextMember()) break;
            bytes.Reset(members);
        }

        foreach (var job in records.Last()) yield return job;
    }
}
