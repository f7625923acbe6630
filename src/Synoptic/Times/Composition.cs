using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Joins two times that stand side by side into one: <c>9 a.m. ET Tuesday</c>, <c>Friday, Oct. 23</c>, <c>July last year</c>.</summary>
internal static class Composition
{
    public static Reading? Extend(Scan scan, Reading first, Func<Scan, int, Reading?> core)
    {
        if (!first.IsCalendar) return null;
        var end = first.End;
        // "Wednesday night", "5 June evening".
        if (first is { HasDay: true, Part: null, Clock: null } && scan.Is(end, WordClass.Part, out var part) && !scan.IsHyphen(end + 1)) return first with { End = end + 1, Part = part.Code, Type = TimeType.Time };
        var possessive = scan.AfterPossessive(end);
        if (possessive > end) return first is { Unit: TimeUnit.Year, Month: null, Quarter: null } ? Join(first, core(scan, possessive), WithYear) : null;
        if (scan.IsMark(end, ',') && core(scan, end + 1) is { } afterComma) return AfterComma(first, afterComma);
        if (scan.Is(end, WordClass.Of) || (scan.Is(end, WordClass.On) && first.OnlyTimeOfDay)) return core(scan, end + 1) is { } of ? Adjacent(first, of) : null;
        return core(scan, end) is { } next ? Adjacent(first, next) : null;
    }

    private static Reading? AfterComma(Reading first, Reading second)
    {
        if (!second.IsCalendar) return null;
        if (first is { Weekday: not null, Day: null, Unit: null } && second is { Day: not null, Month: not null, Weekday: null }) return Dated(first, second);
        return first.OnlyTimeOfDay && second is { Day: not null } ? TimeOf(first, second) : null;
    }

    private static Reading? Adjacent(Reading first, Reading second)
    {
        if (!second.IsCalendar) return null;
        if (first.OnlyTimeOfDay && second is { Clock: null, HasDay: true } && (second.Part is null || first.Part is null)) return TimeOf(first, second);
        if (first is { Weekday: not null, Day: null, Unit: null } && second is { Day: not null, Month: not null, Weekday: null }) return Dated(first, second);
        if (first is { Weekday: not null, Day: null, Unit: null } && second is { Unit: TimeUnit.Week, Weekend: false }) return Join(first, second, InWeek);
        if (first is { HasDay: true, Clock: null, Part: null } && second is { OnlyTimeOfDay: true, Clock: not null }) return first with { End = second.End, Clock = second.Clock, Type = TimeType.Time };
        if (first is { Year: null, Unit: null, Nearest: null, YearPrefix: null } && (first.Month is not null || first.Season is not null || first.Quarter is not null || first.Half is not null) && second is { Unit: TimeUnit.Year, Month: null, Quarter: null, Season: null })
            return Join(second, first, WithYear) is { } joined ? joined with { First = first.First, End = second.End } : null;
        return null;
    }

    private static Reading TimeOf(Reading time, Reading day) =>
        day with { First = time.First, Type = TimeType.Time, Clock = time.Clock ?? day.Clock, Part = time.Part ?? day.Part };

    private static Reading Dated(Reading weekday, Reading date) => date with { First = weekday.First, Part = date.Part ?? weekday.Part, Type = weekday.Part is null ? date.Type : TimeType.Time };

    private static Reading InWeek(Reading weekday, Reading week) => week with { First = weekday.First, Weekday = weekday.Weekday, Part = weekday.Part, Clock = weekday.Clock, Type = weekday.Type };

    private static Reading? WithYear(Reading year, Reading part) =>
        part.Month is null && part.Season is null && part.Quarter is null && part.Half is null && part.Holiday is null || part.Year is not null || part.Unit is not null
            ? null
            : year with { End = part.End, Month = part.Month, Day = part.Day, Season = part.Season, Quarter = part.Quarter, Half = part.Half, Holiday = part.Holiday, Nearest = null };

    private static Reading? Join(Reading first, Reading? second, Func<Reading, Reading, Reading?> join) => second is null ? null : join(first, second);
}
