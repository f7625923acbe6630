using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Gives a time of day the day that its own sentence tells: <c>at 10:35 a.m. (0735 GMT) Friday</c>.</summary>
internal static class ClockDays
{
    /// <summary>The times, with those of the day placed on the day of their sentence where it tells one and only one.</summary>
    /// <param name="times">All times, in order.</param>
    /// <param name="readings">What was read of each.</param>
    /// <param name="settings">Where each time stands.</param>
    public static ImmutableArray<TimeExpression> Settle(ImmutableArray<TimeExpression> times, ImmutableArray<Reading> readings, Setting[] settings)
    {
        ImmutableArray<TimeExpression>.Builder? settled = null;
        for (var i = 0; i < times.Length; i++)
        {
            if (!readings[i].OnlyTimeOfDay || DayOf(times, settings, i) is not { } day || day == times[i].Resolved?.From) continue;
            var clock = readings[i].Clock ?? readings[i].Part;
            settled ??= times.ToBuilder();
            settled[i] = times[i] with { Value = $"{TimexValue.Day(day)}T{clock}", Resolved = new DateRange(day, day) };
        }

        return settled?.ToImmutable() ?? times;
    }

    private static DateOnly? DayOf(ImmutableArray<TimeExpression> times, Setting[] settings, int i)
    {
        DateOnly? found = null;
        for (var k = i - 1; k >= 0 && settings[k].Sentence == settings[i].Sentence; k--)
        {
            if (Day(times[k]) is not null) return null;
        }

        for (var k = i + 1; k < times.Length && settings[k].Sentence == settings[i].Sentence; k++)
        {
            if (Day(times[k]) is not { } day) continue;
            if (found is not null && found != day) return null;
            found = day;
        }

        return found;
    }

    private static DateOnly? Day(TimeExpression time) =>
        time is { Type: TimeType.Date or TimeType.Time, Resolved: { } days, Value: { Length: >= 10 } } && days.From == days.To ? days.From : null;
}
