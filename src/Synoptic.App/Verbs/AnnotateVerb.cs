using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic annotate [FILE]</c>.</summary>
internal static class AnnotateVerb
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one article each; '-' or nothing is standard input.", DefaultValueFactory = _ => "-" };
        var command = new Command("annotate", "Add every layer to articles and write them as JSON lines, in order of input.") { file };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(streams, parsed.GetValue(file)!, cancellation)));
        return command;
    }

    private static int Run(Streams streams, string file, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(KeepText: true)).Read([file], streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        var progress = new ProgressLine(streams);
        var annotated = new Pipeline(tables).Annotate(read.Articles, progress, cancellation);
        progress.Clear();
        using var result = new BufferedStream(streams.Result, 1 << 16);
        foreach (var article in annotated)
        {
            ArticleJson.WriteLine(result, article);
            result.WriteByte((byte)'\n');
        }

        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }
}
