using System.Collections.Immutable;
using Synoptic.Desk.Adding;
using Synoptic.Storage;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Desk.Stories;

/// <summary>
/// The stream of stories of a store: which report tells of which happening, and who took whose words, as reports come. Its state is saved in
/// the store now and then; what came after is taken in again from the layers, in the same batches, which gives the same. For one writer at a time:
/// a keeper that took in reports that were then not written is of no use any more.
/// </summary>
public sealed class StoryKeeper : IDisposable
{
    private const string StateName = "stories";

    // Articles that are taken in again at most, when a run ends without saying so: half a minute's work.
    private const int SaveEvery = 5000;

    // Taking in one report again takes about as long as saving so many bytes of state: 3 to 5 ms.
    private const int BytesOfReport = 1 << 18;

    private readonly ReportStream stream;
    private readonly string madeBy;
    private long taken;
    private int unsaved;
    private long stateLength;

    // What was found otherwise than the store has it, when reports were taken in again: to be written with the next.
    private StoryTally? otherwise;

    private StoryKeeper(ReportStream stream, string madeBy)
    {
        this.stream = stream;
        this.madeBy = madeBy;
    }

    /// <summary>Goes on where the store's stories end.</summary>
    /// <param name="store">The store.</param>
    /// <param name="pipeline">Reads reports.</param>
    /// <param name="madeBy">Program and models (<see cref="MadeBy.Name"/>).</param>
    /// <param name="progress">Told how many reports were taken in again.</param>
    /// <param name="cancellation">Stops between batches.</param>
    public static StoryKeeper Open(IStore store, Pipeline pipeline, string madeBy, IProgress<TakenAgain>? progress = null, CancellationToken cancellation = default)
    {
        using var reader = store.Read();
        var saved = reader.State(StateName);
        if (saved?.MadeBy != madeBy) saved = null;
        var keeper = Begin(store, pipeline, madeBy, saved);
        try
        {
            var again = reader.Articles(new ArticleQuery { AfterBatch = keeper.taken, Most = int.MaxValue });
            if (again.IsEmpty) return keeper;
            var found = new StoryTally();
            keeper.CatchUp(reader, found.Apply, again.Length, progress, cancellation);
            // Where reports were removed since, the rest may be found in other stories than before.
            var stored = again.ToDictionary(static article => article.Id, static article => article.Story, StringComparer.Ordinal);
            if (found.Assigned.Any(report => stored.TryGetValue(report.Article, out var story) && story != report.Story)) keeper.otherwise = found;
            return keeper;
        }
        catch
        {
            keeper.Dispose();
            throw;
        }
    }

    /// <summary>Begins anew, for stories that are found again.</summary>
    public static StoryKeeper Begin(IStore store, Pipeline pipeline, string madeBy) => Begin(store, pipeline, madeBy, null);

    /// <summary>Takes in what came since, by whoever added it. A keeper that waits for more reports asks this in the transaction that writes them.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="cancellation">Stops between batches; the keeper may go on later.</param>
    public void CatchUp(IStoreReader reader, CancellationToken cancellation = default) => CatchUp(reader, null, 0, null, cancellation);

    /// <summary>Takes in reports, in order of arrival.</summary>
    public StreamStep Take(ImmutableArray<PreparedReport> reports)
    {
        unsaved += reports.Length;
        return stream.Take(reports);
    }

    /// <summary>Takes in reports, in order of arrival.</summary>
    public StreamStep Take(ImmutableArray<Annotations> reports) => Take(stream.Prepare(reports));

    /// <summary>Writes what a step said, in the transaction that writes its reports; and now and then the state.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="step">What <see cref="Take(ImmutableArray{PreparedReport})"/> gave.</param>
    public void Write(IStoreWriter writer, StreamStep step)
    {
        var tally = new StoryTally();
        if (otherwise is not null) tally.Apply(otherwise);
        otherwise = null;
        tally.Apply(step);
        tally.Write(writer);
        taken = writer.LastBatch();
        if (unsaved >= SaveEvery) Save(writer);
    }

    /// <summary>Saves the state, so that the next run need take in nothing again.</summary>
    public void Save(IStoreWriter writer)
    {
        using var state = new MemoryStream();
        stream.Write(state);
        stateLength = state.Length;
        writer.PutState(StateName, new StoredState(madeBy, taken, state.GetBuffer().AsMemory(0, (int)state.Length)));
        unsaved = 0;
    }

    /// <summary>Saves the state as that of the reports up to a batch.</summary>
    internal void Save(IStoreWriter writer, long batch)
    {
        taken = batch;
        Save(writer);
    }

    /// <summary>Saves the state, with what others added since.</summary>
    public void CatchUpAndSave(IStoreWriter writer)
    {
        CatchUp(writer);
        Save(writer);
    }

    /// <summary>Whether reports were taken in since the state was saved.</summary>
    public bool HasUnsaved => unsaved > 0;

    /// <summary>Whether saving takes less time than taking in again what came since.</summary>
    public bool IsWorthSaving => unsaved > stateLength / BytesOfReport;

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void CatchUp(IStoreReader reader, Action<StreamStep>? found, long total, IProgress<TakenAgain>? progress, CancellationToken cancellation)
    {
        var done = 0L;
        for (var last = reader.LastBatch(); taken < last; taken++)
        {
            cancellation.ThrowIfCancellationRequested();
            var ids = reader.Batch(taken + 1);
            if (ids.IsEmpty) continue;
            var step = Take([.. reader.Layers(ids, madeBy).OfType<Annotations>()]);
            found?.Invoke(step);
            done += ids.Length;
            progress?.Report(new TakenAgain(done, total));
        }
    }

    private static StoryKeeper Begin(IStore store, Pipeline pipeline, string madeBy, StoredState? saved)
    {
        var options = new ReportStreamOptions(AtOnce: true);
        var recall = new StoreRecall(store, madeBy);
        if (saved is null) return new StoryKeeper(pipeline.Follow(recall, null, options), madeBy);
        using var state = new MemoryStream(saved.Data.ToArray());
        return new StoryKeeper(pipeline.Follow(recall, state, options), madeBy) { taken = saved.Batch, stateLength = saved.Data.Length };
    }

    private sealed class StoreRecall(IStore store, string madeBy) : IArticleRecall
    {
        public Annotations? Recall(string id)
        {
            using var reader = store.Read();
            return reader.Layers([id], madeBy)[0];
        }
    }
}
