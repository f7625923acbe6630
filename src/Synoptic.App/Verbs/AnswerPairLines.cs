using System.Globalization;
using System.Text;
using System.Text.Json;
using Synoptic.Reconciliation.Answers;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>A line of pairs: what it holds, or why it can't be read.</summary>
/// <param name="Id">What the caller calls the pair.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Failure">What is wrong with the line.</param>
internal sealed record AnswerPairLine(string? Id, AnswerPair? Pair, Failure? Failure);

/// <summary>Reads pairs of answers, one JSON object a line.</summary>
internal static class AnswerPairLines
{
    /// <summary>The lines as they are asked for.</summary>
    public static IEnumerable<AnswerPairLine> Read(string file, Stream input, CancellationToken cancellation)
    {
        using var stream = Open(file, input, out var failure);
        if (stream is null)
        {
            yield return new AnswerPairLine(null, null, failure);
            yield break;
        }

        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(line, string.Create(CultureInfo.InvariantCulture, $"{file}:{number}"));
        }
    }

    private static Stream? Open(string file, Stream input, out Failure? failure)
    {
        failure = null;
        if (file == "-") return input;
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = new Failure(e is FileNotFoundException or DirectoryNotFoundException ? "SYN1001" : "SYN1004", Severity.Error, file, e.Message, "JSON lines with a pair of answers each");
            return null;
        }
    }

    private static AnswerPairLine Parse(string line, string subject)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Broken("SYN1011", subject, $"JSON that is no object but {root.ValueKind.ToString().ToLowerInvariant()}", "one JSON object a line");
            if (Text(root, "answer1") is not { Length: > 0 } first) return Broken("SYN4001", subject, "no words in 'answer1'", "a pair with 'answer1' and 'answer2'");
            if (Text(root, "answer2") is not { Length: > 0 } second) return Broken("SYN4001", subject, "no words in 'answer2'", "a pair with 'answer1' and 'answer2'");
            return new AnswerPairLine(Text(root, "id"), new AnswerPair(Text(root, "question"), first, second, Text(root, "paragraph1"), Text(root, "paragraph2")), null);
        }
        catch (JsonException e)
        {
            return Broken("SYN1011", subject, string.Create(CultureInfo.InvariantCulture, $"broken JSON at byte {e.BytePositionInLine ?? 0}"), "one JSON object a line");
        }
        catch (InvalidOperationException)
        {
            // The parser leaves escapes that are half a character for the reader of the value to find.
            return Broken("SYN1011", subject, "half of a surrogate pair in an escape", "one JSON object a line");
        }
    }

    private static AnswerPairLine Broken(string code, string subject, string found, string expected) => new(null, null, new Failure(code, Severity.Error, subject, found, expected));

    private static string? Text(JsonElement pair, string name)
    {
        if (!pair.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
