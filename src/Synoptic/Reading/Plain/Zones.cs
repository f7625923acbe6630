using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Reading.Plain;

/// <summary>How far the clocks of a named zone are from UTC on a day. A name that stands for several zones has no line in the table and no answer.</summary>
internal sealed class Zones(WordTables tables)
{
    // Before, the days of change were others; the table tells the rules in force since then.
    private const int RulesSince = 2007;

    private readonly Dictionary<string, Zone> zones = tables.Rows("time-zones")
        .ToDictionary(row => row[0], row => new Zone(int.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    /// <summary>Whether a name is one of the table's.</summary>
    public bool Knows(string name) => zones.ContainsKey(name);

    /// <summary>The offset; <see langword="null"/> where the zone or its rule is unknown.</summary>
    public TimeSpan? Offset(string name, DateOnly day, TimeOnly clock)
    {
        if (!zones.TryGetValue(name, out var zone)) return null;
        if (zone.Rule == "none") return TimeSpan.FromMinutes(zone.Minutes);
        if (day.Year < RulesSince) return null;
        var (begins, ends) = zone.Rule == "us" ? (Sunday(day.Year, 3, 8), Sunday(day.Year, 11, 1)) : (Sunday(day.Year, 3, 25), Sunday(day.Year, 10, 25));

        // On the two days of change the clocks are moved in the night; two o'clock is near enough for an hour that a report states.
        var isDaylight = day == begins ? clock.Hour >= 2 : day == ends ? clock.Hour < 2 : day > begins && day < ends;
        return TimeSpan.FromMinutes(zone.Minutes + (isDaylight ? 60 : 0));
    }

    private sealed record Zone(int Minutes, string Rule);

    /// <summary>The first Sunday from a day of a month on.</summary>
    private static DateOnly Sunday(int year, int month, int from)
    {
        var day = new DateOnly(year, month, from);
        return day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }
}
