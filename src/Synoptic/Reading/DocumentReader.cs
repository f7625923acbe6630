using Synoptic.Knowledge;
using Synoptic.Reading.Feeds;
using Synoptic.Reading.Fields;
using Synoptic.Reading.Html;
using Synoptic.Reading.JsonLines;
using Synoptic.Reading.Mail;
using Synoptic.Reading.Markdown;
using Synoptic.Reading.Markup;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Reading.Tables;
using Synoptic.Reading.Wire;

namespace Synoptic.Reading;

/// <summary>Reads one document that is held whole, whatever its format. What can't be read is a failure; nothing is thrown.</summary>
internal sealed class DocumentReader
{
    private readonly ReadingOptions options;
    private readonly PlainTextReader plain;
    private readonly HtmlReader html;

    // What most inputs do not need is made when the first one does.
    private readonly Lazy<MailReader> mail;
    private readonly Lazy<MarkdownReader> markdown;
    private readonly Lazy<XmlReports> xml;

    public DocumentReader(WordTables tables, ReadingOptions options)
    {
        this.options = options;
        var headDates = new HeadDates(tables);
        var dates = new StatedDates(tables, headDates);
        plain = new PlainTextReader(tables, new FurnitureFilter(tables), headDates);
        var names = new FieldNames();
        html = new HtmlReader(tables, plain, headDates, dates, names);
        var bodies = new BodyReader(tables, plain, html);
        var reports = new FieldReport(names, bodies, dates, options);
        var feeds = new FeedReports(bodies);
        Tables = new TableReader(names, reports, options);
        Json = new JsonLinesReader(new JsonLineReader(new JsonFields(names), reports, new NinjsReader(bodies, dates), new JsonFeed(dates), feeds), options);
        mail = new(() => new MailReader(tables, bodies, dates, (bytes, origin) => Read(bytes, origin)));
        markdown = new(() => new MarkdownReader(names, reports, bodies));
        var nitf = new NitfReader(bodies, dates);
        xml = new(() => new XmlReports(new FeedReader(dates), feeds, new NewsMlReader(bodies, nitf, dates), nitf));
    }

    /// <summary>Reads JSON lines, as a stream too.</summary>
    public JsonLinesReader Json { get; }

    /// <summary>Reads tables, as a stream too.</summary>
    public TableReader Tables { get; }

    /// <summary>Reads a document.</summary>
    public IReadOnlyList<ReadItem> Read(ReadOnlySpan<byte> bytes, PartOrigin origin)
    {
        if (bytes.Length > options.LargestFile) return Fail(origin, ReadingFailures.TooLarge(origin.Subject, options.LargestFile));
        if (MailForm.Is(bytes, origin) && mail.Value.Read(bytes, origin) is { } mails) return mails;
        if (Decode(bytes, origin, out var flaw) is not { } text) return [flaw!];
        var items = Read(text, origin);
        return flaw is null ? items : [flaw, .. items];
    }

    // Apart, so that nothing holds on to the text while it is read.
    private static string? Decode(ReadOnlySpan<byte> bytes, PartOrigin origin, out ReadItem? flaw)
    {
        var decoded = TextDecoder.Decode(bytes, origin.MediaType);
        flaw = null;
        if (decoded.Text is null)
        {
            flaw = ReadItem.Failed(origin, decoded.Kind == DecodedKind.Binary ? ReadingFailures.Binary(origin.Subject, decoded.Found) : ReadingFailures.Undecodable(origin.Subject, decoded.Found));
            return null;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            flaw = ReadItem.Failed(origin, ReadingFailures.Empty(origin.Subject));
            return null;
        }

        if (decoded.Kind == DecodedKind.Repaired) flaw = ReadItem.Failed(origin, ReadingFailures.Repaired(origin.Subject, decoded.Found));
        return decoded.Text;
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
                return xml.Value.Read(text, origin);
            case Format.Html:
                return [html.Read(text, origin)];
            case Format.Markdown when markdown.Value.Read(text, origin) is { } report:
                return [report];
            default:
                if (Tables.Read(text, origin) is { } rows) return rows;
                var draft = plain.Read(text);
                return draft.Text.Length == 0 ? Fail(origin, ReadingFailures.Empty(origin.Subject)) : [new ReadItem(origin.Subject, origin.File, draft, draft.OnlyFurniture ? [ReadingFailures.OnlyFurniture(origin.Subject)] : [])];
        }
    }

    private static ReadItem[] Fail(PartOrigin origin, Text.Failure failure) => [ReadItem.Failed(origin, failure)];
}
