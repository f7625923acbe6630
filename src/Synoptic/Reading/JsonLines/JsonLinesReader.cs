using System.Globalization;
using System.Text;
using System.Text.Json;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.JsonLines;

/// <summary>Reads a stream of reports, one JSON object a line, of any length.</summary>
internal sealed class JsonLinesReader(JsonLineReader lines, ReadingOptions options) : IContainer
{
    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        if (head.Contains((byte)0)) return false;
        if (IsJsonLines(Encoding.Latin1.GetString(head))) return true;
        return Path.GetExtension(origin.Name).ToLowerInvariant() is ".jsonl" or ".ndjson" && head.ContainsAnyExcept(" \t\r\n"u8) && head.TrimStart(" \t\r\n"u8)[0] != (byte)'<';
    }

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        foreach (var line in LineSplitter.Split(stream, options.LargestFile))
        {
            cancellation.ThrowIfCancellationRequested();
            var own = origin with { Subject = Subject(origin.Subject, line.Number) };
            yield return line.TooLong
                ? ReadJob.Failed(own, ReadingFailures.TooLarge(own.Subject, options.LargestFile))
                : new ReadJob(line.Bytes.Length, () => Numbered(lines.Read(line.Bytes, own), line.Number, options.KeepBytes ? RawPart.Of(line.Bytes, own) : null));
        }
    }

    /// <summary>Reads lines of a text that had to be decoded whole.</summary>
    public List<ReadItem> Read(string text, PartOrigin origin)
    {
        var items = new List<ReadItem>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) items.AddRange(lines.Read(line, origin with { Subject = Subject(origin.Subject, number) }));
        }

        return items;
    }

    /// <summary>Reads a file that is one JSON document: an object, or a list of objects. <see langword="null"/> if it is neither.</summary>
    public IReadOnlyList<ReadItem>? ReadDocument(string text, PartOrigin origin)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? lines.Read(document.RootElement, origin) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether one of the first lines is a JSON object: then the input is JSON lines, whatever it is called.</summary>
    public static bool IsJsonLines(ReadOnlySpan<char> head)
    {
        var tried = 0;
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].Trim();
            if (line.IsEmpty) continue;
            if (line[0] != '{' || ++tried > 3) return false;
            if (line[^1] == '}' && IsObject(line)) return true;

            // A first line that is longer than the sample can't be parsed; what it begins with has to do.
            if (range.End.Value == head.Length && tried == 1) return line.Length > 1000 && line[1..].TrimStart().StartsWith("\"", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Whether the first line is whole and a JSON object.</summary>
    public static bool BeginsWithObject(ReadOnlySpan<byte> head) => head.IndexOf((byte)'\n') is var end and > 0 && IsObject(Encoding.Latin1.GetString(head[..end]));

    private static bool IsObject(ReadOnlySpan<char> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToString());
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IReadOnlyList<ReadItem> Numbered(IReadOnlyList<ReadItem> items, int line, RawPart? raw) => [.. items.Select(i => i with { Line = line, Raw = raw })];

    private static string Subject(string file, int number) => string.Create(CultureInfo.InvariantCulture, $"{file}:{number}");
}
