using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Fetching;
using Synoptic.Knowledge;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic fetch FEEDS.opml|URL… -o FOLDER</c>.</summary>
internal static class FetchVerb
{
    /// <summary>The verb.</summary>
    /// <param name="streams">Of the run.</param>
    /// <param name="bounds">What no argument sets; tests allow their servers on loopback here.</param>
    public static Command Create(Streams streams, FetchOptions bounds)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "A file that lists feeds (OPML), or the URL of such a list, of a feed (RSS, Atom, JSON Feed) or of a page.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "Folder for articles.jsonl (appended to), raw/*.warc.gz (every answer as it came) and fetch-state.json.", HelpName = "FOLDER", Required = true };
        var delay = new Option<double>("--delay") { Description = "Pause between requests to one host; a robots.txt may ask for a longer one.", HelpName = "SECONDS", DefaultValueFactory = _ => bounds.Delay.TotalSeconds };
        var most = new Option<int>("--most") { Description = "New pages from one feed in one run.", HelpName = "N", DefaultValueFactory = _ => bounds.MostPages };
        var contact = new Option<string?>("--agent") { Description = "Who you are, told to each host with the name of this program: a URL or an address.", HelpName = "CONTACT" };
        var again = new Option<bool>("--again") { Description = "Ask for everything again, also what earlier runs fetched." };
        var feeds = new Option<bool>("--feeds") { Description = "Where a page names a feed as its own, fetch that too." };
        var command = new Command("fetch", "Fetch feeds and pages, politely, and write their reports as JSON lines; the next run fetches only what is new.") { sources, output, delay, most, contact, again, feeds };
        command.SetAction((parsed, cancellation) => Run(
            streams,
            parsed.GetValue(sources)!,
            parsed.GetValue(output)!,
            bounds with
            {
                Delay = Seconds(parsed.GetValue(delay)),
                MostPages = parsed.GetValue(most),
                Contact = parsed.GetValue(contact),
                Again = parsed.GetValue(again),
                FollowFeedsOfPages = parsed.GetValue(feeds),
            },
            cancellation));
        return command;
    }

    private static async Task<int> Run(Streams streams, string[] sources, string folder, FetchOptions options, CancellationToken cancellation)
    {
        if (options.Fault() is { } fault)
        {
            await streams.Messages.WriteLineAsync($"SYN2000 The options of fetch make no sense; expected {fault}.");
            return ExitCode.Usage;
        }

        var lines = new FetchLines(streams);
        var sum = await new Fetcher(WordTables.English, options, TimeProvider.System).Run(sources, folder, lines, cancellation);
        lines.Clear();
        if (sum.Blocked is { } blocked)
        {
            FailureLines.Write(streams.Messages, [blocked]);
            return ExitCode.Usage;
        }

        await streams.Messages.WriteLineAsync(FetchLines.Of(sum, folder));
        return sum.Failed + sum.Refused > 0 || sum.IsBrokenOff ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    // What is no time at all is left to Fault to say.
    private static TimeSpan Seconds(double value) => value is >= 0 and <= 1e6 ? TimeSpan.FromSeconds(value) : TimeSpan.FromSeconds(-1);
}
