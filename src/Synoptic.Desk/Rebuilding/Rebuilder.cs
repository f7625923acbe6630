using System.Collections.Immutable;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Stories;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Rebuilding;

/// <summary>How far a rebuild has come.</summary>
/// <param name="Step">What is being done, in a word: <c>bytes</c>, <c>layers</c>, <c>stories</c>.</param>
/// <param name="Done">Reports done.</param>
/// <param name="Total">Reports in all.</param>
public readonly record struct RebuildProgress(string Step, long Done, long Total);

/// <summary>
/// Makes again what is derived, with this program and its models: layers of reports that another made, then the stories of all. What people put
/// right by hand stays. Layers are written batch by batch, so that a rebuild that is stopped goes on where it was; the stories are exchanged at once.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="pipeline">Reads reports.</param>
/// <param name="deriver">Makes what is kept of them.</param>
public sealed class Rebuilder(IStore store, Pipeline pipeline, Deriver deriver)
{
    private const int BatchLength = 64;

    private readonly string madeBy = MadeBy.Name();

    /// <summary>Rebuilds.</summary>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>Why it could not be done to the end.</returns>
    public Failure? Run(IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        long total;
        using (var reader = store.Read()) total = reader.Counts().Articles;
        return Layers(total, progress, cancellation) ?? Stories(total, progress, cancellation);
    }

    private Failure? Layers(long total, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        for (var done = 0L; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            ImmutableArray<Article> articles;
            using (var reader = store.Read()) articles = [.. reader.Stale(madeBy, BatchLength).Select(id => reader.Article(id)!.Article)];
            if (articles.IsEmpty) return null;
            var derived = deriver.Derive(articles, cancellation);
            if (store.Change(writer => writer.PutLayers([.. derived.Select(static report => report.Packed)], madeBy), cancellation) is { } failure) return failure;
            done += articles.Length;
            progress?.Report(new RebuildProgress("layers", done, total));
        }
    }

    // In one transaction: a reader sees the stories before, or those after.
    private Failure? Stories(long total, IProgress<RebuildProgress>? progress, CancellationToken cancellation) => store.Change(
        writer =>
        {
            writer.ForgetStories();
            using var keeper = StoryKeeper.Begin(store, pipeline, madeBy);
            var found = new StoryTally();
            var done = 0L;
            for (var batch = 1L; batch <= writer.LastBatch(); batch++)
            {
                cancellation.ThrowIfCancellationRequested();
                var ids = writer.Batch(batch);
                if (ids.IsEmpty) continue;
                found.Apply(keeper.Take([.. writer.Layers(ids, madeBy).OfType<Annotations>()]));
                done += ids.Length;
                progress?.Report(new RebuildProgress("stories", done, total));
            }

            found.Write(writer, all: true);
            keeper.Save(writer, writer.LastBatch());
        },
        cancellation);
}
