using Synoptic.Knowledge;
using Synoptic.Reading.Html;
using Synoptic.Reading.JsonLines;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading;

/// <summary>Reads one document that is held whole, whatever its format. What can't be read is a failure; nothing is thrown.</summary>
internal sealed class DocumentReader
{
    private readonly ReadingOptions options;
    private readonly PlainTextReader plain;
    private readonly HtmlReader html;

    public DocumentReader(WordTables tables, ReadingOptions options)
    {
        this.options = options;
        var dates = new HeadDates(tables);
        plain = new PlainTextReader(tables, new FurnitureFilter(tables), dates);
        html = new HtmlReader(tables, plain, dates);
        Json = new JsonLinesReader(new JsonLineReader(plain, dates, options), options);
    }

    /// <summary>Reads JSON lines, as a stream too.</summary>
    public JsonLinesReader Json { get; }

    /// <summary>Reads a document.</summary>
    public IReadOnlyList<ReadItem> Read(ReadOnlySpan<byte> bytes, PartOrigin origin)
    {
        if (bytes.Length > options.LargestFile) return Fail(origin, ReadingFailures.TooLarge(origin.Subject, options.LargestFile));
        var decoded = TextDecoder.Decode(bytes, origin.MediaType);
        if (decoded.Text is not { } text)
        {
            return Fail(origin, decoded.Kind == DecodedKind.Binary ? ReadingFailures.Binary(origin.Subject, decoded.Found) : ReadingFailures.Undecodable(origin.Subject, decoded.Found));
        }

        if (string.IsNullOrWhiteSpace(text)) return Fail(origin, ReadingFailures.Empty(origin.Subject));
        var items = Read(text, origin);
        return decoded.Kind == DecodedKind.Repaired ? [ReadItem.Failed(origin.Subject, origin.File, ReadingFailures.Repaired(origin.Subject, decoded.Found)), .. items] : items;
    }

    private IReadOnlyList<ReadItem> Read(string text, PartOrigin origin)
    {
        switch (Formats.Tell(text, origin.Name))
        {
            case Format.JsonLines:
                return Json.Read(text, origin);
            case Format.JsonDocument:
                return Json.ReadDocument(text, origin) ?? Json.Read(text, origin);
            case Format.Xml:
                return Fail(origin, ReadingFailures.OtherFormat(origin.Subject, "an XML document"));
            case Format.Html:
                return [html.Read(text, origin)];
            default:
                var draft = plain.Read(text);
                return draft.Text.Length == 0 ? Fail(origin, ReadingFailures.Empty(origin.Subject)) : [new ReadItem(origin.Subject, origin.File, draft, draft.OnlyFurniture ? [ReadingFailures.OnlyFurniture(origin.Subject)] : [])];
        }
    }

    private static ReadItem[] Fail(PartOrigin origin, Text.Failure failure) => [ReadItem.Failed(origin.Subject, origin.File, failure)];
}
