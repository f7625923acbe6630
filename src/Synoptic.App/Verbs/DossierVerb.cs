using System.CommandLine;
using Synoptic.App.Terminal;

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

        var progress = new ProgressLine(streams);
        var input = DossierInput.Read(streams, paths, published, keepRepeated, progress, cancellation);
        if (input.Dossier is not { } dossier)
        {
            progress.Clear();
            return input.Code;
        }

        var unwritable = DossierFolder.Write(folder, dossier, progress, cancellation);
        progress.Clear();
        if (unwritable is { } unwritten)
        {
            FailureLines.Write(streams.Messages, [unwritten]);
            return ExitCode.Usage;
        }

        OtherLanguages.Tell(streams.Messages, dossier.Articles);
        streams.Messages.WriteLine($"{Count(dossier.Articles.Length, "report")}, {Count(dossier.Stories.Length, "story", "stories")}: {Path.Combine(folder, "index.html")}");
        return input.Code;
    }

    private static string Count(int count, string one, string? many = null) => $"{count:N0} {(count == 1 ? one : many ?? one + "s")}";
}
