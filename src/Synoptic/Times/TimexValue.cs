using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Writes TIMEX3 values.</summary>
internal static class TimexValue
{
    /// <summary>Some time of a unit, of which nothing more is known.</summary>
    public static string Open(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => "XXXX-XX-XXTXX",
        TimeUnit.Day => "XXXX-XX-XX",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Decade => "XXX",
        _ => "XXXX",
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}";
    }

    /// <summary>ISO number of a weekday: Monday is 1, Sunday 7.</summary>
    public static int Number(DayOfWeek weekday) => weekday == DayOfWeek.Sunday ? 7 : (int)weekday;
}
