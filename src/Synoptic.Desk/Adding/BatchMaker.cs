using System.Collections.Immutable;
using Synoptic.Desk.Deriving;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Adding;

/// <summary>Makes batches of what is read: what is new, with all that is derived from it. On all cores, where one batch fills what the last reports of another leave idle.</summary>
internal sealed class BatchMaker(IStore store, Deriver deriver)
{
    // Large enough that the commit costs little beside it, small enough that a desk sees news within a second or two.
    private const int BatchLength = 64;

    /// <summary>Batches in the order of what is read, each begun when it is given. Where one ends depends on what is read alone, not on what is known of it: a run that was stopped goes on with the same batches.</summary>
    public IEnumerable<Task<Batch>> Make(IEnumerable<ReadResult> read, CancellationToken cancellation)
    {
        var filter = new KnownFilter(store);
        var before = 0d;
        foreach (var result in read)
        {
            cancellation.ThrowIfCancellationRequested();
            var failures = result.Failures;
            for (var at = 0; at < result.Articles.Length || !failures.IsEmpty; at += BatchLength)
            {
                var count = Math.Max(0, Math.Min(BatchLength, result.Articles.Length - at));
                var (fresh, known) = count == 0 ? ([], 0) : filter.Fresh(result, at, count);
                double? share = result.Share is { } after ? before + ((after - before) * Math.Min(1, (at + BatchLength) / (double)Math.Max(1, result.Articles.Length))) : null;
                var said = failures;
                yield return Task.Run(() => Batch(fresh, known, said, share, cancellation), cancellation);
                failures = [];
            }

            before = result.Share ?? before;
        }
    }

    private Batch Batch(List<ArticleInput> fresh, int known, ImmutableArray<Failure> failures, double? share, CancellationToken cancellation)
    {
        var derived = deriver.Derive([.. fresh.Select(static input => input.Article)], cancellation);
        return new Batch([.. fresh], derived, known, failures, share);
    }
}
