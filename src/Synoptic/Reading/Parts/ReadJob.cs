namespace Synoptic.Reading.Parts;

/// <summary>Work that gives the reports of one part. Jobs are made one after the other, in order, and may be run on any thread.</summary>
/// <param name="Weight">Bytes that it holds until it has run.</param>
/// <param name="Read">Reads the part. Never throws for its content but <see cref="OperationCanceledException"/>.</param>
internal sealed record ReadJob(long Weight, Func<IReadOnlyList<ReadItem>> Read)
{
    /// <summary>What could not be read at all.</summary>
    public static ReadJob Failed(PartOrigin origin, Text.Failure failure) => new(0, () => [ReadItem.Failed(origin, failure)]);
}
