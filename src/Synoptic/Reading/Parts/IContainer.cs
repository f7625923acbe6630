namespace Synoptic.Reading.Parts;

/// <summary>A format that holds many parts and is read as a stream, so that what is held of it at once is no more than its largest part.</summary>
internal interface IContainer
{
    /// <summary>Whether an input is of this format.</summary>
    /// <param name="head">Its first bytes, up to <see cref="Formats.Head"/>.</param>
    /// <param name="origin">What is known of it.</param>
    bool Holds(ReadOnlySpan<byte> head, PartOrigin origin);

    /// <summary>The jobs that read its parts, in order. A part that can't be read is a job that says so; it does not end the others.</summary>
    /// <param name="stream">From its first byte; not seekable unless the input itself is.</param>
    /// <param name="origin">What is known of it.</param>
    /// <param name="opener">Opens what is held, containers in the container too.</param>
    /// <param name="cancellation">Stops between parts.</param>
    IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation);
}
