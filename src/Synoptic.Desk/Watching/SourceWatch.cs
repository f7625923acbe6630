using Synoptic.Desk.Adding;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Desk.Watching;

/// <summary>Looks at a source and adds what is new in it: what <c>watch</c> and a desk that is served do alike. For one thread at a time.</summary>
/// <param name="source">The source.</param>
/// <param name="add">Adds what is new.</param>
/// <param name="failed">Told of each thing that can't be read.</param>
public sealed class SourceWatch(IReportSource source, Func<IEnumerable<ReadResult>, CancellationToken, Task<AddSum>> add, Action<Failure> failed)
{
    // What stands in the way now, said once.
    private string? waitsFor;

    /// <summary>Looks once.</summary>
    /// <returns>What stands in the way; <see langword="null"/> where nothing does. What could not be added is given again by the next look.</returns>
    public async Task<Failure?> Look(CancellationToken cancellation)
    {
        var news = await source.Next(cancellation).ConfigureAwait(false);
        foreach (var failure in news.Failures) failed(failure);
        if (news.Blocked is not null || news.Reports is null) return news.Blocked;
        AddSum? sum = null;
        try
        {
            sum = await add(news.Reports, cancellation).ConfigureAwait(false);
        }
        finally
        {
            news.Kept(sum is { Blocked: null, IsStopped: false });
        }

        cancellation.ThrowIfCancellationRequested();
        return sum.Blocked;
    }

    /// <summary>What is to be said of what stands in the way: nothing, where the same was said and has stood there since.</summary>
    public Failure? Waits(Failure? blocked)
    {
        var isNew = blocked is not null && blocked.Code != waitsFor;
        waitsFor = blocked?.Code;
        return isNew ? blocked! with { Severity = Severity.Warning } : null;
    }
}
