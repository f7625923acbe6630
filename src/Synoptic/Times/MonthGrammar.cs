using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Dates with a month: <c>Feb. 28</c>, <c>5 June 2021</c>, <c>the 25th of August</c>, <c>January</c>.</summary>
internal static class MonthGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        if (Month(scan, i, out var month, out var end)) return FromMonth(scan, i, month, end);
        return DayFirst(scan, i);
    }

    /// <summary>A month's name; a short one with its point.</summary>
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

    private static Reading? FromMonth(Scan scan, int i, int month, int end)
    {
        var at = scan.Is(end, WordClass.Determiner) ? end + 1 : end;
        if (Day(scan, at, out var day, out var afterDay, out var ordinal) && (at == end || ordinal) && IsDayNotYear(scan, afterDay) && day <= DateTime.DaysInMonth(2000, month))
            return WithYear(scan, new Reading(i, afterDay, TimeType.Date) { Month = month, Day = day });
        var comma = scan.IsMark(end, ',') ? end + 1 : end;
        if (scan.Is(comma, WordClass.Of)) comma++;
        if (YearGrammar.Plain(scan, comma, out var year, out var afterYear) && (comma == end || !FollowedByDay(scan, comma))) return new Reading(i, afterYear, TimeType.Date) { Month = month, Year = year.Year, BeforeEra = year.BeforeEra };
        return Alone(scan, i, end) ? new Reading(i, end, TimeType.Date) { Month = month } : null;
    }

    // In "March 5.4" and "May 3:00" the number is no day.
    private static bool IsDayNotYear(Scan scan, int end) => !(scan.IsMark(end, ':') && scan.Joined(end) && scan.IsInteger(end + 1, out _, out _) && scan.Joined(end + 1)) && !scan.IsMark(end, '%');

    private static bool FollowedByDay(Scan scan, int i) => Month(scan, i + 1, out _, out _);

    private static Reading? DayFirst(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        if (!Day(scan, at, out var day, out var end, out var ordinal)) return null;
        var of = scan.Is(end, WordClass.Of);
        if (of) end++;
        if ((at > i || of) && !ordinal && !scan.IsInteger(at, out _, out _)) return null;
        if (!Month(scan, scan.AfterHyphen(end), out var month, out var afterMonth) || day > DateTime.DaysInMonth(2000, month)) return null;
        // "two March protests" counts; a day in words is an ordinal.
        if (of && !ordinal) return null;
        // "10 May 5": the month belongs to the day after it.
        if (!of && !ordinal && at == i && Day(scan, afterMonth, out _, out var other, out _) && !YearGrammar.Plain(scan, afterMonth, out _, out _) && scan.IsMark(other, ',')) return null;
        return WithYear(scan, new Reading(i, afterMonth, TimeType.Date) { Month = month, Day = day });
    }

    private static Reading WithYear(Scan scan, Reading date)
    {
        var at = date.End;
        var comma = scan.IsMark(at, ',');
        if (comma || scan.Is(at, WordClass.Of)) at++;
        if (!YearGrammar.Plain(scan, at, out var year, out var end)) return date;
        // "On May 5, 2000 people marched": a number that counts is no year.
        if (comma && scan.Is(end, WordClass.Counted)) return date;
        return date with { End = end, Year = year.Year, BeforeEra = year.BeforeEra };
    }

    // A month alone. "may" and "march" are words as well, so these two need a word of time before them.
    private static bool Alone(Scan scan, int i, int end)
    {
        if (!scan.Is(i, WordClass.MonthOrWord)) return end > i + 1 || scan.Is(i, WordClass.Month);
        return i > 0 && scan.Is(i - 1, WordClass.MonthPreposition) && !scan.Is(end, WordClass.On) && (!scan.Is(i - 1, WordClass.Determiner) || scan.AfterPossessive(end) == end);
    }
}
