using System.Globalization;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Days in plain words.</summary>
public static class Days
{
    /// <summary><c>6 August 2025</c>.</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>6 Aug</c>.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>A day, a whole month, a whole year, or from when to when.</summary>
    public static string Long(DateRange range)
    {
        var (from, to) = range;
        if (from == to) return Long(from);
        var wholeMonths = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        if (wholeMonths && from.Month == 1 && to.Month == 12)
            return from.Year == to.Year ? Year(from) : $"{Year(from)} to {Year(to)}";
        if (wholeMonths) return from.Year == to.Year && from.Month == to.Month ? Month(from) : $"{Month(from)} to {Month(to)}";
        if (from.Year != to.Year) return $"{Long(from)} to {Long(to)}";
        return from.Month == to.Month
            ? $"{from.Day.ToString(CultureInfo.InvariantCulture)} to {Long(to)}"
            : $"{from.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Long(to)}";
    }

    /// <summary>The day in the story's own words, with its date where that adds something.</summary>
    public static string Full(StoryDay day)
    {
        var label = day.Label.Length > 0 ? day.Label : day.Value;
        if (day.Dates is not { } dates) return label;
        var date = Long(dates);
        if (string.Equals(label, date, StringComparison.OrdinalIgnoreCase)) return date;

        // "Monday 11 May 2026" and "May 2026" say their dates themselves; "Monday", "winter" and "week of 11 May" do not.
        var whole = dates.From == dates.To ? label.EndsWith(date, StringComparison.OrdinalIgnoreCase) : label.EndsWith(Month(dates.From), StringComparison.OrdinalIgnoreCase) && !label.Contains("week", StringComparison.OrdinalIgnoreCase);
        return whole ? label : $"{label} ({date})";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);
}
