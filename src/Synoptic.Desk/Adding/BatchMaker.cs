using Synoptic.Desk.Deriving;
using Synoptic.Reading;
using Synoptic.Storage;

namespace Synoptic.Desk.Adding;

/// <summary>Makes batches of what is read: what is new, with all that is derived from it. On all cores.</summary>
internal sealed class BatchMaker(IStore store, Deriver deriver)
{
    // Large enough that the commit costs little beside it, small enough that a desk sees news within a second or two.
    private const int BatchLength = 64;

    /// <summary>Batches in the order of what is read. Where one ends depends on what is read alone, not on what is known of it: a run that was stopped goes on with the same batches.</summary>
    public IEnumerable<Batch> Make(IEnumerable<ReadResult> read, CancellationToken cancellation)
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
                var (derived, packed) = deriver.Derive([.. fresh.Select(static input => input.Article)], cancellation);
                double? share = result.Share is { } after ? before + ((after - before) * Math.Min(1, (at + BatchLength) / (double)Math.Max(1, result.Articles.Length))) : null;
                yield return new Batch([.. fresh], derived, packed, known, failures, share);
                failures = [];
            }

            before = result.Share ?? before;
        }
    }
}
