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
        var read = new ArticleReader(WordTables.English, new ReadingOptions()).Read(paths.Length == 0 ? ["-"] : paths, streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        using var lines = new JsonLines(streams.Result);
        foreach (var article in read.Articles) lines.Write(article, Write);
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
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
        json.WriteString("byline", article.Byline);
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
}
