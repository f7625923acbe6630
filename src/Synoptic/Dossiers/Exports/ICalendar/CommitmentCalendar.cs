using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Dossiers.Commitments;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.ICalendar;

/// <summary>
/// Commitments as an iCalendar file (RFC 5545): those whose days are known as events, the others as to-dos without a due day. The same
/// dossier gives the same bytes: ids are made from the content, and the time stamp from the reports' own days.
/// </summary>
public static class CommitmentCalendar
{
    /// <summary>Writes the file as UTF-8. There must be at least one commitment: a calendar without components is none.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stories">Whose commitments.</param>
    /// <param name="stamp">The day that the entries are of; <see langword="null"/> for the latest day of publication that a story knows.</param>
    public static void Write(Stream output, ImmutableArray<StoryDossier> stories, DateOnly? stamp = null)
    {
        using var text = new ICalendarText(output);
        Begin(text, "Commitments");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in stories) Entries(text, story, stamp ?? Stamp(story), ids);
        text.Line("END", "VCALENDAR");
    }

    /// <summary>The head of a calendar.</summary>
    internal static void Begin(ICalendarText text, string kind)
    {
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", $"-//Synoptic//{kind} {DossierBuilder.Version}//EN");
    }

    /// <summary>The day that entries are of. A reader of calendars takes of two entries with one id the later; where no report has a day there is no later one.</summary>
    internal static DateOnly Stamp(StoryDossier story) => Latest(story) ?? DateOnly.FromDateTime(DateTime.UnixEpoch);

    /// <summary>A story's commitments.</summary>
    internal static void Entries(ICalendarText text, StoryDossier story, DateOnly stamp, HashSet<string> ids)
    {
        var reports = story.Record.Story.Articles.ToDictionary(a => a.Article.Id, a => a.Article, StringComparer.Ordinal);
        foreach (var commitment in story.Commitments)
        {
            var id = Id(story, commitment);
            if (!ids.Add(id)) continue;
            var isEvent = commitment.By is { Dates: not null };
            text.Line("BEGIN", isEvent ? "VEVENT" : "VTODO");
            text.Line("UID", id);
            text.Line("DTSTAMP", Day(stamp) + "T000000Z");
            if (isEvent) When(text, commitment.By!);
            text.Line("STATUS", isEvent ? EventStatus(commitment) : TaskStatus(commitment));
            text.Words("SUMMARY", Summary(commitment));
            text.Words("DESCRIPTION", Description(commitment, reports));
            text.Words("CATEGORIES", Json.JsonShapes.Word(commitment.Kind));
            if (Address(commitment, reports) is { } address) text.Line("URL", address.AbsoluteUri);
            text.Line("END", isEvent ? "VEVENT" : "VTODO");
        }
    }

    // All day, unless the moment is known. The end of a span of days is the day after its last.
    private static void When(ICalendarText text, DueTime by)
    {
        if (by.Moment is { } moment)
        {
            text.Line("DTSTART", moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            return;
        }

        var (from, to) = by.Dates!.Value;
        text.Line("DTSTART;VALUE=DATE", Day(from));
        if (to > from && to < DateOnly.MaxValue) text.Line("DTEND;VALUE=DATE", Day(to.AddDays(1)));
        text.Line("TRANSP", "TRANSPARENT");
    }

    // What was moved will not be on this day, as little as what was called off.
    private static string EventStatus(Commitment commitment) => commitment.Status switch
    {
        CommitmentStatus.Changed or CommitmentStatus.DidNotCome => "CANCELLED",
        CommitmentStatus.Came => "CONFIRMED",
        _ => "TENTATIVE",
    };

    private static string TaskStatus(Commitment commitment) => commitment.Status switch
    {
        CommitmentStatus.Changed or CommitmentStatus.DidNotCome => "CANCELLED",
        CommitmentStatus.Came or CommitmentStatus.CameLate => "COMPLETED",
        _ => "NEEDS-ACTION",
    };

    private static string Summary(Commitment commitment)
    {
        var what = commitment.ActText ?? commitment.Text;
        var bound = commitment.BoundName is { } name ? $" ({name})" : "";
        return commitment.WhoName is { } who && !what.StartsWith(who, StringComparison.Ordinal) ? $"{who}{bound}: {what}" : what + bound;
    }

    private static string Description(Commitment commitment, Dictionary<string, Article> reports)
    {
        var lines = new StringBuilder();
        foreach (var evidence in commitment.Evidence) lines.Append(Told(evidence, reports)).Append('\n');
        if (commitment.By is { } by) lines.Append("Due: ").Append(by.Words).Append(by.Reason is { } reason ? $" ({reason})" : "").Append('\n');
        if (commitment.ConditionText is { } condition) lines.Append("Condition: ").Append(condition).Append('\n');
        lines.Append("Kind: ").Append(Json.JsonShapes.Word(commitment.Kind)).Append("; status: ").Append(commitment.Cancelled ? "called off" : Json.JsonShapes.Word(commitment.Status));
        foreach (var evidence in commitment.Outcome) lines.Append('\n').Append(Told(evidence, reports));
        return lines.ToString();
    }

    private static string Told(Evidence evidence, Dictionary<string, Article> reports)
    {
        if (!reports.TryGetValue(evidence.Article, out var report)) return "";
        var name = report.Source.Outlet ?? report.Title ?? report.Source.File ?? report.Id;
        var day = report.Published is { } published ? ", " + published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return $"“{evidence.Span.Slice(report.Text)}” ({name}{day})";
    }

    private static Uri? Address(Commitment commitment, Dictionary<string, Article> reports) =>
        commitment.Evidence.Length > 0 && reports.TryGetValue(commitment.Evidence[0].Article, out var report)
        && Uri.TryCreate(report.Source.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static string Id(StoryDossier story, Commitment commitment)
    {
        var first = commitment.Evidence[0];
        var place = commitment.Act?.Span ?? first.Span;
        var key = string.Create(CultureInfo.InvariantCulture, $"{story.Record.Story.Id} {first.Article} {place.Start} {place.End} {commitment.By?.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + "@synoptic";
    }

    private static DateOnly? Latest(StoryDossier story)
    {
        var stated = story.Record.Story.Articles.Max(a => a.Article.Published?.Day);
        return stated ?? story.Record.Story.Calendar.Publications.Select(p => (DateOnly?)p.Dates.To).Max();
    }

    internal static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
