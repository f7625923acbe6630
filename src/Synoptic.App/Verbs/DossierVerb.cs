using System.CommandLine;
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
        var paths = new Argument<string[]>("PATH") { Description = $"Files and folders with reports; '-' is standard input. Read are {InputOptions.Formats}.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "Folder for index.html, dossier.json, commitments.ics, timeline.json (for TimelineJS) and, where there are many stories, a page for each in stories.", HelpName = "DIR", Required = true };
        var published = PublishedOption.Create();
        var keepRepeated = InputOptions.KeepRepeated();
        var command = new Command("dossier", "Read reports and write one dossier: a page to open in the browser, and the same as JSON.") { paths, output, published, keepRepeated };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            streams,
            parsed.GetValue(paths)!,
            parsed.GetValue(output)!,
            parsed.GetValue(published),
            parsed.GetValue(keepRepeated),
            cancellation)));
        return command;
    }

    private static int Run(Streams streams, string[] paths, string folder, PublishedOption? published, bool keepRepeated, CancellationToken cancellation)
    {
        if (DossierFolder.Check(folder) is { } blocked)
        {
            FailureLines.Write(streams.Messages, [blocked]);
            return ExitCode.Usage;
        }

        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(published?.Day, KeepRepeated: keepRepeated)).Read(paths, streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        if (read.Articles.IsEmpty)
        {
            streams.Messages.WriteLine("No report could be read; nothing was written.");
            return ExitCode.SomeFailed;
        }

        var (articles, unnamed) = published?.Apply(read.Articles) ?? (read.Articles, []);
        if (!unnamed.IsEmpty)
        {
            FailureLines.Write(streams.Messages, unnamed);
            return ExitCode.Usage;
        }

        var progress = new ProgressLine(streams);
        var dossier = new Pipeline(tables).Compose(articles, read.Failures, progress, cancellation);
        var unwritable = DossierFolder.Write(folder, dossier, progress, cancellation);
        progress.Clear();
        if (unwritable is { } unwritten)
        {
            FailureLines.Write(streams.Messages, [unwritten]);
            return ExitCode.Usage;
        }

        OtherLanguages.Tell(streams.Messages, dossier.Articles);
        streams.Messages.WriteLine($"{Count(dossier.Articles.Length, "report")}, {Count(dossier.Stories.Length, "story", "stories")}: {Path.Combine(folder, "index.html")}");
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static string Count(int count, string one, string? many = null) => $"{count:N0} {(count == 1 ? one : many ?? one + "s")}";
}
