using Synoptic.Fetching.Folders;
using Synoptic.Fetching.Requests;
using Synoptic.Fetching.Robots;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>
/// Fetches feeds and pages into a folder: politely (robots.txt, one request at a time and a pause for each host, only what is new), never from an address
/// that is not of the internet, and within bounds of size and time. Every answer is kept as it came.
/// </summary>
/// <param name="tables">Words of the language, for reading the pages.</param>
/// <param name="options">What the user asked for.</param>
/// <param name="clock">Tells the time of retrieval, and measures the pauses.</param>
public sealed class Fetcher(WordTables tables, FetchOptions options, TimeProvider clock)
{
    /// <summary>Fetches. Never throws for what servers do; what goes wrong is told as it happens.</summary>
    /// <param name="sources">Files that list feeds (OPML), and URLs of such lists, of feeds and of pages.</param>
    /// <param name="folder">Where to; made where there is none.</param>
    /// <param name="progress">Told what happens.</param>
    /// <param name="cancellation">Breaks off: what came is written, and the next run goes on.</param>
    public async Task<FetchSummary> Run(IReadOnlyList<string> sources, string folder, IProgress<FetchEvent>? progress = null, CancellationToken cancellation = default)
    {
        var tally = new Tally(progress);
        using var opened = FetchFolder.Open(folder, options.Agent, clock, out var blocked);
        if (opened is null) return tally.Sum with { Blocked = blocked };

        using var sender = new HttpSender(options, clock);
        using var lines = new HostLines(options, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var client = new PoliteClient(sender, lines, options, clock);
        var robots = new RobotsCache(client, lines, options, clock, answer => opened.Keep(answer));
        var run = new FetchRun(new PageRequest(client, lines, robots, options), opened, tally, tables, options);
        var isBrokenOff = false;
        string? fault = null;
        try
        {
            await Task.WhenAll(sources.Select(source => Guarded(source)));
        }
        catch (OperationCanceledException)
        {
            isBrokenOff = cancellation.IsCancellationRequested;
        }

        foreach (var line in lines.Left) tally.Failed(FetchFailures.HostLeft(line.Host, line.Left!, line.PassedOver));
        blocked = (fault ?? opened.Save()) is { } why ? FetchFailures.Unwritable(folder, why) : null;
        return tally.Sum with { IsBrokenOff = isBrokenOff, Blocked = blocked };

        // A disk that is full ends the whole run: without its folder there is no use in going on.
        async Task Guarded(string source)
        {
            try
            {
                await run.Source(source, stop.Token);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = e.Message;
                await stop.CancelAsync();
            }
        }
    }
}
