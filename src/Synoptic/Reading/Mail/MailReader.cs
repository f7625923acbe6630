using MimeKit;
using Synoptic.Knowledge;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Mail;

/// <summary>Reads mails and pages saved as MHTML: the body that says most, and attached reports as further ones.</summary>
internal sealed class MailReader(WordTables tables, BodyReader bodies, StatedDates dates, Func<byte[], PartOrigin, IReadOnlyList<ReadItem>> documents)
{
    /// <summary>Parts of one mail that are looked at.</summary>
    private const int MostParts = 1000;

    /// <summary>Bytes of a mail in text; those of the longest newsletters have 200,000.</summary>
    private const int LongestText = 4 << 20;

    private readonly MailFacts facts = new(tables, dates);

    /// <summary>Reads it; <see langword="null"/> if it is no mail after all.</summary>
    public IReadOnlyList<ReadItem>? Read(ReadOnlySpan<byte> bytes, PartOrigin origin)
    {
        try
        {
            var options = new ParserOptions { MaxMimeDepth = 2 * PartOpener.Deepest };
            using var message = MimeMessage.Load(options, new MemoryStream(bytes.ToArray()), persistent: true);
            return message.Body is { } body ? Read(message, body, origin) : null;
        }
        catch (Exception e) when (e is FormatException or ParseException)
        {
            return null;
        }
    }

    private List<ReadItem> Read(MimeMessage message, MimeEntity body, PartOrigin origin)
    {
        var parts = new MailParts(MostParts);
        parts.Add(body);
        var read = new List<ReadItem> { SavedPage.Address(message) is { } page ? SavedPage.Read(message, page, parts, bodies, dates, origin) : Letter(message, parts, origin) };
        foreach (var (entity, number) in parts.Attached.Select((a, i) => (a, i + 1))) read.AddRange(Attachment(entity, number, origin));

        // A mail that only carries reports is none itself.
        if (read.Count > 1 && read[0].Draft is null && read.Skip(1).Any(r => r.Draft is not null)) read.RemoveAt(0);
        return read;
    }

    private ReadItem Letter(MimeMessage message, MailParts parts, PartOrigin origin)
    {
        var given = facts.Read(message, origin);
        var (html, text) = (MailParts.Decode(parts.Html), MailParts.Decode(parts.Plain));

        // Programs write the addresses of links into the text, so that it may be longer and say no more.
        if (html is not null && (text is null || Feeds.Summaries.Length(html) >= 0.7 * text.Length)) return bodies.Html(html, given, origin);
        if (string.IsNullOrWhiteSpace(text)) return Failed(origin, ReadingFailures.NoReport(origin.Subject, parts.IsEncrypted ? "an encrypted mail" : "a mail without text"));
        if (text.Length > LongestText) return Failed(origin, ReadingFailures.TooLarge(origin.Subject, LongestText));
        var (own, marks) = Quoting.Read(text, parts.Plain!.IsFlowed);
        return bodies.Marked(own, marks, given, origin);
    }

    private IEnumerable<ReadItem> Attachment(MimeEntity entity, int number, PartOrigin origin)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"part {number}");
        var own = origin.Entry(name) with { MediaType = entity.ContentType.MimeType + (entity.ContentType.Charset is { } charset ? $"; charset={charset}" : "") };
        if (own.Depth > PartOpener.Deepest) return [Failed(own, ReadingFailures.NestedContainers(own.Subject, PartOpener.Deepest))];
        if (entity is MessagePart { Message: { Body: { } body } inner }) return Read(inner, body, own);

        return MailParts.IsReadable(entity) && MailParts.Bytes((MimePart)entity) is { } content ? documents(content, own) : [Failed(own, ReadingFailures.AttachmentLeft(own.Subject, entity.ContentType.MimeType))];
    }

    private static ReadItem Failed(PartOrigin origin, Text.Failure failure) => ReadItem.Failed(origin, failure);
}
