using System.Collections.Immutable;
using Synoptic.Desk.Watching;
using Synoptic.Fetching;
using Synoptic.App.Terminal;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary>Something that is watched: asked again and again what is new.</summary>
internal interface IWatched
{
    /// <summary>What it is, for messages.</summary>
    string Name { get; }

    /// <summary>What came since it was asked last; a failure for which the exit code is said ends the watch.</summary>
    Task<Watched> Next(ArticleReader reader, bool first, CancellationToken cancellation);
}

/// <summary>What came of one look.</summary>
/// <param name="Reports">What is new, to be read; <see langword="null"/> where nothing is.</param>
/// <param name="Failures">What can't be read.</param>
/// <param name="Exit">An exit code, where it makes no sense to go on.</param>
/// <param name="Kept">To be told whether all is kept: what is not is given again.</param>
internal sealed record Watched(IEnumerable<ReadResult>? Reports, ImmutableArray<Failure> Failures, int? Exit, Action<bool> Kept)
{
    public static Watched Nothing { get; } = new(null, [], null, static _ => { });
}

/// <summary>A folder that reports are put into.</summary>
internal sealed class WatchedFolder(string folder) : IWatched
{
    private readonly FolderWatch watch = new(folder);

    public string Name => folder;

    public Task<Watched> Next(ArticleReader reader, bool first, CancellationToken cancellation)
    {
        var news = watch.Next(atOnce: first);
        return Task.FromResult(new Watched(
            news.Files.IsEmpty ? null : reader.ReadEach(news.Files, Stream.Null, cancellation),
            news.Failures,
            null,
            kept =>
            {
                if (!kept) watch.Again(news.Files);
            }));
    }
}

/// <summary>Feeds, fetched into a folder in rounds.</summary>
internal sealed class WatchedFeeds(FeedRounds feeds, string folder) : IWatched
{
    private readonly GrowingFile file = new(Path.Combine(folder, "articles.jsonl"));

    public string Name => feeds.Source;

    public async Task<Watched> Next(ArticleReader reader, bool first, CancellationToken cancellation)
    {
        if (await feeds.Run(cancellation).ConfigureAwait(false) is { } exit) return Watched.Nothing with { Exit = exit };
        try
        {
            if (file.Open() is not { } news) return Watched.Nothing;
            return new Watched(
                reader.ReadEach(Path.Combine(folder, "articles.jsonl"), news, cancellation),
                [],
                null,
                kept =>
                {
                    if (kept) file.Keep(news);
                    news.Dispose();
                });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Watched.Nothing with { Failures = [new Failure("SYN2009", Severity.Warning, folder, e.Message, "a folder that can be read; it is looked for again")] };
        }
    }
}

/// <summary>Rounds of fetching into a folder.</summary>
internal sealed class FeedRounds(Streams streams, FetchOptions options, string source, string folder)
{
    /// <summary>The list of feeds, or the feed.</summary>
    public string Source => source;

    /// <summary>Fetches what is new.</summary>
    /// <returns>An exit code, where it can't go on.</returns>
    public async Task<int?> Run(CancellationToken cancellation)
    {
        if (options.Fault() is { } fault)
        {
            await streams.Messages.WriteLineAsync($"SYN2000 The options of watch make no sense; expected {fault}.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var lines = new FetchLines(streams);
        var sum = await new Fetcher(WordTables.English, options, TimeProvider.System).Run([source], folder, lines, cancellation).ConfigureAwait(false);
        lines.Clear();
        if (sum.Blocked is not { } blocked) return null;
        FailureLines.Write(streams.Messages, [blocked]);
        return ExitCode.Usage;
    }
}
