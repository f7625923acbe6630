using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>The second end of a range that leaves out what it shares with the first: <c>June 5–7</c>, <c>2016–17</c>.</summary>
internal static class RangeGrammar
{
    public static Reading? Continue(Scan scan, Reading first)
    {
        var at = first.End;
        if (!first.IsCalendar || first.Clock is not null || !(scan.IsDash(at) || scan.Is(at, WordClass.To) || scan.Is(at, WordClass.And))) return null;
        if (first is { Day: not null, Month: not null }) return Day(scan, first, at + 1);
        // "2016–17"
        if (first is { Year: { } year, Month: null, Day: null, BeforeEra: false, Quarter: null, Season: null } && scan.IsDash(at) && scan.Joined(at) && scan.Joined(at + 1)
            && scan.IsInteger(at + 1, out var last, out var digits) && digits == 2 && last > year % 100 && !(scan.IsDash(at + 2) && scan.Joined(at + 2)))
            return new Reading(at + 1, at + 2, TimeType.Date) { Year = year / 100 * 100 + last };
        return null;
    }

    private static Reading? Day(Scan scan, Reading first, int at)
    {
        if (!MonthGrammar.Day(scan, at, out var day, out var end, out _) || !scan.IsInteger(at, out _, out _)) return null;
        if (day <= first.Day || day > DateTime.DaysInMonth(2000, first.Month!.Value)) return null;
        // "May 5 and 20 people": a number that counts is no day.
        if (scan.IsWord(end) && !scan.Is(end, WordClass.YearPreposition)) return null;
        if (scan.IsMark(end, '%') || scan.IsMark(end, ':')) return null;
        var comma = scan.IsMark(end, ',') ? end + 1 : end;
        var second = new Reading(at, end, TimeType.Date) { Month = first.Month, Day = day, Year = first.Year, BeforeEra = first.BeforeEra };
        return first.Year is null && YearGrammar.Plain(scan, comma, out var year, out var afterYear) ? second with { End = afterYear, Year = year.Year } : second;
    }
}
