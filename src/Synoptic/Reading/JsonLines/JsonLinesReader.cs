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
            var subject = Subject(origin.Subject, line.Number);
            yield return line.TooLong
                ? new ReadJob(0, () => [ReadItem.Failed(subject, origin.File, ReadingFailures.TooLarge(subject, options.LargestFile))])
                : new ReadJob(line.Bytes.Length, () => [lines.Read(line.Bytes, subject, origin.File) with { Line = line.Number }]);
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
            if (!string.IsNullOrWhiteSpace(line)) items.Add(lines.Read(line, Subject(origin.Subject, number), origin.File));
        }

        return items;
    }

    /// <summary>Reads a file that is one JSON document: an object, or an array of objects. <see langword="null"/> if it is neither.</summary>
    public List<ReadItem>? ReadDocument(string text, PartOrigin origin)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object) return [lines.Read(root, origin.Subject, origin.File)];
            if (root.ValueKind != JsonValueKind.Array) return null;
            var items = new List<ReadItem>();
            foreach (var element in root.EnumerateArray())
            {
                var subject = string.Create(CultureInfo.InvariantCulture, $"{origin.Subject}[{items.Count}]");
                items.Add(element.ValueKind == JsonValueKind.Object ? lines.Read(element, subject, origin.File) : ReadItem.Failed(subject, origin.File, ReadingFailures.NoText(subject)));
            }

            return items;
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

    private static string Subject(string file, int number) => string.Create(CultureInfo.InvariantCulture, $"{file}:{number}");
}
