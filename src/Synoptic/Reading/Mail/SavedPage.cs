using MimeKit;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Mail;

/// <summary>A web page that a browser saved as one file (MHTML, RFC 2557).</summary>
internal static class SavedPage
{
    /// <summary>The address that the page was saved from, empty where it is not stated; <see langword="null"/> if the message is a letter.</summary>
    public static string? Address(MimeMessage message)
    {
        if (message.Headers["Snapshot-Content-Location"] is { } snapshot) return snapshot.Trim();
        if (message.To.Count > 0 || message.Headers.Contains(HeaderId.Received) || message.Headers.Contains(HeaderId.MessageId) || message.Headers.Contains(HeaderId.ReturnPath)) return null;
        return message.Body is MultipartRelated { Root: TextPart { IsHtml: true } root } ? root.ContentLocation?.OriginalString ?? "" : message.Body is TextPart { IsHtml: true, ContentLocation: { } own } ? own.OriginalString : null;
    }

    /// <summary>Reads the page. What is beside it are pictures, styles and frames.</summary>
    public static ReadItem Read(MimeMessage message, string address, MailParts parts, BodyReader bodies, StatedDates dates, PartOrigin origin)
    {
        parts.Attached.Clear();
        var root = message.Body is MultipartRelated { Root: TextPart { IsHtml: true } start } ? start : parts.Html;
        if (MailParts.Decode(root) is not { } markup) return ReadItem.Failed(origin, ReadingFailures.NoReport(origin.Subject, "a saved page without HTML"));
        var url = Feeds.RssItems.IsAddress(address) ? address : null;

        // The date of the header is the day on which it was saved.
        var given = new GivenReport(new HeadFacts(null, null, null, null) { TakenFrom = new FactOrigins { Url = url is null ? null : "header Snapshot-Content-Location" } }) { Url = url };
        var saved = dates.Parse(message.Headers[HeaderId.Date])?.Instant;
        var item = bodies.Page(markup, given, origin with { Url = url ?? origin.Url, Retrieved = saved ?? origin.Retrieved });
        if (item.Draft is not { Title: null } draft || string.IsNullOrWhiteSpace(message.Subject)) return item;
        return item with { Draft = draft with { Title = message.Subject.Trim(), TakenFrom = draft.TakenFrom with { Title = "header Subject" } } };
    }
}
