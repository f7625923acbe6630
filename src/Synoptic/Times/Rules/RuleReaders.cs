using System.Collections.Frozen;
using Synoptic.Times.Readers;

namespace Synoptic.Times.Rules;

/// <summary>Reads one thing of several atoms, and leaves what it read in the state.</summary>
/// <param name="Name">As patterns name it, after <c>#</c>.</param>
/// <param name="Begins">Classes of words that it can begin with.</param>
/// <param name="Number">Whether it can begin with digits.</param>
/// <param name="Read">The end of what was read, or -1.</param>
internal sealed record Reader(string Name, WordClass[] Begins, bool Number, Func<Scan, MatchState, int, int> Read);

/// <summary>What patterns can ask code to read.</summary>
internal static class RuleReaders
{
    public static readonly FrozenDictionary<string, Reader> All = new Reader[]
    {
        new("month", [WordClass.Month, WordClass.MonthShort], false, Month),
        new("weekday", [WordClass.Weekday, WordClass.WeekdayShort], false, Weekday),
        new("day", [WordClass.Cardinal, WordClass.Ordinal], true, (scan, state, at) => Day(scan, state, at, false)),
        new("ordinal", [WordClass.Cardinal, WordClass.Ordinal], true, (scan, state, at) => Day(scan, state, at, true)),
        new("last-day", [], true, LastDay),
        new("last-month", [WordClass.Month, WordClass.MonthShort], false, static (scan, state, at) => DayReader.Month(scan, at, out _, out var end) ? end : -1),
        new("digits", [], true, Digits),
        new("two-digits", [], true, TwoDigits),
        new("upto-four", [], true, static (scan, state, at) => Small(scan, state, at, 4)),
        new("upto-two", [], true, static (scan, state, at) => Small(scan, state, at, 2)),
        new("year", [WordClass.Cardinal], true, Year),
        new("ancient", [], true, Ancient),
        new("decade", [], true, (scan, state, at) => Decade(scan, state, at, 4)),
        new("short-decade", [], true, (scan, state, at) => Decade(scan, state, at, 2)),
        new("hour", [WordClass.Cardinal], true, Hour),
        new("exact", [], true, Exact),
        new("meridiem", [WordClass.Meridiem, WordClass.MeridiemLetter], false, Meridiem),
        new("zone", [WordClass.Zone, WordClass.ZoneWord], false, Zone),
        new("measure", [WordClass.Half, WordClass.Indefinite, WordClass.Vague, WordClass.Cardinal], true, Amount),
        new("amount", [WordClass.Half, WordClass.Indefinite, WordClass.Vague, WordClass.Cardinal, WordClass.Units], true, AmountOrUnits),
    }.ToFrozenDictionary(reader => reader.Name, StringComparer.Ordinal);

    private static int Month(Scan scan, MatchState state, int at)
    {
        if (!DayReader.Month(scan, at, out var month, out var end)) return -1;
        state.Read.Month = month;
        return end;
    }

    private static int Weekday(Scan scan, MatchState state, int at)
    {
        if (!DayReader.Weekday(scan, at, out var weekday, out var end)) return -1;
        state.Read.Weekday = weekday;
        return end;
    }

    private static int Day(Scan scan, MatchState state, int at, bool wanted)
    {
        if (!DayReader.Day(scan, at, out var day, out var end, out var ordinal) || (wanted && !ordinal)) return -1;
        state.Read.Day = day;
        return end;
    }

    // The other end of a range of days.
    private static int LastDay(Scan scan, MatchState state, int at)
    {
        if (!DayReader.Day(scan, at, out var day, out var end, out _) || scan.Atoms[at].Kind != AtomKind.Number) return -1;
        state.Read.LastDay = day;
        return end;
    }

    private static int Digits(Scan scan, MatchState state, int at)
    {
        if (!DayReader.Digits(scan, at, out var date)) return -1;
        (state.Read.Year, state.Read.Month, state.Read.Day, state.Read.Impossible) = date;
        return at + 5;
    }

    private static int TwoDigits(Scan scan, MatchState state, int at)
    {
        if (!scan.IsInteger(at, out var value, out var digits) || digits != 2 || !scan.Joined(at)) return -1;
        state.Read.Year = value;
        return at + 1;
    }

    private static int Small(Scan scan, MatchState state, int at, int most)
    {
        if (!scan.IsInteger(at, out var value, out var digits) || digits != 1 || value < 1 || value > most) return -1;
        state.Read.Number = value;
        return at + 1;
    }

    private static int Year(Scan scan, MatchState state, int at)
    {
        if (!YearReader.Plain(scan, at, out var year, out var end)) return -1;
        (state.Read.Year, state.Read.BeforeEra) = year;
        return end;
    }

    private static int Ancient(Scan scan, MatchState state, int at)
    {
        if (!YearReader.Era(scan, at, out var year, out var end)) return -1;
        (state.Read.Year, state.Read.BeforeEra) = (year, true);
        return end;
    }

    private static int Decade(Scan scan, MatchState state, int at, int digits)
    {
        if (!YearReader.Decade(scan, at, digits, out var prefix, out var end)) return -1;
        state.Read.Prefix = prefix;
        return end;
    }

    private static int Hour(Scan scan, MatchState state, int at)
    {
        if (!ClockReader.Hour(scan, at, out var hour, out var minute, out var end)) return -1;
        (state.Read.Hour, state.Read.Minute) = (hour, minute);
        return end;
    }

    private static int Exact(Scan scan, MatchState state, int at)
    {
        if (!ClockReader.Exact(scan, at, out var hour, out var minute, out var end)) return -1;
        (state.Read.Hour, state.Read.Minute) = (hour, minute);
        return end;
    }

    private static int Meridiem(Scan scan, MatchState state, int at)
    {
        if (state.Read.Hour is not (>= 1 and <= 12) || !ClockReader.Meridiem(scan, at, out var add, out var end)) return -1;
        state.Read.Hour = state.Read.Hour % 12 + add;
        return end;
    }

    private static int Zone(Scan scan, MatchState state, int at)
    {
        if (!ClockReader.Zone(scan, at, out var name, out var end)) return -1;
        state.Read.Zone = scan.Text[scan.Atoms[name.Start.Value].Span.Start..scan.Atoms[name.End.Value - 1].Span.End].ToLowerInvariant();
        return end;
    }

    private static int Amount(Scan scan, MatchState state, int at)
    {
        if (!Measure.TryRead(scan, at, out var measure)) return -1;
        state.Read.Measure = measure;
        return measure.End;
    }

    // For a distance: "weeks ago" leaves the number open; "a three-day" is no distance.
    private static int AmountOrUnits(Scan scan, MatchState state, int at)
    {
        if (scan.Is(at, WordClass.Units, out var bare)) state.Read.Measure = new Measure(double.NaN, bare.Code, at + 1, true, false, false);
        else if (Measure.TryRead(scan, at, out var measure) && !measure.Hyphen) state.Read.Measure = measure;
        else return -1;
        return state.Read.Measure.Value.End;
    }
}
