using System.Collections.Concurrent;
using System.Collections.Immutable;
using Synoptic.Desk.Stories;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Adding;

/// <summary>One run of adding: a thread that reads ahead, and the caller's, which writes.</summary>
internal sealed class AddRun(IStore store, Pipeline pipeline, BatchMaker maker, TimeProvider clock, KeeperShelf? shelf, string madeBy, IProgress<AddProgress>? progress, Action<Failure>? failed)
{
    // Batches that wait, beside the one that is awaited and the one that was begun last: three in all, so that neither side waits for the other.
    private const int Ahead = 1;

    // Who stops a run that waits for input which does not come waits no longer than this; what waits holds nothing of the store.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Null as long as none is open, and once it took in what was then not written: then it is of no use.
    private StoryKeeper? keeper;
    private int added;
    private int known;

    public AddSum Run(IEnumerable<ReadResult> read, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = stop.Token;
        using var waiting = new BlockingCollection<Task<Batch>>(Ahead);
        var making = Task.Factory.StartNew(() => Make(read, waiting, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var stopped = false;
        Failure? blocked = null;
        try
        {
            foreach (var begun in waiting.GetConsumingEnumerable(cancellation))
            {
                if ((blocked = Take(begun.GetAwaiter().GetResult(), cancellation)) is not null) break;
            }

            // What went wrong while reading goes wrong here, after all that was read before is written.
            if (blocked is null) making.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            stopped = true;
        }
        catch (Exception e) when (store.Explain(e) is not null)
        {
            blocked = store.Explain(e);
        }
        finally
        {
            stop.Cancel();
            End(making);
            var unsaved = LetGo();
            blocked ??= unsaved;
        }

        return new AddSum(added, known, stopped, blocked);
    }

    private void Make(IEnumerable<ReadResult> read, BlockingCollection<Task<Batch>> waiting, CancellationToken stop)
    {
        try
        {
            foreach (var batch in maker.Make(read, stop)) waiting.Add(batch, stop);
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }

    private static void End(Task making)
    {
        try
        {
            making.Wait(Patience);
        }
        catch (AggregateException)
        {
            // It was said where it matters; who stops asks no more.
        }
    }

    private Failure? Take(Batch batch, CancellationToken cancellation)
    {
        foreach (var failure in batch.Failures) failed?.Invoke(failure);
        ImmutableArray<string> ids = [];
        if (batch.Articles.Length > 0)
        {
            keeper ??= shelf?.Take() ?? Open(cancellation);
            if (Write(ref batch, cancellation) is { } failure) return failure;
            ids = [.. batch.Articles.Select(static input => input.Article.Id)];
        }

        added += ids.Length;
        known += batch.Known;
        progress?.Report(new AddProgress(added + known, added, known) { Ids = ids, Share = batch.Share });
        return null;
    }

    // Stories are found within the transaction, so that what another program added just before is known to them: a tenth of a second or two.
    private Failure? Write(ref Batch batch, CancellationToken cancellation)
    {
        var (used, given) = (keeper!, batch);
        var written = batch;
        cancellation.ThrowIfCancellationRequested();
        keeper = null;
        try
        {
            var failure = store.Change(
                writer =>
                {
                    written = given.Since(writer);
                    used.CatchUp(writer);
                    if (written.Articles.IsEmpty) return;
                    ImmutableArray<PackedReport> packed = [.. written.Derived.Select(static derived => derived.Packed)];
                    writer.Add(written.Articles, clock.GetUtcNow(), packed);
                    writer.PutLayers(packed, madeBy);
                    used.Write(writer, used.Take([.. written.Derived.Select(static derived => derived.Prepared)]));
                },
                CancellationToken.None);
            if (failure is null) keeper = used;
            batch = written;
            return failure;
        }
        finally
        {
            if (keeper is null) used.Dispose();
        }
    }

    private StoryKeeper Open(CancellationToken cancellation)
    {
        using (var reader = store.Read())
        {
            var stale = reader.Stale(madeBy, int.MaxValue).Length;
            if (stale > 0) failed?.Invoke(new Failure("SYN2013", Severity.Warning, store.Place, $"{stale:N0} reports whose layers another version made: what is added is not put into stories with them", "layers of this version; 'synoptic rebuild' makes them"));
        }

        return StoryKeeper.Open(store, pipeline, madeBy, progress is null ? null : new Resuming(progress), cancellation);
    }

    private Failure? LetGo()
    {
        if (keeper is null) return null;
        if (shelf is not null)
        {
            shelf.Put(keeper);
            return null;
        }

        using (keeper) return keeper.IsWorthSaving ? store.Change(keeper.CatchUpAndSave, CancellationToken.None) : null;
    }

    private sealed class Resuming(IProgress<AddProgress> progress) : IProgress<TakenAgain>
    {
        public void Report(TakenAgain value) => progress.Report(new AddProgress { Again = value, Ids = [] });
    }
}
