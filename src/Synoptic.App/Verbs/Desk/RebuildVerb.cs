using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Rebuilding;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic rebuild --store PLACE</c>.</summary>
internal static class RebuildVerb
{
    public static Command Create(Streams streams)
    {
        var store = StoreOption.Create();
        var readAgain = new Option<bool>("--read-again") { Description = "First read the reports again from the bytes that are kept, with this program's reader. One that comes out otherwise is replaced under its id; corrections move with the words that they speak of." };
        var command = new Command("rebuild", "Make again what is derived from the reports of a store, with this program and its models: layers that another version made, then all stories. What people put right by hand stays. It can be stopped; the next run goes on.") { store, readAgain };
        command.SetAction((parsed, cancellation) => StoreOption.Use(streams, parsed.GetValue(store)!, open => Run(streams, open, parsed.GetValue(readAgain), cancellation), cancellation));
        return command;
    }

    private static int Run(Streams streams, IStore store, bool readAgain, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        var progress = new ProgressLine(streams);
        var deriver = new Deriver(pipeline, tables);
        try
        {
            if ((readAgain ? ReadAgain(streams, store, deriver, progress, cancellation) : null) is { } blocked)
            {
                FailureLines.Write(streams.Messages, [blocked]);
                return ExitCode.Usage;
            }

            if (new Rebuilder(store, pipeline, deriver).Run(new Shown(progress), cancellation) is { } failure)
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

    private static Failure? ReadAgain(Streams streams, IStore store, Deriver deriver, ProgressLine progress, CancellationToken cancellation)
    {
        var reader = new ArticleReader(WordTables.English, new ReadingOptions());
        var (sum, failure) = new Rereader(store, reader, deriver, left =>
        {
            progress.Clear();
            FailureLines.Write(streams.Messages, [left]);
        }).Run(new Shown(progress), cancellation);
        progress.Clear();
        if (failure is not null) return failure;
        var otherwise = sum.Replaced switch { 0 => "none came out otherwise", 1 => "1 came out otherwise and was replaced", _ => $"{sum.Replaced:N0} came out otherwise and were replaced" };
        var without = sum.Without switch { 0 => "", 1 => " 1 has no bytes and stays as it is.", _ => $" {sum.Without:N0} have no bytes and stay as they are." };
        var moved = sum.Moved == 0 ? "" : $" {DeskText.Count(sum.Moved, "correction", "corrections")} moved with {(sum.Moved == 1 ? "its" : "their")} words.";
        streams.Messages.WriteLine($"{DeskText.Count(sum.Read, "report was", "reports were")} read again: {otherwise}.{without}{moved}");
        return null;
    }

    private sealed class Shown(ProgressLine line) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => line.Counted(value.Step switch { "bytes" => "reading again", "layers" => "reading", _ => "grouping" }, value.Done, value.Total, "reports");
    }
}
