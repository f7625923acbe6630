using System.Globalization;

namespace Synoptic.Times;

/// <summary>Places days with a name in a year by the rules of the table <c>time-holidays</c>.</summary>
internal static class HolidayCalendar
{
    /// <summary>The day in a year; <see langword="null"/> where the rule tells none.</summary>
    public static DateOnly? Place(string rule, int year)
    {
        if (year is < 1 or > 9998) return null;
        if (rule.StartsWith("easter", StringComparison.Ordinal)) return Easter(year).AddDays(Number(rule.AsSpan(6)));
        if (rule.Length == 5 && rule[2] == '-') return new DateOnly(year, Number(rule.AsSpan(0, 2)), Number(rule.AsSpan(3)));
        var cells = rule.Split('/');
        return cells.Length == 3 ? Nth(year, Number(cells[0]), Number(cells[1]), (DayOfWeek)(Number(cells[2]) % 7)) : null;
    }

    /// <summary>The value without a year: <c>XXXX-12-25</c>.</summary>
    public static string Open(string rule) => rule.Length == 5 && rule[2] == '-' ? "XXXX-" + rule : "XXXX-XX-XX";

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static DateOnly Nth(int year, int month, int n, DayOfWeek weekday)
    {
        if (n < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-((last.DayOfWeek - weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    // The anonymous Gregorian computus.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var month = (h + l - 7 * m + 114) / 31;
        return new DateOnly(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
