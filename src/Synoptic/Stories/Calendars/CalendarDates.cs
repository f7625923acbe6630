using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Arithmetic of relative times: where they lie for a given day of publication, and how far away in general.</summary>
internal static class CalendarDates
{
    /// <summary>ISO number of a weekday: Monday is 1, Sunday 7.</summary>
    public static int Number(DayOfWeek weekday) => weekday == DayOfWeek.Sunday ? 7 : (int)weekday;

    /// <summary>Value of some time of a unit.</summary>
    public static string Open(TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Hour => "XXXX-XX-XX",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Decade => "XXX",
        _ => "XXXX",
    };

    /// <summary>Value of a time that lies so many units away, as if nothing were known of publication.</summary>
    public static string OpenShift(TimeUnit unit, string value) =>
        unit == TimeUnit.Year ? OpenYear(value) : value.EndsWith("-WE", StringComparison.Ordinal) ? "XXXX-WXX-WE" : Open(unit);

    /// <summary>A value without its year.</summary>
    public static string OpenYear(string value) => value.Length >= 4 && char.IsAsciiDigit(value[0]) ? "XXXX" + value[4..] : value;

    /// <summary>The days of a time for a day of publication; <see langword="null"/> where it does not follow.</summary>
    public static DateRange? Place(CalendarSignature time, DateOnly published)
    {
        try
        {
            return time.Kind switch
            {
                CalendarKind.Weekday when time.Offset is { } weeks => Day(Monday(published).AddDays(7 * weeks + time.Value[^1] - '1')),
                CalendarKind.Weekday => Day(Weekday(time.Value[^1] - '0', time.Side, published)),
                CalendarKind.Shift => Shift(time, published),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the years of the calendar.
            return null;
        }
    }

    /// <summary>TIMEX3 value of days that were placed for a signature.</summary>
    public static string Value(CalendarSignature time, DateRange days) => time.Value switch
    {
        "XXXX-WXX" => $"{ISOWeek.GetYear(Moment(days.From)):0000}-W{ISOWeek.GetWeekOfYear(Moment(days.From)):00}",
        "XXXX-XX" => days.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "XXXX" => days.From.ToString("yyyy", CultureInfo.InvariantCulture),
        // A month, quarter, half or season that a date has given its year.
        { Length: 7 } named => days.From.ToString("yyyy", CultureInfo.InvariantCulture) + named[4..],
        _ => days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>About how many days from publication the time lies: for the order of undated times alone.</summary>
    public static double Distance(CalendarSignature time, int publicationWeekday)
    {
        if (time.Kind == CalendarKind.Weekday)
        {
            var day = time.Value[^1] - '0';
            if (time.Offset is { } weeks) return 7 * weeks + day - publicationWeekday;
            var back = (publicationWeekday - day + 7) % 7;
            return time.Side == TimeDirection.Future && back > 0 ? 7 - back : -back;
        }

        var unit = Length(time.Value);
        // A week that is to come lies after every weekday to come, one gone by before every one gone by.
        if (time.Offset is { } offset) return offset * unit + (unit == 7 ? Math.Sign(offset) : 0);
        return time.Side == TimeDirection.Future ? 60 : -60;
    }

    /// <summary>About how many days from its middle a time lies that is narrowed to its earlier or later part.</summary>
    public static double Within(CalendarSignature time, string? modifier) => modifier switch
    {
        "BEFORE" or "START" => -Length(time.Value) / 4,
        "AFTER" or "END" => Length(time.Value) / 4,
        _ => 0,
    };

    // Days of a unit, by the length of its value: XXXX-XX-XX, XXXX-WXX, XXXX-XX, XXXX, XXX.
    private static double Length(string value) => value.Length switch
    {
        10 => 1,
        8 => 7,
        4 => 365.2,
        3 => 3652,
        _ => 30.4,
    };

    private static DateOnly Weekday(int number, TimeDirection side, DateOnly published)
    {
        var back = (Number(published.DayOfWeek) - number + 7) % 7;
        return side == TimeDirection.Future ? published.AddDays(back == 0 ? 0 : 7 - back) : published.AddDays(-back);
    }

    private static DateRange? Shift(CalendarSignature time, DateOnly published)
    {
        var offset = time.Offset ?? 0;
        switch (time.Value)
        {
            case "XXXX-XX-XX":
                return Day(published.AddDays(offset));
            case "XXXX-WXX":
                var monday = Monday(published).AddDays(7 * offset);
                return new DateRange(monday, monday.AddDays(6));
            case "XXXX-XX":
                var month = published.AddMonths(offset);
                return new DateRange(new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
            case "XXXX":
                return new DateRange(new DateOnly(published.Year + offset, 1, 1), new DateOnly(published.Year + offset, 12, 31));
            default:
                return null;
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(1 - Number(day.DayOfWeek));

    private static DateRange Day(DateOnly day) => new(day, day);

    private static DateTime Moment(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
