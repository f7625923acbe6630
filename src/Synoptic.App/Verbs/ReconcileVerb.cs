using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic reconcile [FILE] [-o FILE2]</c>.</summary>
internal static class ReconcileVerb
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one article each; '-' or nothing is standard input. Articles with one value of the field 'story' are one story; those without are put together by happening.", DefaultValueFactory = _ => "-" };
        var output = new Option<string?>("--output", "-o") { Description = "File for the result instead of standard output.", HelpName = "FILE" };
        var command = new Command("reconcile", "Compare what the reports of each story say: one record a line, as dossier.json has it, with figures, findings, quotations, timeline and brief. Given stories come in order of their first article, then those that were found.") { file, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(OutputFile.Use(streams, parsed.GetValue(output), [parsed.GetValue(file)!], result => Run(streams, parsed.GetValue(file)!, result, cancellation))));
        return command;
    }

    private static int Run(Streams streams, string file, Stream result, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(KeepText: true)).Read([file], streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        var progress = new ProgressLine(streams);
        foreach (var story in new StoryRecords(new Pipeline(tables)).Of(read.Articles, progress, cancellation))
        {
            RecordJson.WriteLine(result, story);
            result.WriteByte((byte)'\n');
        }

        result.Flush();
        progress.Clear();
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }
}
