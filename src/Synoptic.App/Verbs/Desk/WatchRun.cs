using Synoptic.App.Terminal;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Stories;
using Synoptic.Desk.Watching;
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
    private readonly FetchLines lines;
    private readonly IStore store;
    private readonly KeeperShelf shelf;
    private readonly Adder adder;
    private bool failed;

    public WatchRun(Streams streams, FetchLines lines, IStore store)
    {
        (this.streams, this.lines, this.store) = (streams, lines, store);
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        shelf = new KeeperShelf(store);
        adder = new Adder(store, pipeline, new Deriver(pipeline, tables), TimeProvider.System, shelf);
    }

    /// <summary>Watches until it is stopped, or once.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Watch(IReportSource source, bool once, CancellationToken cancellation)
    {
        await streams.Messages.WriteLineAsync($"Watching {DeskText.Plain(source.Name)} for {store.Place}; Ctrl-C stops.").ConfigureAwait(false);
        var watch = new SourceWatch(source, Add, failure => Tell([failure]));
        try
        {
            while (true)
            {
                var blocked = await watch.Look(cancellation).ConfigureAwait(false);
                lines.Clear();
                if (blocked is not null && (once || !IsPassing(blocked)))
                {
                    FailureLines.Write(streams.Messages, [blocked]);
                    return ExitCode.Usage;
                }

                if (watch.Waits(blocked) is { } waits)
                {
                    FailureLines.Write(streams.Messages, [waits]);
                    await streams.Messages.WriteLineAsync("What is new waits; it is tried again.").ConfigureAwait(false);
                }

                if (once) break;
                await Task.Delay(source.Every, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            lines.Clear();
            await streams.Messages.WriteLineAsync("Stopped. What was added is kept; the same command goes on.").ConfigureAwait(false);
        }

        if (shelf.Save() is { } unsaved) Tell([unsaved]);
        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    public void Dispose() => shelf.Dispose();

    // Another writes, the disk is full, the server is away: what passes.
    private static bool IsPassing(Failure failure) => failure.Code is "SYN6004" or "SYN6006" or "SYN6008";

    private async Task<AddSum> Add(IEnumerable<ReadResult> news, CancellationToken cancellation)
    {
        lines.Clear();
        long before;
        using (var now = store.Read()) before = now.LastBatch();
        var sum = await adder.Add(news, null, failure => Tell([failure]), cancellation).ConfigureAwait(false);
        if (sum.Added > 0) await Tell(before, sum).ConfigureAwait(false);
        return sum;
    }

    private void Tell(IReadOnlyCollection<Failure> failures)
    {
        lines.Clear();
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
