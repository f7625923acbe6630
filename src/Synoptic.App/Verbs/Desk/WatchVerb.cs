using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Fetching;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic watch FOLDER|FEEDS.opml --store PLACE</c>.</summary>
internal static class WatchVerb
{
    /// <summary>The verb.</summary>
    /// <param name="streams">Of the run.</param>
    /// <param name="bounds">Of fetching, as no argument sets them.</param>
    public static Command Create(Streams streams, FetchOptions bounds)
    {
        var source = new Argument<string>("SOURCE") { Description = $"{char.ToUpperInvariant(WatchOptions.Sources[0])}{WatchOptions.Sources[1..]}." };
        var store = StoreOption.Create();
        var options = new WatchOptions(bounds);
        var once = new Option<bool>("--once") { Description = "Look once and end." };
        var command = new Command("watch", "Add to a store what is new in a folder or in feeds, as it comes, and say which stories it changed. Ctrl-C stops it; the next start goes on.") { source, store, once };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (plan, refusal) = options.Read(parsed, [parsed.GetValue(source)!]);
            if (plan is null)
            {
                await streams.Messages.WriteLineAsync(refusal).ConfigureAwait(false);
                return ExitCode.Usage;
            }

            return await StoreOption.Use(
                streams,
                parsed.GetValue(store)!,
                create: true,
                async open =>
                {
                    var lines = new FetchLines(streams);
                    using var run = new WatchRun(streams, lines, open);
                    return await run.Watch(plan.Open(open, lines)[0], parsed.GetValue(once), cancellation).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
