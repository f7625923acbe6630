using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Tells the moment of an hour in a named zone, by the table <c>time-zones</c>. Zones that the table does not know have no moment.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class ZoneTable(WordTables tables)
{
    // Before, the days of change were others; the table tells the rules in force since then.
    private const int RulesSince = 2007;

    private readonly FrozenDictionary<string, (int Minutes, string Rule)> zones = tables.Rows("time-zones")
        .ToFrozenDictionary(row => row[0], row => (int.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    /// <summary>The times with their moments. An hour without a zone before "and" or a dash has that of the hour after: <c>between 9 a.m. and 11 a.m. ET</c>.</summary>
    public ImmutableArray<TimeExpression> Settle(ImmutableArray<TimeExpression> times, ImmutableArray<Reading> readings)
    {
        ImmutableArray<TimeExpression>.Builder? settled = null;
        for (var i = 0; i < times.Length; i++)
        {
            if (readings[i].Clock is not { } clock) continue;
            var zone = readings[i].Zone ?? (i + 1 < times.Length && readings[i + 1] is { Clock: not null, Zone: { } next } && readings[i + 1].First - readings[i].End == 1 ? next : null);
            if (zone is null || times[i].Resolved is not { } days || days.From != days.To || Moment(zone, days.From, clock) is not { } moment) continue;
            settled ??= times.ToBuilder();
            settled[i] = times[i] with { Moment = moment };
        }

        return settled?.ToImmutable() ?? times;
    }

    /// <summary>The moment of <c>09:00</c> in a zone on a day; <see langword="null"/> where the zone or its rule is unknown.</summary>
    public DateTimeOffset? Moment(string zone, DateOnly day, string clock)
    {
        if (!zones.TryGetValue(zone, out var known) || (known.Rule != "none" && day.Year < RulesSince) || day.Year is < 2 or > 9998) return null;
        var minutes = int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(clock.AsSpan(3, 2), CultureInfo.InvariantCulture);
        var offset = known.Minutes + (IsDaylight(known.Rule, day, minutes) ? 60 : 0);
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes - offset), TimeSpan.Zero);
    }

    private static bool IsDaylight(string rule, DateOnly day, int minutes)
    {
        if (rule == "none") return false;
        var (begins, ends) = rule == "us"
            ? (HolidayCalendar.Place("03/2/7", day.Year)!.Value, HolidayCalendar.Place("11/1/7", day.Year)!.Value)
            : (HolidayCalendar.Place("03/-1/7", day.Year)!.Value, HolidayCalendar.Place("10/-1/7", day.Year)!.Value);
        // On the two days of change the clocks are moved in the night; at two o'clock is near enough for an hour that a report tells.
        return day == begins ? minutes >= 120 : day == ends ? minutes < 120 : day > begins && day < ends;
    }
}
