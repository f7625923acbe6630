using System.Collections.Immutable;
using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Copies;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic stories [FILE] [--copies FILE2]</c>.</summary>
internal static class StoriesVerb
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one article each; '-' or nothing is standard input.", DefaultValueFactory = _ => "-" };
        var copies = new Option<string?>("--copies") { Description = "Write here who took whose words, as JSON lines: b is taken from a.", HelpName = "FILE2" };
        var command = new Command("stories", "Put articles that tell of the same happening together: one line an article, in order of input. All articles are held at once.") { file, copies };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(streams, parsed.GetValue(file)!, parsed.GetValue(copies), cancellation)));
        return command;
    }

    private static int Run(Streams streams, string file, string? copies, CancellationToken cancellation)
    {
        // Opened first, so that a place that can't be written is found before any work is done.
        using var copyLines = Open(file, copies, out var blocked);
        if (copyLines is not null) return Run(streams, file, copyLines, cancellation);
        FailureLines.Write(streams.Messages, [new Failure("SYN2006", Severity.Error, copies!, blocked!, "a file that can be written")]);
        return ExitCode.Usage;
    }

    private static Stream? Open(string input, string? copies, out string? blocked)
    {
        blocked = null;
        if (copies is null) return Stream.Null;
        try
        {
            if (input == "-" || Path.GetFullPath(input) != Path.GetFullPath(copies)) return new FileStream(copies, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
            blocked = "the input itself";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            blocked = e.Message;
        }

        return null;
    }

    private static int Run(Streams streams, string file, Stream copyLines, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(KeepText: true)).Read([file], streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        var progress = new ProgressLine(streams);
        var pipeline = new Pipeline(tables);
        var annotated = pipeline.Annotate(read.Articles, progress, cancellation);
        progress.Report(new PipelineProgress.Comparing(annotated.Length));
        var stories = pipeline.FindStories(annotated, out var provenance);
        progress.Clear();
        Write(streams.Result, read.Articles, stories);
        Write(copyLines, provenance.Copies);
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static void Write(Stream output, ImmutableArray<Article> articles, ImmutableArray<Story> stories)
    {
        var storyOf = stories
            .SelectMany(story => story.Articles.Select(article => (article.Article.Id, Story: story.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Story, StringComparer.Ordinal);
        using var lines = new JsonLines(output);
        foreach (var article in articles)
        {
            lines.Write((article.Id, Story: storyOf[article.Id]), static (json, line) =>
            {
                json.WriteStartObject();
                json.WriteString("id", line.Id);
                json.WriteString("story", line.Story);
                json.WriteEndObject();
            });
        }
    }

    private static void Write(Stream output, ImmutableArray<CopyPair> copies)
    {
        foreach (var copy in copies)
        {
            CopyJson.WriteLine(output, copy);
            output.WriteByte((byte)'\n');
        }
    }
}
