using System.CommandLine;
using System.Text.Json;
using Synoptic.App.Terminal;
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
            foreach (var article in read.Articles) lines.Write(article, Write);
            failed |= read.Failures.Any(f => f.Severity == Severity.Error);
        }

        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("text", article.Text);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("source", article.Source.Outlet);
        json.WriteString("url", article.Source.Url);
        json.WriteString("modified", article.Modified?.ToString());
        json.WriteString("byline", article.Byline);
        json.WriteString("agency", article.Agency);
        json.WriteString("language", article.Language);
        json.WriteStartObject("takenFrom");
        foreach (var (fact, place) in TakenFrom(article.TakenFrom))
        {
            if (place is not null) json.WriteString(fact, place);
        }

        json.WriteEndObject();
        json.WriteString("file", article.Source.File);
        json.WriteStartArray("dropped");
        foreach (var part in article.Dropped)
        {
            json.WriteStartObject();
            json.WriteString("text", part.Text);
            json.WriteString("reason", part.Reason);
            json.WriteNumber("at", part.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static (string Fact, string? Place)[] TakenFrom(FactOrigins taken) =>
    [
        ("title", taken.Title), ("published", taken.Published), ("source", taken.Outlet), ("url", taken.Url),
        ("modified", taken.Modified), ("byline", taken.Byline), ("agency", taken.Agency), ("language", taken.Language),
    ];
}
