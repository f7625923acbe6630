using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Synoptic.Reconciliation;
using Synoptic.Text;
using Calendar = Ical.Net.Calendar;

namespace Synoptic.Dossiers.Commitments;

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
        var calendar = new Calendar { ProductId = $"-//Synoptic//Commitments {DossierBuilder.Version}//EN" };
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var day = Moment(stamp ?? Latest(story) ?? DateOnly.FromDateTime(DateTime.UnixEpoch));
            var reports = story.Record.Story.Articles.ToDictionary(a => a.Article.Id, a => a.Article, StringComparer.Ordinal);
            foreach (var commitment in story.Commitments)
            {
                RecurringComponent entry = commitment.By is { Dates: { } dates } by ? Event(commitment, by, dates) : new Todo { Status = commitment.Status is CommitmentStatus.Changed ? TodoStatus.Cancelled : commitment.Status is CommitmentStatus.Came or CommitmentStatus.CameLate ? TodoStatus.Completed : TodoStatus.NeedsAction };
                var id = Id(story, commitment);
                if (!ids.Add(id)) continue;
                entry.Uid = id;
                entry.DtStamp = day;
                entry.Summary = Plain(Summary(commitment));
                entry.Description = Plain(Description(commitment, reports));
                entry.Categories = [commitment.Kind.ToString()];
                if (Address(commitment, reports) is { } address) entry.Url = address;
                calendar.AddChild(entry);
            }
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(new CalendarSerializer().SerializeToString(calendar));
    }

    // All day, unless the moment is known. The end of a span of days is the day after its last.
    private static CalendarEvent Event(Commitment commitment, DueTime by, DateRange dates)
    {
        var moved = commitment.Status == CommitmentStatus.Changed;
        var came = commitment.Status is CommitmentStatus.Came;
        var found = new CalendarEvent { Status = moved ? EventStatus.Cancelled : came ? EventStatus.Confirmed : EventStatus.Tentative };
        if (by.Moment is { } moment)
        {
            found.DtStart = new CalDateTime(moment.UtcDateTime, "UTC");
            return found;
        }

        found.DtStart = new CalDateTime(dates.From);
        if (dates.To > dates.From && dates.To < DateOnly.MaxValue) found.DtEnd = new CalDateTime(dates.To.AddDays(1));
        found.Transparency = TransparencyType.Transparent;
        return found;
    }

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

    private static CalDateTime Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), "UTC");

    // TEXT of RFC 5545 has no control characters but line ends and tabs, and UTF-8 no halves of letters.
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') plain.Append(rune);
        return plain.ToString();
    }
}
