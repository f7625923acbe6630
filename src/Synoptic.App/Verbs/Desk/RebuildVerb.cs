using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Rebuilding;
using Synoptic.Knowledge;
using Synoptic.Storage;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic rebuild --store PLACE</c>.</summary>
internal static class RebuildVerb
{
    public static Command Create(Streams streams)
    {
        var store = StoreOption.Create();
        var command = new Command("rebuild", "Make again what is derived from the reports of a store, with this program and its models: layers that another version made, then all stories. What people put right by hand stays. It can be stopped; the next run goes on.") { store };
        command.SetAction((parsed, cancellation) => StoreOption.Use(streams, parsed.GetValue(store)!, open => Run(streams, open, cancellation), cancellation));
        return command;
    }

    private static int Run(Streams streams, IStore store, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        var progress = new ProgressLine(streams);
        try
        {
            if (new Rebuilder(store, pipeline, new Deriver(pipeline, tables)).Run(new Shown(progress), cancellation) is { } failure)
            {
                progress.Clear();
                FailureLines.Write(streams.Messages, [failure]);
                return ExitCode.Usage;
            }
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            streams.Messages.WriteLine("Stopped. The stories are as they were; the same command goes on.");
            return ExitCode.SomeFailed;
        }

        progress.Clear();
        using var reader = store.Read();
        var counts = reader.Counts();
        streams.Messages.WriteLine($"{DeskText.Count(counts.Articles, "report", "reports")} and {DeskText.Count(counts.Stories, "story", "stories")} in {store.Place} are of {MadeBy.Name()}.");
        return ExitCode.AllRead;
    }

    private sealed class Shown(ProgressLine line) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => line.Counted(value.Step == "layers" ? "reading" : "grouping", value.Done, value.Total, "reports");
    }
}
