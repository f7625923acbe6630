using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Watching;
using Synoptic.Fetching;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic watch FOLDER|FEEDS.opml --store PLACE</c>.</summary>
internal static class WatchVerb
{
    private const double LeastSeconds = 0.1;

    /// <summary>The verb.</summary>
    /// <param name="streams">Of the run.</param>
    /// <param name="bounds">Of fetching, as no argument sets them.</param>
    public static Command Create(Streams streams, FetchOptions bounds)
    {
        var source = new Argument<string>("SOURCE") { Description = "A folder that reports are put into; or a list of feeds (OPML), or the URL of one, or of a feed." };
        var store = StoreOption.Create();
        var every = new Option<double?>("--every") { Description = "How often is looked for news: by default every 2 seconds in a folder, every 900 on the internet.", HelpName = "SECONDS" };
        var once = new Option<bool>("--once") { Description = "Look once and end." };
        var kept = new Option<string?>("--folder") { Description = "For feeds: where what is fetched is kept, beside the store if not said (PLACE.feeds).", HelpName = "FOLDER" };
        var contact = new Option<string?>("--agent") { Description = "For feeds: who you are, told to each host: a URL or an address.", HelpName = "CONTACT" };
        var command = new Command("watch", "Add to a store what is new in a folder or in feeds, as it comes, and say which stories it changed. Ctrl-C stops it; the next start goes on.") { source, store, every, once, kept, contact };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = parsed.GetValue(store)!;
            var given = parsed.GetValue(source)!;
            var isFolder = Directory.Exists(given);
            var seconds = parsed.GetValue(every) ?? (isFolder ? 2 : 900);
            if (!(seconds >= LeastSeconds && seconds <= 1e6))
            {
                await streams.Messages.WriteLineAsync($"SYN2000 --every: found {seconds}; expected {LeastSeconds} or more seconds").ConfigureAwait(false);
                return ExitCode.Usage;
            }

            var folder = isFolder ? given : parsed.GetValue(kept) ?? place + ".feeds";
            var fetched = isFolder ? null : new FeedRounds(streams, bounds with { Contact = parsed.GetValue(contact) ?? bounds.Contact }, given, folder);
            return await Run(streams, place, folder, fetched, TimeSpan.FromSeconds(seconds), parsed.GetValue(once), cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> Run(Streams streams, string place, string folder, FeedRounds? feeds, TimeSpan every, bool once, CancellationToken cancellation)
    {
        using var store = StoreOption.Open(streams, place, create: true, cancellation);
        if (store is null) return ExitCode.Usage;
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        var reader = new ArticleReader(tables, new ReadingOptions { KeepBytes = true });
        var adder = new Adder(store, pipeline, new Deriver(pipeline, tables), TimeProvider.System);
        var watch = new FolderWatch(folder);
        var failed = false;
        await streams.Messages.WriteLineAsync($"Watching {(feeds is null ? folder : feeds.Source)} for {store.Place}; Ctrl-C stops.").ConfigureAwait(false);
        try
        {
            for (var first = true; ; first = false)
            {
                if (feeds is not null && await feeds.Run(cancellation).ConfigureAwait(false) is { } exit) return exit;
                var files = watch.Next(atOnce: first || feeds is not null);
                // The web archive beside it holds the same pages as they came.
                if (feeds is not null) files = [.. files.Where(static file => file.EndsWith(".jsonl", StringComparison.Ordinal))];
                if (files.Count > 0 && await Add(streams, store, adder, reader.ReadEach(files, Stream.Null, cancellation), failure => failed |= failure, cancellation).ConfigureAwait(false) is { } blocked) return blocked;
                if (once) break;
                await Task.Delay(every, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await streams.Messages.WriteLineAsync("Stopped. What was added is kept; the same command goes on.").ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            FailureLines.Write(streams.Messages, [new Failure("SYN2009", Severity.Error, folder, e.Message, "a folder that can be read")]);
            return ExitCode.Usage;
        }

        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static async Task<int?> Add(Streams streams, IStore store, Adder adder, IEnumerable<ReadResult> read, Action<bool> failed, CancellationToken cancellation)
    {
        long before;
        using (var reader = store.Read()) before = reader.LastBatch();
        var sum = await adder.Add(
            read,
            null,
            failure =>
            {
                FailureLines.Write(streams.Messages, [failure]);
                failed(failure.Severity == Severity.Error);
            },
            cancellation).ConfigureAwait(false);
        if (sum.Blocked is { } blocked)
        {
            FailureLines.Write(streams.Messages, [blocked]);
            // Somebody else writes, or the disk is full: what is watched stays where it is, and the next start reads it again.
            return ExitCode.Usage;
        }

        if (sum.Added > 0) await Tell(streams, store, before, sum).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return null;
    }

    private static async Task Tell(Streams streams, IStore store, long before, AddSum sum)
    {
        const int Shown = 20; // lines that are read while more come
        await streams.Messages.WriteLineAsync($"{DeskText.Count(sum.Added, "report", "reports")} added.").ConfigureAwait(false);
        using var reader = store.Read();
        var changed = reader.Stories(new StoryQuery { AfterBatch = before, Most = Shown + 1 });
        foreach (var story in changed.Take(Shown)) await streams.Text.WriteLineAsync((story.Opened > before ? "new      " : "changed  ") + DeskText.Of(story)).ConfigureAwait(false);
        if (changed.Length > Shown) await streams.Text.WriteLineAsync("… and more stories.").ConfigureAwait(false);
        await streams.Text.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Rounds of fetching into a folder.</summary>
    private sealed class FeedRounds(Streams streams, FetchOptions options, string source, string folder)
    {
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
}
