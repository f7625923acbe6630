using System.Globalization;
using System.Text.Json;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.JsonLines;

/// <summary>Reads a report from one line of JSON: <c>{"id","title","text","published","source","url","byline","story"}</c>; only the text must be there.</summary>
internal sealed class JsonLineReader(PlainTextReader plain, HeadDates dates, ReadingOptions options)
{
    /// <summary>Reads one line.</summary>
    /// <param name="line">Its bytes, without the line end.</param>
    /// <param name="subject">How messages name it.</param>
    /// <param name="file">The file it is in.</param>
    public ReadItem Read(ReadOnlyMemory<byte> line, string subject, string file)
    {
        var decoded = TextDecoder.Decode(line.Span);
        if (decoded.Text is null)
        {
            return ReadItem.Failed(subject, file, decoded.Kind == DecodedKind.Binary ? ReadingFailures.BrokenLine(subject, decoded.Found) : ReadingFailures.Undecodable(subject, decoded.Found));
        }

        var item = Read(decoded.Text, subject, file);
        return decoded.Kind == DecodedKind.Repaired ? item with { Failures = item.Failures.Insert(0, ReadingFailures.Repaired(subject, decoded.Found)) } : item;
    }

    /// <summary>Reads one line that is decoded.</summary>
    public ReadItem Read(string line, string subject, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, subject, file)
                : ReadItem.Failed(subject, file, ReadingFailures.BrokenLine(subject, $"JSON that is no object but {document.RootElement.ValueKind.ToString().ToLowerInvariant()}"));
        }
        catch (JsonException e)
        {
            return ReadItem.Failed(subject, file, ReadingFailures.BrokenLine(subject, string.Create(CultureInfo.InvariantCulture, $"broken JSON at byte {e.BytePositionInLine ?? 0}")));
        }
    }

    /// <summary>Reads one object.</summary>
    public ReadItem Read(JsonElement report, string subject, string file)
    {
        try
        {
            var text = String(report, "text");
            if (string.IsNullOrWhiteSpace(text)) return ReadItem.Failed(subject, file, ReadingFailures.NoText(subject));
            var stated = String(report, "published");
            var published = string.IsNullOrWhiteSpace(stated) ? null : dates.Parse(stated, "metadata");
            var (outlet, url) = Source(report);
            var facts = new HeadFacts(Filled(report, "title"), Filled(report, "byline"), outlet, published);
            var read = options.KeepText
                ? new Draft(Filled(report, "id"), facts.Title, text, published, outlet, url, facts.Byline, [])
                : plain.Clean(text, Filled(report, "id"), facts, url);
            var draft = Filled(report, "story") is { } story ? read with { Story = story } : read;
            var item = new ReadItem(subject, file, draft, draft.OnlyFurniture ? [ReadingFailures.OnlyFurniture(subject)] : []);
            return published is null && !string.IsNullOrWhiteSpace(stated) ? item with { Failures = item.Failures.Add(ReadingFailures.NoDate(subject, Shorten(stated))) } : item;
        }
        catch (InvalidOperationException)
        {
            // The parser leaves escapes that are half a character for the reader of the value to find.
            return ReadItem.Failed(subject, file, ReadingFailures.BrokenLine(subject, "half of a surrogate pair in an escape"));
        }
    }

    private static (string? Outlet, string? Url) Source(JsonElement report)
    {
        var url = Filled(report, "url");
        if (report.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object) return (Filled(source, "outlet") ?? Filled(source, "name"), url ?? Filled(source, "url"));
        return (Filled(report, "source"), url);
    }

    private static string? Filled(JsonElement report, string name) => String(report, name)?.Trim() is { Length: > 0 } value ? value : null;

    private static string? String(JsonElement report, string name)
    {
        if (!report.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
