using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Text;

namespace Synoptic;

/// <summary>
/// Records of stories, some at a time: stories that the caller gives are read, compared and let go one after another; the reports that
/// name none are put together by happening at the end. What comes does not depend on how many cores there are.
/// </summary>
/// <param name="pipeline">Reads the reports.</param>
public sealed class StoryRecords(Pipeline pipeline)
{
    // Articles that are held with all their layers at once: enough to keep every core busy, few enough to stay small.
    private const int Batch = 256;

    /// <summary>The record of each story: first those that are given, in order of their first report, then those that are found.</summary>
    /// <param name="articles">All reports.</param>
    /// <param name="progress">Told of each step, from any thread.</param>
    /// <param name="cancellation">Stops between reports.</param>
    public IEnumerable<StoryDossier> Of(ImmutableArray<Article> articles, IProgress<PipelineProgress>? progress = null, CancellationToken cancellation = default)
    {
        var given = articles.Where(static article => article.GivenStory is not null)
            .GroupBy(static article => article.GivenStory!, StringComparer.Ordinal)
            .Select(static story => (Id: story.Key, Articles: story.ToImmutableArray()))
            .ToList();
        var done = 0;
        for (int from = 0, to = 0; from < given.Count; from = to)
        {
            var size = 0;
            while (to < given.Count && (to == from || size + given[to].Articles.Length <= Batch)) size += given[to++].Articles.Length;
            foreach (var record in pipeline.Compose(given[from..to], Part(progress, done, articles.Length), cancellation)) yield return record;
            done += size;
        }

        var others = articles.RemoveAll(static article => article.GivenStory is not null);
        if (others.IsEmpty) yield break;
        foreach (var story in pipeline.Compose(others, [], Part(progress, done, articles.Length), cancellation).Stories) yield return story;
    }

    private static Shifted? Part(IProgress<PipelineProgress>? progress, int done, int total) => progress is null ? null : new Shifted(progress, done, total);

    // Counted in the whole run.
    private sealed class Shifted(IProgress<PipelineProgress> whole, int done, int total) : IProgress<PipelineProgress>
    {
        public void Report(PipelineProgress value) => whole.Report(value is PipelineProgress.Annotated step ? new PipelineProgress.Annotated(done + step.Done, total) : value);
    }
}
