using System.Globalization;
using System.Text.Json;

namespace Synoptic.Reading.JsonLines;

/// <summary>Reads a stream of reports, one JSON object a line, on all cores, in order.</summary>
internal sealed class JsonLinesReader(JsonLineReader lines, ReadingOptions options)
{
    /// <summary>Reads lines until the stream ends.</summary>
    public List<ReadItem> Read(Stream stream, string file, CancellationToken cancellation) => [.. ReadEach(stream, file, cancellation).SelectMany(static batch => batch)];

    /// <summary>Reads lines as they are asked for, some hundred at once; what was given need not be kept.</summary>
    public IEnumerable<ReadItem[]> ReadEach(Stream stream, string file, CancellationToken cancellation)
    {
        foreach (var batch in LineSplitter.Split(stream, options.LargestFile).Chunk(options.LinesAtOnce))
        {
            var read = new ReadItem[batch.Length];
            Parallel.For(0, batch.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            {
                var subject = Subject(file, batch[i].Number);
                read[i] = batch[i].TooLong ? ReadItem.Failed(subject, file, ReadingFailures.TooLarge(subject, options.LargestFile)) : lines.Read(batch[i].Bytes, subject, file) with { Line = batch[i].Number };
            });
            yield return read;
        }
    }

    /// <summary>Reads lines of a text that had to be decoded whole.</summary>
    public List<ReadItem> Read(string text, string file)
    {
        var items = new List<ReadItem>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) items.Add(lines.Read(line, Subject(file, number), file));
        }

        return items;
    }

    /// <summary>Reads a file that is one JSON document: an object, or an array of objects. <see langword="null"/> if it is neither.</summary>
    public List<ReadItem>? ReadDocument(string text, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object) return [lines.Read(root, file, file)];
            if (root.ValueKind != JsonValueKind.Array) return null;
            var items = new List<ReadItem>();
            foreach (var element in root.EnumerateArray())
            {
                var subject = string.Create(CultureInfo.InvariantCulture, $"{file}[{items.Count}]");
                items.Add(element.ValueKind == JsonValueKind.Object ? lines.Read(element, subject, file) : ReadItem.Failed(subject, file, ReadingFailures.NoText(subject)));
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
