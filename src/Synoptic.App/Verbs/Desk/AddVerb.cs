using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Knowledge;
using Synoptic.Reading;
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
        var command = new Command("add", "Add reports to a store: each once, with its bytes, its layers and its story. The same report again changes nothing.") { paths, store, keepRepeated };
        command.SetAction((parsed, cancellation) => Run(streams, parsed.GetValue(paths) ?? [], parsed.GetValue(store)!, new ReadingOptions(KeepRepeated: parsed.GetValue(keepRepeated)) { KeepBytes = true }, cancellation));
        return command;
    }

    private static async Task<int> Run(Streams streams, string[] paths, string place, ReadingOptions options, CancellationToken cancellation)
    {
        using var store = StoreOption.Open(streams, place, create: true, cancellation);
        if (store is null) return ExitCode.Usage;
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        var progress = new ProgressLine(streams);
        var failed = false;
        var read = new ArticleReader(tables, options).ReadEach(paths.Length == 0 ? ["-"] : paths, streams.Input, cancellation);
        var sum = await new Adder(store, pipeline, new Deriver(pipeline, tables), TimeProvider.System).Add(
            read,
            new Shown(progress),
            failure =>
            {
                progress.Clear();
                FailureLines.Write(streams.Messages, [failure]);
                failed |= failure.Severity == Severity.Error;
            },
            cancellation).ConfigureAwait(false);
        progress.Clear();
        if (sum.Blocked is { } blocked) FailureLines.Write(streams.Messages, [blocked]);
        await streams.Messages.WriteLineAsync($"{sum.Added:N0} reports added to {store.Place}{(sum.Known > 0 ? $", {sum.Known:N0} were there already" : "")}.{(sum.IsStopped ? " Stopped; the same command goes on." : "")}").ConfigureAwait(false);
        return sum.Blocked is not null ? ExitCode.Usage : failed || sum.IsStopped ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private sealed class Shown(ProgressLine line) : IProgress<AddProgress>
    {
        public void Report(AddProgress value) => line.Report(new PipelineProgress.Followed(value.Read));
    }
}
