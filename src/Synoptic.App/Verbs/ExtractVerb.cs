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
        var paths = new Argument<string[]>("PATH") { Description = $"Files, folders, or '-' for standard input: {InputOptions.Formats}.", Arity = ArgumentArity.ZeroOrMore };
        var keepRepeated = InputOptions.KeepRepeated();
        var command = new Command("extract", "Take the reports out of files and write them as JSON lines, with what was left out of each and where each fact was taken from. Inputs may be larger than memory.") { paths, keepRepeated };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(streams, parsed.GetValue(paths) ?? [], new ReadingOptions(KeepRepeated: parsed.GetValue(keepRepeated)), cancellation)));
        return command;
    }

    private static int Run(Streams streams, string[] paths, ReadingOptions options, CancellationToken cancellation)
    {
        using var lines = new JsonLines(streams.Result);
        var progress = new ProgressLine(streams);
        var (failed, written) = (false, 0);
        try
        {
            foreach (var read in new ArticleReader(WordTables.English, options).ReadEach(paths.Length == 0 ? ["-"] : paths, streams.Input, cancellation))
            {
                if (!read.Failures.IsEmpty) progress.Clear();
                FailureLines.Write(streams.Messages, read.Failures);
                foreach (var article in read.Articles) lines.Write(article, static (json, report) => ReportJson.Write(json, report));
                failed |= read.Failures.Any(f => f.Severity == Severity.Error);
                written += read.Articles.Length;
                progress.Report(new PipelineProgress.Followed(written));
            }
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            streams.Messages.WriteLine($"Stopped after {written:N0} reports.");
            return ExitCode.SomeFailed;
        }

        progress.Clear();
        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }
}
