using System.Globalization;
using System.Text.Json;
using Synoptic.Reading.Feeds;
using Synoptic.Reading.Fields;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Wire;

namespace Synoptic.Reading.JsonLines;

/// <summary>Reads the reports of one JSON document or line: an object with the fields of a report, or one that holds a list of such objects.</summary>
internal sealed class JsonLineReader(JsonFields fields, FieldReport reports, NinjsReader ninjs, JsonFeed feeds, FeedReports items)
{
    /// <summary>Lists in lists that are looked into.</summary>
    private const int Deepest = 3;

    /// <summary>Reads one line.</summary>
    /// <param name="line">Its bytes, without the line end.</param>
    /// <param name="origin">How messages name it.</param>
    public IReadOnlyList<ReadItem> Read(ReadOnlyMemory<byte> line, PartOrigin origin)
    {
        var decoded = TextDecoder.Decode(line.Span);
        if (decoded.Text is null)
        {
            return Failed(origin, decoded.Kind == DecodedKind.Binary ? ReadingFailures.BrokenLine(origin.Subject, decoded.Found) : ReadingFailures.Undecodable(origin.Subject, decoded.Found));
        }

        var read = Read(decoded.Text, origin);
        return decoded.Kind == DecodedKind.Repaired ? [read[0] with { Failures = read[0].Failures.Insert(0, ReadingFailures.Repaired(origin.Subject, decoded.Found)) }, .. read.Skip(1)] : read;
    }

    /// <summary>Reads one line that is decoded.</summary>
    public IReadOnlyList<ReadItem> Read(string line, PartOrigin origin)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, origin)
                : Failed(origin, ReadingFailures.BrokenLine(origin.Subject, $"JSON that is no object but {document.RootElement.ValueKind.ToString().ToLowerInvariant()}"));
        }
        catch (JsonException e)
        {
            return Failed(origin, ReadingFailures.BrokenLine(origin.Subject, string.Create(CultureInfo.InvariantCulture, $"broken JSON at byte {e.BytePositionInLine ?? 0}")));
        }
    }

    /// <summary>Reads an object, or the objects of a list.</summary>
    public IReadOnlyList<ReadItem> Read(JsonElement value, PartOrigin origin, int depth = 0)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.Array) return Each(value, origin, depth);
            if (value.ValueKind != JsonValueKind.Object) return Failed(origin, ReadingFailures.BrokenLine(origin.Subject, $"JSON that is no object but {value.ValueKind.ToString().ToLowerInvariant()}"));
            if (JsonFeed.Is(value)) return items.Read(feeds.Read(value), origin);
            if (NinjsReader.Is(value)) return [ninjs.Read(value, origin)];
            var found = fields.Read(value);

            // A text of its own makes it a report, whatever lists it holds; a summary may be that of the list.
            return depth < Deepest && found.First(Fact.Text) is null && found.First(Fact.Html) is null && fields.List(value) is { } list ? Each(list, origin, depth + 1) : [reports.Read(found, origin)];
        }
        catch (InvalidOperationException)
        {
            // The parser leaves escapes that are half a character for the reader of the value to find.
            return Failed(origin, ReadingFailures.BrokenLine(origin.Subject, "half of a surrogate pair in an escape"));
        }
    }

    private List<ReadItem> Each(JsonElement list, PartOrigin origin, int depth)
    {
        var read = new List<ReadItem>();
        var index = 0;
        foreach (var element in list.EnumerateArray())
        {
            if (read.Count >= FeedReports.Most)
            {
                read.AddRange(Failed(origin, ReadingFailures.TooManyReports(origin.Subject, FeedReports.Most)));
                break;
            }

            var own = origin with { Subject = string.Create(CultureInfo.InvariantCulture, $"{origin.Subject}[{index++}]") };
            read.AddRange(element.ValueKind == JsonValueKind.Object ? Read(element, own, depth + 1) : Failed(own, ReadingFailures.BrokenLine(own.Subject, "JSON that is no object")));
        }

        return read.Count > 0 ? read : [.. Failed(origin, ReadingFailures.NoReport(origin.Subject, "an empty list"))];
    }

    private static ReadItem[] Failed(PartOrigin origin, Text.Failure failure) => [ReadItem.Failed(origin, failure)];
}
