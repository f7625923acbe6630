using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Other names of the calendar: weekdays, seasons, quarters, halves, days with a name, dates in digits, parts of the day.</summary>
internal static class CalendarGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        if (Weekday(scan, i, out var weekday, out var end)) return new Reading(i, end, TimeType.Date) { Weekday = weekday };
        if (scan.IsPhrase(i, "holiday", out var holiday, out end) && scan.IsCapital(end - 1))
        {
            var read = new Reading(i, end, TimeType.Date) { Holiday = holiday.Value };
            var at = scan.IsMark(end, ',') ? end + 1 : end;
            return YearGrammar.Plain(scan, at, out var year, out var afterYear) ? read with { End = afterYear, Year = year.Year } : read;
        }

        return Digits(scan, i) ?? Quarter(scan, i) ?? Half(scan, i) ?? Season(scan, i) ?? PartOfDay(scan, i);
    }

    public static bool Weekday(Scan scan, int i, out DayOfWeek weekday, out int end)
    {
        weekday = default;
        end = i + 1;
        if (!scan.IsCapital(i)) return false;
        if (scan.Is(i, WordClass.Weekday, out var full))
        {
            weekday = (DayOfWeek)(full.Number % 7);
            return true;
        }

        // Sat, Sun and Wed are words: the short form needs a date after it.
        if (!scan.Is(i, WordClass.WeekdayShort, out var shortened)) return false;
        weekday = (DayOfWeek)(shortened.Number % 7);
        end = scan.AfterStop(end);
        var next = scan.IsMark(end, ',') ? end + 1 : end;
        return MonthGrammar.Month(scan, next, out _, out _) || (scan.IsInteger(next, out _, out _) && MonthGrammar.Month(scan, next + 1, out _, out _));
    }

    // 2021-06-05; 13/02/2021 where only one order is possible.
    private static Reading? Digits(Scan scan, int i)
    {
        if (!scan.IsInteger(i, out var first, out var firstDigits) || !scan.IsInteger(i + 2, out var second, out var secondDigits) || !scan.IsInteger(i + 4, out var third, out var thirdDigits)) return null;
        for (var at = i + 1; at <= i + 4; at++)
        {
            if (!scan.Joined(at)) return null;
        }

        if (scan.IsHyphen(i + 1) && scan.IsHyphen(i + 3) && firstDigits == 4 && secondDigits == 2 && thirdDigits == 2) return Date(i, first, second, third);
        if (!scan.IsMark(i + 1, '/') || !scan.IsMark(i + 3, '/') || thirdDigits != 4 || firstDigits > 2 || secondDigits > 2) return null;
        if (first > 12 || first == second) return Date(i, third, second, first);
        if (second > 12) return Date(i, third, first, second);
        // Either order is possible: only the year is known.
        return first is >= 1 && second is >= 1 && third is >= 1000 and <= 2199 ? new Reading(i, i + 5, TimeType.Date) { Year = third } : null;
    }

    private static Reading? Date(int i, int year, int month, int day) =>
        year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Reading(i, i + 5, TimeType.Date) { Year = year, Month = month, Day = day }
            : null;

    // "the fiscal third quarter of 1990", "its fourth quarter", "first-quarter", "Q3".
    private static Reading? Quarter(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) || scan.Is(i, WordClass.Possessive) ? i + 1 : i;
        int? year = null;
        if (at > i && YearGrammar.Plain(scan, at, out var led, out var afterLed))
        {
            year = led.Year;
            at = afterLed;
        }

        if (year is not null && (scan.Is(at, WordClass.Period) || (scan.Is(at, WordClass.Unit, out var bare) && bare.Code == "Q"))) return new Reading(i, at + 1, TimeType.Date) { Year = year };
        if (scan.Is(at, WordClass.Fiscal)) at = scan.AfterHyphen(at + 1);
        if (!scan.Is(at, WordClass.Ordinal, out var ordinal) || ordinal.Number > 4) return null;
        var end = scan.AfterHyphen(at + 1);
        if (!scan.Is(end, WordClass.Unit, out var unit) || unit.Code != "Q") return null;
        // "the third quarter", but "the [third-quarter] loss": before a noun the determiner is the noun's.
        var first = end > at + 1 || scan.Is(i, WordClass.Possessive) ? at : i;
        return OfYear(scan, new Reading(first, end + 1, TimeType.Date) { Quarter = ordinal.Number, Year = year });
    }

    // "the first half of 2008", "second-half".
    private static Reading? Half(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        var last = scan.Is(at, WordClass.Shift, out var shift) && shift.Number < 0;
        if (!last && (!scan.Is(at, WordClass.Ordinal, out var ordinal) || ordinal.Number > 2)) return null;
        var number = last ? 2 : scan.Atoms[at].Word!.Facets[0].Number;
        scan.Is(at, WordClass.Ordinal, out ordinal);
        if (!last) number = ordinal.Number;
        var end = scan.AfterHyphen(at + 1);
        if (!scan.Is(end, WordClass.Half)) return null;
        var read = OfYear(scan, new Reading(i, end + 1, TimeType.Date) { Half = number });
        // A half is a time only of a year: "the first half" may be a game's.
        return read.Year is not null || end > at + 1 || scan.Is(end + 1, WordClass.Of) ? (read.Year is null && !FollowedByShiftYear(scan, end + 1) ? null : read) : null;
    }

    private static bool FollowedByShiftYear(Scan scan, int i)
    {
        if (scan.Is(i, WordClass.Of)) i++;
        if (scan.Is(i, WordClass.Determiner)) i++;
        return (scan.Is(i, WordClass.Shift) || scan.Is(i, WordClass.YearWord)) && (scan.Is(i + 1, WordClass.YearWord) || scan.Is(i, WordClass.YearWord));
    }

    private static Reading? Season(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        if (!scan.Is(at, WordClass.Season, out var season)) return null;
        var read = OfYear(scan, new Reading(i, at + 1, TimeType.Date) { Season = season.Code });
        if (read.Year is not null) return read;
        // A capital inside a name ("Arab Spring", "Winter Olympics") is no season; "the fall of the city" is a fall.
        if (scan.IsCapital(at) && (scan.IsCapital(at + 1) || (at > 0 && scan.IsCapital(at - 1) && !scan.Is(at - 1, WordClass.MonthPreposition)))) return null;
        if (scan.Is(at, WordClass.SeasonOrWord)) return i > 0 && (at > i || scan.Is(i - 1, WordClass.In)) && (scan.Is(i - 1, WordClass.YearPreposition) || scan.Is(i - 1, WordClass.MonthPreposition)) && !scan.Is(at + 1, WordClass.Of) ? read : null;
        return at > i || (i > 0 && scan.Is(i - 1, WordClass.YearPreposition)) ? read : null;
    }

    private static Reading OfYear(Scan scan, Reading read)
    {
        var at = scan.Is(read.End, WordClass.Of) ? read.End + 1 : read.End;
        if (scan.IsMark(at, ',')) at++;
        return read.Year is null && YearGrammar.Plain(scan, at, out var year, out var end) ? read with { End = end, Year = year.Year, BeforeEra = year.BeforeEra } : read;
    }

    // "the morning", "in the evening": of the day that is being told.
    private static Reading? PartOfDay(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        if (!scan.Is(at, WordClass.Part, out var part) || at == i) return null;
        return new Reading(i, at + 1, TimeType.Time) { Part = part.Code };
    }
}
