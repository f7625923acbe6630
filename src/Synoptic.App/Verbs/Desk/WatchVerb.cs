using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Fetching;

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
            return await StoreOption.Use(
                streams,
                place,
                create: true,
                async open =>
                {
                    using var run = new WatchRun(streams, open);
                    IWatched watched = fetched is null ? new WatchedFolder(folder) : new WatchedFeeds(fetched, folder);
                    return await run.Watch(watched, TimeSpan.FromSeconds(seconds), parsed.GetValue(once), cancellation).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
