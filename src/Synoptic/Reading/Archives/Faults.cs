using Synoptic.Reading.Parts;
using Synoptic.Text;

namespace Synoptic.Reading.Archives;

/// <summary>What may go wrong while a packed part is unpacked. It ends that part only: the next is looked for.</summary>
internal static class Faults
{
    /// <summary>Bytes that are not what the format says.</summary>
    public static InvalidDataException Damaged(string found) => new(found);

    /// <summary>A part that unpacks to far more than it should.</summary>
    public static OverflowException Bomb(string found) => new(found);

    /// <summary>Whether an exception tells of the input and not of a mistake in the program.</summary>
    public static bool IsOfInput(Exception e) => e is IOException or InvalidDataException or OverflowException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>The failure that an exception is.</summary>
    public static Failure Of(Exception e, string subject) => e switch
    {
        OverflowException => ReadingFailures.Bomb(subject, e.Message),
        InvalidDataException or EndOfStreamException => ReadingFailures.Damaged(subject, e.Message),
        _ => ReadingFailures.Unreadable(subject, e.Message),
    };

    /// <summary>Jobs of a part; a fault while they are asked for becomes the last of them.</summary>
    /// <param name="open">Opens the part.</param>
    /// <param name="origin">What a failure names.</param>
    public static IEnumerable<ReadJob> Caught(Func<IEnumerable<ReadJob>> open, PartOrigin origin)
    {
        IEnumerator<ReadJob>? jobs = null;
        try
        {
            while (Next(open, origin, ref jobs) is { } job) yield return job;
        }
        finally
        {
            jobs?.Dispose();
        }
    }

    private static ReadJob? Next(Func<IEnumerable<ReadJob>> open, PartOrigin origin, ref IEnumerator<ReadJob>? jobs)
    {
        try
        {
            jobs ??= open().GetEnumerator();
            return jobs.MoveNext() ? jobs.Current : null;
        }
        catch (Exception e) when (IsOfInput(e))
        {
            jobs?.Dispose();
            jobs = Enumerable.Empty<ReadJob>().GetEnumerator();
            return ReadJob.Failed(origin, Of(e, origin.Subject));
        }
    }
}
