using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Synoptic.App.Terminal;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic same [FILE]</c>.</summary>
internal static class SameVerb
{
    // Pairs whose texts are held at once: a text that stands in many of them is read once.
    private const int Batch = 2048;

    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one pair each: {\"id\",\"question\",\"answer1\",\"answer2\",\"paragraph1\",\"paragraph2\"}; question and paragraphs may be missing. '-' or nothing is standard input.", DefaultValueFactory = _ => "-" };
        var output = new Option<string?>("--output", "-o") { Description = "File for the result instead of standard output.", HelpName = "FILE" };
        var command = new Command("same", "Judge whether two short texts say the same: one line a pair, with label (same, different), relation (same, detail, different, opposed), score from 0 to 1, and why.") { file, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(OutputFile.Use(streams, parsed.GetValue(output), [parsed.GetValue(file)!], result => Run(streams, parsed.GetValue(file)!, result, cancellation))));
        return command;
    }

    private static int Run(Streams streams, string file, Stream result, CancellationToken cancellation)
    {
        using var lines = new JsonLines(result);
        var pipeline = new Pipeline(WordTables.English);
        var failed = false;
        foreach (var batch in AnswerPairLines.Read(file, streams.Input, cancellation).Chunk(Batch))
        {
            var failures = batch.Where(static line => line.Failure is not null).Select(static line => line.Failure!).ToList();
            failed |= failures.Count > 0;
            FailureLines.Write(streams.Messages, failures);
            var read = batch.Where(static line => line.Pair is not null).ToList();
            var judged = pipeline.Compare([.. read.Select(static line => line.Pair!)], cancellation);
            for (var i = 0; i < read.Count; i++) lines.Write((read[i].Id, judged[i]), Write);
        }

        return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static void Write(Utf8JsonWriter json, (string? Id, AnswerComparison Judged) line)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("label", line.Judged.IsSame ? "same" : "different");
        json.WriteString("relation", Name(line.Judged.Relation));
        json.WriteNumber("score", Math.Round(line.Judged.Score, 4));
        json.WriteStartArray("why");
        foreach (var reason in line.Judged.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(reason.Kind));
            json.WriteString("answer1", reason.First);
            json.WriteString("answer2", reason.Second);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
