using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Collects the dates of a story's articles.</summary>
internal static class CalendarCollector
{
    public static List<CalendarTime> Collect(ImmutableArray<Annotations> articles, CalendarEvidence evidence, CalendarLabels labels)
    {
        var times = new List<CalendarTime>();
        for (var a = 0; a < articles.Length; a++)
        {
            var ownDays = OwnDays(articles[a], labels);
            var known = new Dictionary<(CalendarSignature, DateRange?), CalendarTime>();
            for (var t = 0; t < articles[a].Times.Length; t++)
            {
                var expression = articles[a].Times[t];
                if (Sign(expression, t) is not { } signature) continue;
                if (ownDays.Contains(signature.Value) && signature is { Kind: CalendarKind.Weekday, Offset: null } && labels.BeginsWithWeekday(expression.Span.In(articles[a].Text))) signature = signature with { Side = TimeDirection.Present };
                if (!known.TryGetValue((signature, expression.Resolved), out var time))
                {
                    time = new CalendarTime(a, signature) { Dates = expression.Resolved, Modifier = expression.Modifier };
                    known.Add((signature, expression.Resolved), time);
                    times.Add(time);
                }

                time.Times.Add(t);
                if (evidence.Sentence(a, expression.Span.Start) is { } told && (time.Sentences.Count == 0 || time.Sentences[^1].Number != told.Number)) time.Sentences.Add(told);
            }
        }

        return times;
    }

    // A report that uses one bare weekday of the past and of the future speaks of the day on which it appears: for any other
    // day it would say "last" or "next".
    private static HashSet<string> OwnDays(Annotations article, CalendarLabels labels)
    {
        var past = new HashSet<string>(StringComparer.Ordinal);
        var future = new HashSet<string>(StringComparer.Ordinal);
        foreach (var time in article.Times)
        {
            if (time.Relative is not { Weekday: { } weekday, Offset: null, Direction: TimeDirection.Past or TimeDirection.Future } relative || time.Resolved is not null || !labels.BeginsWithWeekday(time.Span.In(article.Text))) continue;
            (relative.Direction == TimeDirection.Past ? past : future).Add($"XXXX-WXX-{CalendarDates.Number(weekday)}");
        }

        past.IntersectWith(future);
        return past;
    }

    // Durations and sets are no days; "now" and "recently" are none that could be told; nor is a time of day without a day.
    private static CalendarSignature? Sign(TimeExpression time, int number)
    {
        if (time.Type is TimeType.Duration or TimeType.Set || time.Value is null) return null;
        var value = WithoutTime(time.Value);
        if (time.Relative is not { } relative)
            return value.EndsWith("_REF", StringComparison.Ordinal) || value is "XXXX-XX-XX" or "XXXX-WXX" or "XXXX-XX" or "XXXX-QX" or "XXXX" or "XXX" or "XX" ? null : new CalendarSignature(CalendarKind.Absolute, value, TimeDirection.Unknown, null);
        if (relative.Anchor == TimeAnchor.Narrative) return time.Resolved is not null && value[0] != 'X' ? new CalendarSignature(CalendarKind.Absolute, value, TimeDirection.Unknown, null) : new CalendarSignature(CalendarKind.Narrative, value, relative.Direction, relative.Offset, number);
        if (relative.Unit == TimeUnit.Hour) return null;
        var side = relative.Direction == TimeDirection.Future ? TimeDirection.Future : TimeDirection.Past;
        // A weekday of a named week ("Friday of last week") lies that week away; of itself it lies within seven days.
        if (relative.Weekday is { } weekday) return new CalendarSignature(CalendarKind.Weekday, $"XXXX-WXX-{CalendarDates.Number(weekday)}", side, relative.Unit == TimeUnit.Week ? relative.Offset : null);
        return relative.Offset is { } offset
            ? new CalendarSignature(CalendarKind.Shift, CalendarDates.OpenShift(relative.Unit, value), relative.Direction, offset)
            : new CalendarSignature(CalendarKind.Yearless, CalendarDates.OpenYear(value), side, null);
    }

    /// <summary>The day of a value that may have a time of day.</summary>
    public static string WithoutTime(string value) => !value.EndsWith("_REF", StringComparison.Ordinal) && value.IndexOf('T', StringComparison.Ordinal) is > 0 and var at ? value[..at] : value;
}
