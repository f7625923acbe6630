using Synoptic.Desk.Watching;
using Synoptic.Fetching;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary>Feeds, fetched into a folder in rounds; what was appended there is new.</summary>
/// <param name="sources">Lists of feeds, and URLs of lists and feeds.</param>
/// <param name="folder">Where what is fetched is kept.</param>
/// <param name="options">Of fetching.</param>
/// <param name="reader">Reads what was fetched.</param>
/// <param name="every">The pause between two rounds.</param>
/// <param name="progress">Told how far a round is; what failed in it is told when it is over.</param>
internal sealed class FeedSource(IReadOnlyList<string> sources, string folder, FetchOptions options, ArticleReader reader, TimeSpan every, IProgress<FetchEvent>? progress) : IReportSource
{
    private readonly string path = Path.Combine(folder, "articles.jsonl");
    private readonly GrowingFile file = new(Path.Combine(folder, "articles.jsonl"));

    public string Name => string.Join(", ", sources);

    public TimeSpan Every => every;

    public async Task<SourceNews> Next(CancellationToken cancellation)
    {
        var round = new Round(progress);
        var sum = await new Fetcher(WordTables.English, options, TimeProvider.System).Run(sources, folder, round, cancellation).ConfigureAwait(false);
        var news = SourceNews.Nothing with { Failures = [.. round.Failures], Blocked = sum.Blocked };
        if (sum.Blocked is not null) return news;
        try
        {
            if (file.Open() is not { } appended) return news;
            return news with
            {
                Reports = reader.ReadEach(path, appended, cancellation),
                Kept = kept =>
                {
                    if (kept) file.Keep(appended);
                    appended.Dispose();
                },
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return news with { Failures = [.. news.Failures, new Failure("SYN2009", Severity.Warning, folder, e.Message, "a folder that can be read; it is looked for again")] };
        }
    }

    // Told by one thread at a time.
    private sealed class Round(IProgress<FetchEvent>? progress) : IProgress<FetchEvent>
    {
        public List<Failure> Failures { get; } = [];

        public void Report(FetchEvent value)
        {
            if (value is FetchEvent.Failed failed) Failures.Add(failed.Failure);
            else progress?.Report(value);
        }
    }
}
