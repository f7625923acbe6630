using Synoptic.App.Terminal;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Stories;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary>One watch: looks for news, adds it, tells what changed.</summary>
internal sealed class WatchRun : IDisposable
{
    // Lines of stories that are read while more come.
    private const int Shown = 20;

    private readonly Streams streams;
    private readonly IStore store;
    private readonly KeeperShelf shelf;
    private readonly Adder adder;
    private readonly ArticleReader reader;
    private bool failed;

    // What stands in the way now, said once.
    private string? waitsFor;

    public WatchRun(Streams streams, IStore store)
    {
        (this.streams, this.store) = (streams, store);
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        shelf = new KeeperShelf(store);
        adder = new Adder(store, pipeline, new Deriver(pipeline, tables), TimeProvider.System, shelf);
        reader = new ArticleReader(tables, new ReadingOptions { KeepBytes = true });
    }

    /// <summary>Watches until it is stopped, or once.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Watch(IWatched watched, TimeSpan every, bool once, CancellationToken cancellation)
    {
        await streams.Messages.WriteLineAsync($"Watching {DeskText.Plain(watched.Name)} for {store.Place}; Ctrl-C stops.").ConfigureAwait(false);
        try
        {
            for (var first = true; ; first = false)
            {
                var news = await watched.Next(reader, first, cancellation).ConfigureAwait(false);
                Tell(news.Failures);
                if (news.Exit is { } exit) return exit;
                var blocked = news.Reports is null ? null : await Add(news, cancellation).ConfigureAwait(false);
                if (blocked is not null && (once || !IsPassing(blocked)))
                {
                    FailureLines.Write(streams.Messages, [blocked]);
                    return ExitCode.Usage;
                }

                Wait(blocked);
                if (once) break;
                await Task.Delay(every, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await streams.Messages.WriteLineAsync("Stopped. What was added is kept; the same command goes on.").ConfigureAwait(false);
        }

        if (shelf.Save() is { } unsaved) Tell([unsaved]);
        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    public void Dispose() => shelf.Dispose();

    // Another writes, the disk is full, the server is away: what passes.
    private static bool IsPassing(Failure failure) => failure.Code is "SYN6004" or "SYN6006" or "SYN6008";

    private void Wait(Failure? blocked)
    {
        if (blocked is not null && blocked.Code != waitsFor)
        {
            FailureLines.Write(streams.Messages, [blocked with { Severity = Severity.Warning }]);
            streams.Messages.WriteLine("What is new waits; it is tried again.");
        }

        waitsFor = blocked?.Code;
    }

    private async Task<Failure?> Add(Watched news, CancellationToken cancellation)
    {
        long before;
        using (var now = store.Read()) before = now.LastBatch();
        AddSum? sum = null;
        try
        {
            sum = await adder.Add(news.Reports!, null, failure => Tell([failure]), cancellation).ConfigureAwait(false);
        }
        finally
        {
            news.Kept(sum is { Blocked: null, IsStopped: false });
        }

        if (sum.Added > 0) await Tell(before, sum).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return sum.Blocked;
    }

    private void Tell(IReadOnlyCollection<Failure> failures)
    {
        FailureLines.Write(streams.Messages, failures);
        failed |= failures.Any(static failure => failure.Severity == Severity.Error);
    }

    private async Task Tell(long before, AddSum sum)
    {
        await streams.Messages.WriteLineAsync($"{DeskText.Count(sum.Added, "report", "reports")} added.").ConfigureAwait(false);
        using var now = store.Read();
        var changed = now.Stories(new StoryQuery { AfterBatch = before, Most = Shown + 1 });
        foreach (var story in changed.Take(Shown)) await streams.Text.WriteLineAsync((story.Opened > before ? "new      " : "changed  ") + DeskText.Of(story)).ConfigureAwait(false);
        if (changed.Length > Shown) await streams.Text.WriteLineAsync("… and more stories.").ConfigureAwait(false);
        await streams.Text.FlushAsync().ConfigureAwait(false);
    }
}
