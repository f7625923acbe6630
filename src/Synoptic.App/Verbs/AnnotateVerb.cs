using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Synoptic.App.Terminal;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Language.Conllu;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic annotate [FILE]</c>.</summary>
internal static class AnnotateVerb
{
    // Articles that are held with all their layers at once: enough to keep every core busy, few enough to stay small.
    private const int Batch = 256;

    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one article each; '-' or nothing is standard input.", DefaultValueFactory = _ => "-" };
        var format = new Option<string>("--format") { Description = "json: every layer, a line an article. conllu: grammar and names.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "conllu");
        var pretokenized = new Option<bool>("--pretokenized") { Description = "FILE is CoNLL-U; its sentences and tokens are kept. Goes with --format conllu." };
        var command = new Command("annotate", "Add every layer to articles and write them in order of input. The text is left as it is given, so offsets are the caller's.") { file, format, pretokenized };
        command.Validators.Add(result =>
        {
            if (result.GetValue(pretokenized) && result.GetValue(format) != "conllu") result.AddError("--pretokenized goes with --format conllu");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(pretokenized)
            ? ConlluLines.Retag(streams, parsed.GetValue(file)!)
            : Run(streams, parsed.GetValue(file)!, parsed.GetValue(format) == "conllu", cancellation)));
        return command;
    }

    private static int Run(Streams streams, string file, bool conllu, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(KeepText: true)).Read([file], streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        var pipeline = new Pipeline(tables);
        var progress = new ProgressLine(streams);
        var result = new BufferedStream(streams.Result, 1 << 16); // not disposed: it would close the stream that is the caller's
        using var text = new StreamWriter(result, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var sentences = new ConlluWriter(text);
        for (var at = 0; at < read.Articles.Length; at += Batch)
        {
            var batch = read.Articles.Slice(at, Math.Min(Batch, read.Articles.Length - at));
            if (conllu)
            {
                foreach (var article in batch) sentences.Write(pipeline.Analyze(article));
            }
            else
            {
                Write(result, pipeline.Annotate(batch, progress.Part(at, read.Articles.Length), cancellation));
            }
        }

        text.Flush();
        result.Flush();
        progress.Clear();
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static void Write(Stream result, ImmutableArray<Annotations> annotated)
    {
        foreach (var article in annotated)
        {
            ArticleJson.WriteLine(result, article);
            result.WriteByte((byte)'\n');
        }
    }
}
