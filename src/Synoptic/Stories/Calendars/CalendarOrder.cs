using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// Ranks the times of a story. Dates rank by date. What is undated ranks by its distance from publication, for which the
/// weekday that fits the report's weekdays best stands in; undated times come after the dates of the text, which tell of
/// the past, unless a dated report tells where they lie.
/// </summary>
internal static class CalendarOrder
{
    // A weekday that is a report's own day settles more than any other: as much as a whole week of them.
    private const double OwnDay = 7;

    /// <summary>A rank for each group, in the same order; equal places have equal ranks.</summary>
    public static int[] Rank(List<CalendarGroup> groups, DateOnly? published)
    {
        var weekday = published is { } known ? CalendarDates.Number(known.DayOfWeek) : PublicationWeekday(groups);
        var places = groups.Select(group => Place(group, weekday, published)).ToArray();
        var sorted = places.Distinct().Order().ToList();
        return [.. places.Select(place => sorted.BinarySearch(place))];
    }

    private static (int Part, double Start, double End) Place(CalendarGroup group, int weekday, DateOnly? published)
    {
        if (group.Dates is { } days) return (0, days.From.DayNumber, -days.To.DayNumber);
        var signature = group.First.Signature;
        if (signature.Kind == CalendarKind.Absolute) return (0, AbsoluteStart(signature.Value), 0);
        var distance = CalendarDates.Distance(signature, weekday) + CalendarDates.Within(signature, group.First.Modifier);
        return published is { } day ? (0, day.DayNumber + distance, 0) : (1, distance, 0);
    }

    // A season, or a year before the era: about where it begins.
    private static double AbsoluteStart(string value)
    {
        var era = value.StartsWith("BC", StringComparison.Ordinal);
        var digits = era ? value[2..] : value;
        var length = 0;
        while (length < 4 && length < digits.Length && char.IsAsciiDigit(digits[length])) length++;
        if (length == 0) return double.MaxValue;
        var year = int.Parse(digits[..length], System.Globalization.CultureInfo.InvariantCulture) * Math.Pow(10, 4 - length);
        var part = digits.Length == 7 ? digits[5..] switch { "SP" => 59, "SU" => 151, "FA" => 243, "WI" => 334, _ => 0 } : 0;
        return (era ? -year : year) * 365.2425 + part;
    }

    // The weekday of publication from which the past weekdays lie nearest behind and those to come nearest ahead.
    private static int PublicationWeekday(List<CalendarGroup> groups)
    {
        int best = 1;
        var least = double.MaxValue;
        for (var day = 1; day <= 7; day++)
        {
            double cost = 0;
            foreach (var group in groups)
            {
                foreach (var time in group.Times)
                {
                    if (time.Signature is { Kind: CalendarKind.Weekday, Offset: null }) cost += Math.Abs(CalendarDates.Distance(time.Signature, day)) * time.Times.Count * (time.Signature.Side == TimeDirection.Present ? OwnDay : 1);
                }
            }

            if (cost >= least) continue;
            least = cost;
            best = day;
        }

        return best;
    }
}
