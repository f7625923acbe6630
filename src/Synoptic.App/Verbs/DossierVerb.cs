using System.CommandLine;
using System.CommandLine.Parsing;
using Synoptic.App.Terminal;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic dossier PATH… -o DIR</c>.</summary>
internal static class DossierVerb
{
    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders with reports (text, HTML, JSON lines); '-' is standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "Folder for index.html, dossier.json and, where there are many stories, a page for each in stories.", HelpName = "DIR", Required = true };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "Day of publication for reports that state none (YYYY-MM-DD). Without it they stay undated.",
            HelpName = "DATE",
            CustomParser = ParseDay,
        };
        var command = new Command("dossier", "Read reports and write one dossier: a page to open in the browser, and the same as JSON.") { paths, output, published };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            streams,
            parsed.GetValue(paths)!,
            parsed.GetValue(output)!,
            parsed.GetValue(published),
            cancellation)));
        return command;
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", out var day)) return day;
        result.AddError($"--published: found '{word}'; expected a day as YYYY-MM-DD");
        return null;
    }

    private static int Run(Streams streams, string[] paths, string folder, DateOnly? published, CancellationToken cancellation)
    {
        if (DossierFolder.Check(folder) is { } blocked)
        {
            FailureLines.Write(streams.Messages, [blocked]);
            return ExitCode.Usage;
        }

        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(published)).Read(paths, streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        if (read.Articles.IsEmpty)
        {
            streams.Messages.WriteLine("No report could be read; nothing was written.");
            return ExitCode.SomeFailed;
        }

        var progress = new ProgressLine(streams);
        var dossier = new Pipeline(tables).Compose(read.Articles, read.Failures, progress, cancellation);
        var unwritable = DossierFolder.Write(folder, dossier, progress, cancellation);
        progress.Clear();
        if (unwritable is { } unwritten)
        {
            FailureLines.Write(streams.Messages, [unwritten]);
            return ExitCode.Usage;
        }

        streams.Messages.WriteLine($"{Count(dossier.Articles.Length, "report")}, {Count(dossier.Stories.Length, "story", "stories")}: {Path.Combine(folder, "index.html")}");
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static string Count(int count, string one, string? many = null) => $"{count:N0} {(count == 1 ? one : many ?? one + "s")}";
}
