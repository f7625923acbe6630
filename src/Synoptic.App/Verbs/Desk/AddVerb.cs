using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Records;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic add PATH… --store PLACE</c>.</summary>
internal static class AddVerb
{
    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("PATH") { Description = $"Files, folders, or '-' for standard input: {InputOptions.Formats}.", Arity = ArgumentArity.ZeroOrMore };
        var store = StoreOption.Create();
        var keepRepeated = InputOptions.KeepRepeated();
        var ids = new Option<bool>("--ids") { Description = "Write the id of each report that was added, a line each, once it is on the disk." };
        var records = new Option<bool>("--records") { Description = "Afterwards make the records of the stories that changed, so that their pages open at once. What is not made now is made when it is asked for." };
        var command = new Command("add", "Add reports to a store: each once, with its bytes, its layers and its story. The same report again changes nothing. Ctrl-C stops it; the same command goes on.") { paths, store, keepRepeated, ids, records };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new ReadingOptions(KeepRepeated: parsed.GetValue(keepRepeated)) { KeepBytes = true };
            var run = new Run(streams, parsed.GetValue(paths) is { Length: > 0 } given ? given : ["-"], options, parsed.GetValue(ids), parsed.GetValue(records));
            return StoreOption.Use(streams, parsed.GetValue(store)!, create: true, open => run.Add(open, cancellation), cancellation);
        });
        return command;
    }

    private sealed class Run(Streams streams, string[] paths, ReadingOptions options, bool ids, bool records) : IProgress<AddProgress>
    {
        private readonly ProgressLine progress = new(streams);
        private bool failed;

        public async Task<int> Add(IStore store, CancellationToken cancellation)
        {
            var tables = WordTables.English;
            var pipeline = new Pipeline(tables);
            var deriver = new Deriver(pipeline, tables);
            var read = new ArticleReader(tables, options).ReadEach(paths, streams.Input, cancellation);
            var sum = await new Adder(store, pipeline, deriver, TimeProvider.System).Add(read, this, Tell, cancellation).ConfigureAwait(false);
            progress.Clear();
            if (sum.Blocked is { } blocked) FailureLines.Write(streams.Messages, [blocked]);
            await streams.Messages.WriteLineAsync($"{DeskText.Count(sum.Added, "report", "reports")} added to {store.Place}{(sum.Known > 0 ? $", {sum.Known:N0} {(sum.Known == 1 ? "was" : "were")} there already" : "")}.{(sum.IsStopped ? " Stopped; the same command goes on." : "")}").ConfigureAwait(false);
            if (sum.Blocked is not null) return ExitCode.Usage;
            if (sum.IsStopped || (records && !ChangedRecords.Make(streams, new RecordMaker(store, pipeline, deriver, tables, []), store, cancellation))) return ExitCode.SomeFailed;
            return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
        }

        public void Report(AddProgress value)
        {
            if (value.Again is { } again)
            {
                progress.Counted("taking up the stories of", again.Done, again.Total, "reports");
                return;
            }

            if (ids && value.Ids.Length > 0)
            {
                foreach (var id in value.Ids) streams.Text.WriteLine(DeskText.Plain(id));
                streams.Text.Flush();
            }

            progress.Shared(value.Share, value.Read, "reports");
        }

        private void Tell(Failure failure)
        {
            progress.Clear();
            FailureLines.Write(streams.Messages, [failure]);
            failed |= failure.Severity == Severity.Error;
        }
    }
}
