using System.Collections.Immutable;
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

    private readonly ReportStream stream;
    private readonly string madeBy;
    private int unsaved;
    private long taken;

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
    public static StoryKeeper Open(IStore store, Pipeline pipeline, string madeBy, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        using var reader = store.Read();
        var saved = reader.State(StateName);
        if (saved?.MadeBy != madeBy) saved = null;
        var keeper = new StoryKeeper(Begin(store, pipeline, madeBy, saved), madeBy) { taken = saved?.Batch ?? 0 };
        keeper.CatchUp(reader, progress, cancellation);
        return keeper;
    }

    /// <summary>Takes in what came since, by whoever added it. A keeper that waits for more reports asks this in the transaction that writes them.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="progress">Told how many reports were taken in.</param>
    /// <param name="cancellation">Stops between batches; the keeper may go on later.</param>
    public void CatchUp(IStoreReader reader, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var count = 0;
        for (var last = reader.LastBatch(); taken < last; taken++)
        {
            cancellation.ThrowIfCancellationRequested();
            var ids = reader.Batch(taken + 1);
            if (ids.IsEmpty) continue;
            Take([.. reader.Layers(ids, madeBy).OfType<Annotations>()]);
            count += ids.Length;
            progress?.Report(count);
        }
    }

    /// <summary>Begins anew, for stories that are found again.</summary>
    public static StoryKeeper Begin(IStore store, Pipeline pipeline, string madeBy) => new(Begin(store, pipeline, madeBy, null), madeBy);

    /// <summary>Takes in reports, in order of arrival.</summary>
    public StreamStep Take(ImmutableArray<Annotations> articles)
    {
        unsaved += articles.Length;
        return stream.Take(stream.Prepare(articles));
    }

    /// <summary>Writes what a step said, in the transaction that writes its reports; and now and then the state.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="step">What <see cref="Take"/> gave.</param>
    public void Write(IStoreWriter writer, StreamStep step)
    {
        var stories = new HashSet<string>(StringComparer.Ordinal);
        var assigned = new List<(string, string)>();
        foreach (var change in step.Changes)
        {
            if (change.Kind is not (StoryChangeKind.Merged or StoryChangeKind.Split)) continue;
            var target = change.Kind == StoryChangeKind.Merged ? change.Other! : change.Story;
            foreach (var article in change.Articles) assigned.Add((article, target));
            stories.Add(change.Story);
            stories.Add(change.Other!);
        }

        foreach (var line in step.Lines)
        {
            assigned.Add((line.Article, line.Story));
            stories.Add(line.Story);
        }

        writer.Assign(assigned);
        writer.AddCopies([.. step.Copies.Select(static copy => new StoredCopy(copy.A, copy.B, copy.Kind.ToString().ToLowerInvariant(), copy.Score, copy.Taken))]);
        foreach (var change in step.Changes)
            if (change.Kind == StoryChangeKind.Merged) writer.MergeStory(change.Story, change.Other!);
        writer.RefreshStories(stories);
        foreach (var change in step.Changes)
            if (change.Kind == StoryChangeKind.Closed) writer.CloseStory(change.Story);
        taken = writer.LastBatch();
        if (unsaved >= SaveEvery) Save(writer);
    }

    /// <summary>Saves the state, so that the next run need take in nothing again.</summary>
    public void Save(IStoreWriter writer)
    {
        using var state = new MemoryStream();
        stream.Write(state);
        writer.PutState(StateName, new StoredState(madeBy, taken, state.GetBuffer().AsMemory(0, (int)state.Length)));
        unsaved = 0;
    }

    /// <summary>Whether reports were taken in since the state was saved.</summary>
    public bool HasUnsaved => unsaved > 0;

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static ReportStream Begin(IStore store, Pipeline pipeline, string madeBy, StoredState? saved)
    {
        var options = new ReportStreamOptions(AtOnce: true);
        var recall = new StoreRecall(store, madeBy);
        if (saved is null) return pipeline.Follow(recall, null, options);
        using var state = new MemoryStream(saved.Data.ToArray());
        return pipeline.Follow(recall, state, options);
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
