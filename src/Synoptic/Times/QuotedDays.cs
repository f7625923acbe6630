using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>
/// Gives "tomorrow" inside quotation marks the day it was said on, where its paragraph tells that day: what was said on a
/// Tuesday of the next day means a Wednesday, whenever the report appeared.
/// </summary>
internal static class QuotedDays
{
    /// <summary>The times, with those of quoted speech told from the day of speech.</summary>
    /// <param name="times">All times, in order.</param>
    /// <param name="settings">Where each time stands.</param>
    public static ImmutableArray<TimeExpression> Settle(ImmutableArray<TimeExpression> times, Setting[] settings)
    {
        ImmutableArray<TimeExpression>.Builder? settled = null;
        for (var i = 0; i < times.Length; i++)
        {
            if (!settings[i].Quoted || times[i].Relative is not { Unit: TimeUnit.Day, Offset: { } offset, Anchor: TimeAnchor.Publication }) continue;
            if (DayOfSpeech(times, settings, i) is not { } day) continue;
            settled ??= times.ToBuilder();
            settled[i] = From(times[i], day, offset);
        }

        return settled?.ToImmutable() ?? times;
    }

    // The last day told before it in the paragraph, outside the marks; else the first one after it.
    private static TimeExpression? DayOfSpeech(ImmutableArray<TimeExpression> times, Setting[] settings, int i)
    {
        for (var k = i - 1; k >= 0 && settings[k].Paragraph == settings[i].Paragraph; k--)
        {
            if (!settings[k].Quoted && IsDay(times[k])) return times[k];
        }

        for (var k = i + 1; k < times.Length && settings[k].Paragraph == settings[i].Paragraph; k++)
        {
            if (!settings[k].Quoted && IsDay(times[k])) return times[k];
        }

        return null;
    }

    private static bool IsDay(TimeExpression time) =>
        time.Type is TimeType.Date or TimeType.Time && (time.Resolved is { } days ? days.From == days.To : time.Relative?.Weekday is not null);

    private static TimeExpression From(TimeExpression time, TimeExpression day, int offset)
    {
        var part = time.Value!.IndexOf('T', StringComparison.Ordinal) is > 4 and var at ? time.Value[at..] : "";
        var narrative = new RelativeTime(TimeUnit.Day, offset, null, null, time.Relative!.Direction, TimeAnchor.Narrative);
        if (day.Resolved is { } days)
        {
            var number = days.From.DayNumber + offset;
            if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber) return time;
            var said = DateOnly.FromDayNumber(number);
            // A day of a text that has no date of its own may be known all the same, where the text tells it in full.
            return day.Relative is null || time.Resolved is not null ? time with { Value = TimexValue.Day(said) + part, Resolved = new DateRange(said, said), Relative = time.Resolved is null ? null : narrative } : time;
        }

        var weekday = (DayOfWeek)((((int)day.Relative!.Weekday!.Value + offset) % 7 + 7) % 7);
        return time with { Value = $"XXXX-WXX-{TimexValue.Number(weekday)}{part}", Relative = day.Relative with { Weekday = weekday } };
    }
}
