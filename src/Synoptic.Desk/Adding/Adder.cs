using System.Collections.Immutable;
using System.Threading.Channels;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Stories;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Adding;

/// <summary>
/// Adds reports to a store: each once, with all that is derived from it and its story, batch by batch. A batch is there whole or not at all, and
/// what is said to be added is on the disk. While one batch is written the next is read.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="pipeline">Reads reports.</param>
/// <param name="deriver">Makes what is kept of them.</param>
/// <param name="clock">Tells when a report was added.</param>
/// <param name="shelf">Holds the stream of stories between two additions, for who adds often; without, it is read from the store and saved each time.</param>
public sealed class Adder(IStore store, Pipeline pipeline, Deriver deriver, TimeProvider clock, KeeperShelf? shelf = null)
{
    // Large enough that the commit costs little beside it, small enough that a desk sees news within a second or two.
    private const int BatchLength = 64;

    // Batches that are derived ahead: enough that neither side waits for the other.
    private const int Ahead = 2;

    private readonly string madeBy = MadeBy.Name();

    /// <summary>Adds what is read, in its order.</summary>
    /// <param name="read">Reports as they are read, each with its bytes where these are known.</param>
    /// <param name="progress">Told after each batch that is in the store, from this thread.</param>
    /// <param name="failed">Told of each failure of one input; the rest goes on.</param>
    /// <param name="cancellation">Stops between batches; what was added is kept.</param>
    public async Task<AddSum> Add(IEnumerable<ReadResult> read, IProgress<AddProgress>? progress = null, Action<Failure>? failed = null, CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waiting = Channel.CreateBounded<Batch>(Ahead);
        var making = Task.Run(() => Make(read, waiting.Writer, stop.Token), CancellationToken.None);
        var (added, known, stopped) = (0, 0, false);
        Failure? blocked = null;
        StoryKeeper? keeper = null;
        // A keeper that took in what was then not written is of no use.
        var isWhole = true;
        try
        {
            await foreach (var batch in waiting.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                foreach (var failure in batch.Failures) failed?.Invoke(failure);
                known += batch.Known;
                if (batch.Articles.Count > 0)
                {
                    keeper ??= shelf?.Take() ?? StoryKeeper.Open(store, pipeline, madeBy, null, cancellation);
                    isWhole = false;
                    blocked = Write(batch, keeper, cancellation);
                    if (blocked is not null) break;
                    isWhole = true;
                    added += batch.Articles.Count;
                }

                progress?.Report(new AddProgress(added + known, added, known) { Ids = [.. batch.Articles.Select(static input => input.Article.Id)] });
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Only waits are cancelled: what was begun is written.
            (stopped, isWhole) = (true, true);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            try
            {
                await making.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nobody waits for the rest.
            }

            if (isWhole && keeper is not null && shelf is not null)
            {
                shelf.Put(keeper);
            }
            else
            {
                if (isWhole && keeper is { HasUnsaved: true }) blocked = Save(keeper);
                keeper?.Dispose();
            }
        }

        return new AddSum(added, known, stopped, blocked);
    }

    // Stories are found within the transaction, so that what another program added just before is known to them: a tenth of a second at most.
    private Failure? Write(Batch batch, StoryKeeper keeper, CancellationToken cancellation) => store.Change(
        writer =>
        {
            keeper.CatchUp(writer, cancellation: CancellationToken.None);
            writer.Add(batch.Articles, clock.GetUtcNow());
            writer.PutLayers(batch.Derived, madeBy);
            keeper.Write(writer, keeper.Take([.. batch.Derived.Select(static d => d.Annotations)]));
        },
        cancellation);

    private Failure? Save(StoryKeeper keeper) => store.Change(keeper.Save, CancellationToken.None);

    private async Task Make(IEnumerable<ReadResult> read, ChannelWriter<Batch> output, CancellationToken cancellation)
    {
        Exception? fault = null;
        try
        {
            var filter = new KnownFilter(store);
            foreach (var result in read)
            {
                var failures = result.Failures;
                for (var at = 0; at < result.Articles.Length || !failures.IsEmpty; at += BatchLength)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var count = Math.Min(BatchLength, result.Articles.Length - at);
                    var (fresh, known) = count <= 0 ? ([], 0) : filter.Fresh(result, at, count);
                    var derived = new Derived[fresh.Count];
                    Parallel.For(0, derived.Length, new ParallelOptions { CancellationToken = cancellation }, i => derived[i] = deriver.Derive(fresh[i].Article));
                    await output.WriteAsync(new Batch(fresh, derived, known, failures), cancellation).ConfigureAwait(false);
                    failures = [];
                }
            }
        }
        catch (Exception e)
        {
            fault = e;
            throw;
        }
        finally
        {
            output.TryComplete(fault is OperationCanceledException ? null : fault);
        }
    }

    private sealed record Batch(IReadOnlyList<ArticleInput> Articles, IReadOnlyList<Derived> Derived, int Known, ImmutableArray<Failure> Failures);
}
