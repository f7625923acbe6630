using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Times that come again: <c>every Monday</c>, <c>each month</c>, <c>daily</c>, <c>per week</c>, <c>Tuesday nights</c>.</summary>
internal static class SetGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        if (scan.Is(i, WordClass.Frequency, out var frequency)) return Set(i, i + 1, frequency.Code);
        if (scan.Is(i, WordClass.Weekdays, out var days)) return Set(i, i + 1, Weekday(days.Number));
        if (scan.Is(i, WordClass.Weekday, out var day) && scan.Is(i + 1, WordClass.Parts, out var parts)) return Set(i, i + 2, $"{Weekday(day.Number)}T{parts.Code}");
        if (scan.Is(i, WordClass.Per) && scan.Is(i + 1, WordClass.Unit, out var rate)) return Set(i, i + 2, DurationFormat.Write(1, rate.Code));
        return scan.Is(i, WordClass.Every) ? Every(scan, i, i + 1) : null;
    }

    private static Reading? Every(Scan scan, int i, int at)
    {
        var times = 1;
        if (scan.Is(at, WordClass.Alternate) && at++ > 0) times = 2;
        if (scan.Is(at, WordClass.Weekday, out var day))
            return scan.Is(at + 1, WordClass.Part, out var partOfDay) ? Set(i, at + 2, $"{Weekday(day.Number)}T{partOfDay.Code}") : Set(i, at + 1, Weekday(day.Number));
        if (scan.Is(at, WordClass.Month, out var month) && scan.IsCapital(at)) return Set(i, at + 1, $"XXXX-{month.Number:00}");
        if (scan.Is(at, WordClass.Season, out var season)) return Set(i, at + 1, $"XXXX-{season.Code}");
        if (scan.Is(at, WordClass.Part, out var part)) return Set(i, at + 1, $"XXXX-XX-XXT{part.Code}");
        if (scan.Is(at, WordClass.Unit, out var unit)) return Set(i, at + 1, DurationFormat.Write(times, unit.Code));
        return Measure.TryRead(scan, at, out var measure) && measure.Plural && !measure.IsVague ? Set(i, measure.End, DurationFormat.Write(measure.Amount, measure.Unit)) : null;
    }

    private static string Weekday(int number) => $"XXXX-WXX-{number}";

    private static Reading Set(int first, int end, string value) => new(first, end, TimeType.Set) { Fixed = value };
}
