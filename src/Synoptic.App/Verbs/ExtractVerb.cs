using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic extract PATH…</c>.</summary>
internal static class ExtractVerb
{
    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, or '-' for standard input: text, HTML or JSON lines.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("extract", "Take the reports out of files and write them as JSON lines, with what was left out of each.") { paths };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(streams, parsed.GetValue(paths) ?? [], cancellation)));
        return command;
    }

    private static int Run(Streams streams, string[] paths, CancellationToken cancellation)
    {
        using var lines = new JsonLines(streams.Result);
        var failed = false;
        foreach (var read in new ArticleReader(WordTables.English, new ReadingOptions()).ReadEach(paths.Length == 0 ? ["-"] : paths, streams.Input, cancellation))
        {
            FailureLines.Write(streams.Messages, read.Failures);
            foreach (var article in read.Articles) lines.Write(article, static (json, report) => ReportJson.Write(json, report));
            failed |= read.Failures.Any(f => f.Severity == Severity.Error);
        }

        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }
}
