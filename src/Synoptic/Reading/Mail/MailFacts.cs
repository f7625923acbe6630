using System.Collections.Frozen;
using MimeKit;
using Synoptic.Knowledge;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Mail;

/// <summary>What the header of a mail states of the report in it.</summary>
internal sealed class MailFacts
{
    private readonly StatedDates dates;
    private readonly FrozenSet<string> prefixes;
    private readonly FrozenSet<string> providers;
    private readonly FrozenSet<string> outlets;

    public MailFacts(WordTables tables, StatedDates dates)
    {
        this.dates = dates;
        var words = new WordTables("mul").Rows("mail-words");
        prefixes = words.Where(w => w[0] == "prefix").Select(w => w[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        providers = words.Where(w => w[0] == "provider").Select(w => w[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        outlets = tables.Words("reading-outlets").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public GivenReport Read(MimeMessage message, PartOrigin origin)
    {
        var title = Subject(message.Subject);
        var published = dates.Parse(message.Headers[HeaderId.Date]);
        var (byline, outlet) = Sender(message);
        var facts = new HeadFacts(title, byline, outlet ?? origin.Outlet, published)
        {
            TakenFrom = new FactOrigins { Title = title is null ? null : "header Subject", Byline = byline is null ? null : "header From", Outlet = outlet is null ? null : "header From", Published = published is null ? null : "header Date" },
        };
        return new GivenReport(facts);
    }

    /// <summary>The subject without what programs put before it.</summary>
    private string? Subject(string? subject)
    {
        var title = Html.Facts.PageText.Clean(subject);
        while (title is not null && title.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 and < 6 && prefixes.Contains(title[..colon].Trim())) title = Html.Facts.PageText.Clean(title[(colon + 1)..]);
        return title;
    }

    /// <summary>A name is the outlet's where a word says so or the mail went to a list, and else the writer's.</summary>
    private (string? Byline, string? Outlet) Sender(MimeMessage message)
    {
        if (message.From.Mailboxes.FirstOrDefault() is not { } sender) return (null, null);
        var name = Html.Facts.PageText.Clean(sender.Name) is { Length: <= 120 } stated && !stated.Contains('@', StringComparison.Ordinal) ? stated : null;
        var at = sender.Address.LastIndexOf('@');
        var domain = at >= 0 && at + 1 < sender.Address.Length ? sender.Address[(at + 1)..].ToLowerInvariant() : null;
        if (domain is not null && (providers.Contains(domain) || !domain.Contains('.', StringComparison.Ordinal))) domain = null;
        if (name is null) return (null, domain);
        var isOutlet = message.Headers.Contains(HeaderId.ListUnsubscribe) || message.Headers.Contains(HeaderId.ListId) || name.Split(' ').Any(outlets.Contains);
        return isOutlet ? (null, name) : (name, domain);
    }
}
