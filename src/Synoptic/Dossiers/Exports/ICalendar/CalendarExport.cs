using System.Globalization;
using System.Text;
using Synoptic.Reconciliation;
using Synoptic.Dossiers.Json;

namespace Synoptic.Dossiers.Exports.ICalendar;

/// <summary>
/// Commitments, and the dated lines of the timeline, as an iCalendar file (RFC 5545). Days only: a line of the timeline fills its days and
/// takes nobody's time. A calendar of neither holds the definition of its time zone, since a calendar must hold something.
/// </summary>
internal static class CalendarExport
{
    public static void Write(Stream output, ExportView view)
    {
        using var text = new ICalendarText(output);
        CommitmentCalendar.Begin(text, "Dossier");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in view.Stories)
        {
            CommitmentCalendar.Entries(text, story.Told, CommitmentCalendar.Stamp(story.Told), ids);
            foreach (var entry in story.Told.Timeline)
                if (entry.Day.Dates is not null) Entry(text, story, entry, ids);
        }

        if (ids.Count == 0) Zone(text);
        text.Line("END", "VCALENDAR");
    }

    private static void Entry(ICalendarText text, StoryView story, TimelineEntry entry, HashSet<string> ids)
    {
        var first = entry.Evidence[0];
        var id = Urns.Hash("timeline", story.Id, entry.Day.Value, first.Article, first.Span.ToString())[..32] + "@synoptic";
        if (!ids.Add(id)) return;
        var (from, to) = entry.Day.Dates!.Value;
        text.Line("BEGIN", "VEVENT");
        text.Line("UID", id);
        text.Line("DTSTAMP", CommitmentCalendar.Day(CommitmentCalendar.Stamp(story.Told)) + "T000000Z");
        text.Line("DTSTART;VALUE=DATE", CommitmentCalendar.Day(from));
        if (to > from && to < DateOnly.MaxValue) text.Line("DTEND;VALUE=DATE", CommitmentCalendar.Day(to.AddDays(1)));
        text.Line("TRANSP", "TRANSPARENT");
        // What is told as a fact was; whatever is planned, threatened or denied has yet to be.
        text.Line("STATUS", entry.Status is Synoptic.Text.Modality.Asserted or Synoptic.Text.Modality.Ongoing ? "CONFIRMED" : "TENTATIVE");
        text.Words("SUMMARY", entry.Text);
        text.Words("DESCRIPTION", Description(story, entry));
        text.Words("CATEGORIES", JsonShapes.Word(entry.Status));
        if (WebAddress.Of(story.Articles[first.Article].Article.Source.Url) is { } address) text.Line("URL", address);
        text.Line("END", "VEVENT");
    }

    private static string Description(StoryView story, TimelineEntry entry)
    {
        var lines = new StringBuilder(story.Told.Title);
        foreach (var evidence in entry.Evidence)
        {
            var article = story.Articles[evidence.Article].Article;
            lines.Append(CultureInfo.InvariantCulture, $"\n“{story.Words(evidence)}” ({article.Sender()}{(article.Day() is { } day ? ", " + day : "")})");
        }

        return lines.ToString();
    }

    private static void Zone(ICalendarText text)
    {
        text.Line("BEGIN", "VTIMEZONE");
        text.Line("TZID", "Etc/UTC");
        text.Line("BEGIN", "STANDARD");
        text.Line("DTSTART", "19700101T000000");
        text.Line("TZOFFSETFROM", "+0000");
        text.Line("TZOFFSETTO", "+0000");
        text.Line("END", "STANDARD");
        text.Line("END", "VTIMEZONE");
    }
}
