using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>gzip: one input packed whole, or a web archive whose records are packed one by one.</summary>
internal sealed class GzipContainer(WarcContainer webArchives) : IContainer
{
    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin) => GzipMembers.IsStart(head);

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        using var members = new GzipMembers(stream);
        foreach (var job in Faults.Caught(() => Parts(members, origin.Inner(InnerName(origin.Name)), opener, cancellation), origin)) yield return job;
    }

    private IEnumerable<ReadJob> Parts(GzipMembers members, PartOrigin inner, PartOpener opener, CancellationToken cancellation)
    {
        members.NextMember();
        var head = new byte[16];
        var length = 0;
        try
        {
            length = members.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException) when (inner.Name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase))
        {
            // A web archive whose first record is damaged: the others are not.
            return webArchives.Open(members, default, inner, opener, cancellation);
        }

        return WarcContainer.IsStart(head.AsSpan(0, length))
            ? webArchives.Open(members, head.AsMemory(0, length), inner, opener, cancellation)
            : opener.Open(new PrefixedStream(head.AsMemory(0, length), new JoinedMembers(members)), inner, cancellation);
    }

    private static string InnerName(string name) =>
        name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^3] + "tar" : name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    /// <summary>Members as the one stream that they are parts of.</summary>
    private sealed class JoinedMembers(GzipMembers members) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty) return 0;
            int read;
            while ((read = members.Read(buffer)) == 0)
            {
                if (!members.NextMember()) return 0;
            }

            return read;
        }
    }
}
