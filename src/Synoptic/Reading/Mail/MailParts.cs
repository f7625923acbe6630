using MimeKit;

namespace Synoptic.Reading.Mail;

/// <summary>The parts of a mail, by what they are for.</summary>
/// <param name="most">Parts that are looked at.</param>
internal sealed class MailParts(int most)
{
    private int seen;

    /// <summary>The body as HTML.</summary>
    public TextPart? Html { get; private set; }

    /// <summary>The body as text.</summary>
    public TextPart? Plain { get; private set; }

    /// <summary>Attached documents.</summary>
    public List<MimeEntity> Attached { get; } = [];

    /// <summary>Whether something in it can be read by its receiver only.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Sorts an entity and what is in it. As deep as the parser goes.</summary>
    public void Add(MimeEntity entity)
    {
        if (++seen > most) return;
        if (entity is Multipart multipart)
        {
            IsEncrypted |= multipart.ContentType.IsMimeType("multipart", "encrypted");
            foreach (var part in multipart) Add(part);
            return;
        }

        IsEncrypted |= entity.ContentType.IsMimeType("application", "pkcs7-mime");
        var isApart = entity.IsAttachment || entity is MessagePart || entity.ContentDisposition?.FileName is not null;
        if (!isApart && entity is TextPart { IsHtml: true } html && Html is null) Html = html;
        else if (!isApart && entity is TextPart { IsPlain: true } plain && Plain is null) Plain = plain;
        else if (isApart && !IsAside(entity)) Attached.Add(entity);
    }

    /// <summary>Whether a part is one that the readers of documents may read.</summary>
    public static bool IsReadable(MimeEntity entity) =>
        entity is MimePart && (entity is TextPart || entity.ContentType.MediaSubtype.ToLowerInvariant() is "json" or "xml" or "ld+json" or "rss+xml" or "atom+xml" or "xhtml+xml" or "x-ndjson"
            || entity.ContentDisposition?.FileName is { } name && Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".txt" or ".md" or ".eml" or ".mht" or ".mhtml" or ".json" or ".jsonl" or ".csv" or ".xml");

    /// <summary>The bytes of a part, decoded from how they were sent.</summary>
    public static byte[]? Bytes(MimePart part)
    {
        if (part.Content is null) return null;
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The text of a part; <see langword="null"/> where there is none.</summary>
    public static string? Decode(TextPart? part) =>
        part is not null && Bytes(part) is { } bytes && TextDecoder.Decode(bytes, $"text/plain; charset={part.ContentType.Charset}").Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Pictures in the text, signatures, invitations and visiting cards: no documents.</summary>
    private static bool IsAside(MimeEntity entity) =>
        entity.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase) || entity.ContentType.MediaSubtype.ToLowerInvariant() is "pgp-signature" or "pkcs7-signature" or "x-pkcs7-signature" or "pgp-encrypted" or "calendar" or "vcard" or "x-vcard" or "css" or "delivery-status";
}
