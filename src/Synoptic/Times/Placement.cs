using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>A reading's value and, where known, its days.</summary>
/// <param name="Value">TIMEX3 value; <see langword="null"/> where the calendar has no such time.</param>
/// <param name="Days">The days it covers, where known.</param>
internal readonly record struct Placement(string? Value, DateRange? Days)
{
    /// <summary>A time that no calendar has: <c>31 June</c>.</summary>
    public static Placement None => new(null, null);

    public static Placement Open(TimeUnit unit) => new(TimexValue.Open(unit), null);

    public static Placement Day(DateOnly day) => new(TimexValue.Day(day), new DateRange(day, day));

    public static Placement Week(DateOnly anyDay)
    {
        var monday = anyDay.AddDays(1 - TimexValue.Number(anyDay.DayOfWeek));
        return new(TimexValue.Week(anyDay), new DateRange(monday, monday.AddDays(6)));
    }

    public static Placement Weekend(DateOnly anyDay)
    {
        var week = Week(anyDay);
        return new(week.Value + "-WE", new DateRange(week.Days!.Value.To.AddDays(-1), week.Days.Value.To));
    }

    public static Placement Month(int year, int month) =>
        new($"{year:0000}-{month:00}", new DateRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))));

    public static Placement Quarter(int year, int quarter) =>
        new($"{year:0000}-Q{quarter}", Months(year, quarter * 3 - 2, quarter * 3));

    public static Placement Half(int year, int half) => new($"{year:0000}-H{half}", Months(year, half * 6 - 5, half * 6));

    public static Placement Year(int year) => new($"{year:0000}", Months(year, 1, 12));

    /// <summary>A decade (three digits) or a century (two).</summary>
    public static Placement Years(string prefix)
    {
        var first = int.Parse(prefix, System.Globalization.CultureInfo.InvariantCulture) * (prefix.Length == 3 ? 10 : 100);
        var last = first + (prefix.Length == 3 ? 9 : 99);
        return new(prefix, first is >= 1 and <= 9000 ? new DateRange(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)) : null);
    }

    /// <summary>What a reading tells of a known year. A season has no days: which they are depends on the country.</summary>
    public static Placement InYear(Reading read, int year)
    {
        if (year is < 1 or > 9990) return Open(TimeUnit.Year);
        if (read.Holiday is { } rule) return HolidayCalendar.Place(rule, year) is { } day ? Day(day) : new Placement($"{year:0000}-XX-XX", null);
        if (read is { Month: { } month, Day: { } dayOfMonth })
            return dayOfMonth <= DateTime.DaysInMonth(year, month) ? Day(new DateOnly(year, month, dayOfMonth)) : None;
        if (read.Month is { } alone) return Month(year, alone);
        if (read.Quarter is { } quarter) return Quarter(year, quarter);
        if (read.Half is { } half) return Half(year, half);
        return read.Season is { } season ? new Placement($"{year:0000}-{season}", null) : Year(year);
    }

    /// <summary>What a reading tells without a year.</summary>
    public static Placement WithoutYear(Reading read) => read is { Month: { } named, Day: { } last } && last > DateTime.DaysInMonth(2000, named) ? None : new(
        read.Holiday is { } rule ? HolidayCalendar.Open(rule)
        : read.Weekday is { } weekday ? $"XXXX-WXX-{TimexValue.Number(weekday)}"
        : read is { Day: { } alone, Month: null } ? $"XXXX-XX-{alone:00}"
        : read.Month is { } month ? read.Day is { } day ? $"XXXX-{month:00}-{day:00}" : $"XXXX-{month:00}"
        : read.Quarter is { } quarter ? $"XXXX-Q{quarter}"
        : read.Half is { } half ? $"XXXX-H{half}"
        : read.Season is { } season ? $"XXXX-{season}"
        : "XXXX",
        null);

    private static DateRange Months(int year, int first, int last) => new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
}
