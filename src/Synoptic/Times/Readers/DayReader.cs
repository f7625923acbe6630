namespace Synoptic.Times.Readers;

/// <summary>Reads names of months and weekdays, and days of the month.</summary>
internal static class DayReader
{
    /// <summary>A month's name with a capital; a short one with its point.</summary>
    public static bool Month(Scan scan, int i, out int month, out int end)
    {
        month = 0;
        end = i + 1;
        if (!scan.IsCapital(i)) return false;
        if (scan.Is(i, WordClass.Month, out var full)) month = full.Number;
        else if (scan.Is(i, WordClass.MonthShort, out var shortened))
        {
            month = shortened.Number;
            end = scan.AfterStop(end);
            // Jan and Mar are names of people and seas too: the short form needs its point or a number.
            if (end == i + 1 && !scan.IsInteger(end, out _, out _) && !(i > 0 && scan.IsInteger(i - 1, out _, out _))) return false;
        }
        else return false;

        return true;
    }

    /// <summary>A day of the month: <c>28</c>, <c>28th</c>, <c>twenty-eighth</c>.</summary>
    public static bool Day(Scan scan, int i, out int day, out int end, out bool ordinal)
    {
        end = i + 1;
        ordinal = false;
        if (scan.IsInteger(i, out day, out var digits))
        {
            if (digits > 2 || day is < 1 or > 31) return false;
            if (scan.Is(end, WordClass.OrdinalSuffix) && scan.Joined(end))
            {
                ordinal = true;
                end++;
            }

            return true;
        }

        day = 0;
        if (scan.Is(i, WordClass.Cardinal, out var tens) && tens.Number is 20 or 30 && scan.IsHyphen(i + 1) && scan.Is(i + 2, WordClass.Ordinal, out var unit) && unit.Number < 10)
        {
            day = tens.Number + unit.Number;
            end = i + 3;
        }
        else if (scan.Is(i, WordClass.Ordinal, out var word))
        {
            day = word.Number;
        }

        ordinal = true;
        return day is > 0 and < 32;
    }

    /// <summary>A weekday with a capital, as its ISO number. Sat, Sun and Wed are words: the short form needs a date after it.</summary>
    public static bool Weekday(Scan scan, int i, out int weekday, out int end)
    {
        weekday = 0;
        end = i + 1;
        if (!scan.IsCapital(i)) return false;
        if (scan.Is(i, WordClass.Weekday, out var full))
        {
            weekday = full.Number;
            return true;
        }

        if (!scan.Is(i, WordClass.WeekdayShort, out var shortened)) return false;
        weekday = shortened.Number;
        end = scan.AfterStop(end);
        var next = scan.IsMark(end, ',') ? end + 1 : end;
        return Month(scan, next, out _, out _) || (scan.IsInteger(next, out _, out _) && Month(scan, next + 1, out _, out _));
    }

    /// <summary>A date in digits: <c>2021-06-05</c>, <c>13/02/2021</c>. Where either order of day and month is possible only the year is told.</summary>
    public static bool Digits(Scan scan, int i, out (int Year, int? Month, int? Day, bool Impossible) date)
    {
        date = default;
        if (!scan.IsInteger(i, out var first, out var firstDigits) || !scan.IsInteger(i + 2, out var second, out var secondDigits) || !scan.IsInteger(i + 4, out var third, out var thirdDigits)) return false;
        for (var at = i + 1; at <= i + 4; at++)
        {
            if (!scan.Joined(at)) return false;
        }

        // More numbers joined by more marks are an address or a serial number.
        if (scan.Joined(i) && scan.Atoms[i - 1].Kind == AtomKind.Mark && scan.IsDash(i - 1) || scan.IsDash(i + 5) && scan.Joined(i + 5) && scan.Joined(i + 6)) return false;
        if (scan.IsHyphen(i + 1) && scan.IsHyphen(i + 3) && firstDigits == 4 && secondDigits == 2 && thirdDigits == 2)
        {
            date = Date(first, second, third);
            return first is >= 1000 and <= 2199;
        }

        if (!scan.IsMark(i + 1, '/') || !scan.IsMark(i + 3, '/') || thirdDigits != 4 || firstDigits > 2 || secondDigits > 2) return false;
        if (first is 0 or > 31 || second is 0 or > 31 || (first > 12 && second > 12) || third is < 1000 or > 2199) date = (third, null, null, true);
        else if (first > 12 || first == second) date = Date(third, second, first);
        else if (second > 12) date = Date(third, first, second);
        else date = (third, null, null, false);
        return true;
    }

    private static (int Year, int? Month, int? Day, bool Impossible) Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? (year, month, day, false) : (year, null, null, true);
}
