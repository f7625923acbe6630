using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Times told from another time: <c>yesterday</c>, <c>next week</c>, <c>last April</c>, <c>11 years ago</c>, <c>two days later</c>.</summary>
internal static class ShiftGrammar
{
    public static Reading? Match(Scan scan, int i) => Deictic(scan, i) ?? Measured(scan, i) ?? YearEarlier(scan, i) ?? Shifted(scan, i) ?? Told(scan, i);

    private static Reading? Deictic(Scan scan, int i)
    {
        if (scan.IsPhrase(i, "shift", out var phrase, out var end)) return Days(i, end, int.Parse(phrase.Value, System.Globalization.CultureInfo.InvariantCulture), TimeType.Date);
        if (scan.Is(i, WordClass.DayDeictic, out var day))
        {
            return scan.Is(i + 1, WordClass.Part, out var part)
                ? Days(i, i + 2, day.Number, TimeType.Time) with { Part = part.Code }
                : Days(i, i + 1, day.Number, TimeType.Date);
        }

        if (scan.Is(i, WordClass.Tonight, out var tonight)) return Days(i, i + 1, 0, TimeType.Time) with { Part = tonight.Code };
        // Which two days a night joins is not told: the value names no day.
        return scan.Is(i, WordClass.Overnight, out var overnight) ? new Reading(i, i + 1, TimeType.Time) { Part = overnight.Code } : null;
    }

    private static Reading Days(int first, int end, int offset, TimeType type) =>
        new(first, end, type) { Unit = TimeUnit.Day, Offset = offset, Direction = Side(offset) };

    // "11 years ago", "two days later", "a week from now".
    private static Reading? Measured(Scan scan, int i)
    {
        Measure measure;
        if (scan.Is(i, WordClass.Units, out var bare)) measure = new Measure(double.NaN, bare.Code, i + 1, true, false, false);
        else if (!Measure.TryRead(scan, i, out measure) || measure.Hyphen) return null;
        var end = measure.End;
        if (scan.IsPhrase(end, "suffix", out _, out var afterSuffix)) end = afterSuffix;
        if (scan.Is(end, WordClass.Ago, out var ago)) return Shift(i, end + 1, measure, ago.Number, TimeAnchor.Publication);
        if (scan.IsPhrase(end, "after", out _, out var afterNow)) return Shift(i, afterNow, measure, 1, TimeAnchor.Publication);
        if (scan.Is(end, WordClass.Later, out var later)) return Shift(i, end + 1, measure, later.Number, TimeAnchor.Narrative);
        if (scan.Is(end, WordClass.Before, out var before) && EndsClause(scan, end + 1)) return Shift(i, end + 1, measure, before.Number, TimeAnchor.Narrative);
        return null;
    }

    // Before a mark or the end nothing follows that "before" could lead to.
    private static bool EndsClause(Scan scan, int i) => i >= scan.Count || scan.Atoms[i].Kind is AtomKind.Break || (scan.Atoms[i].Kind == AtomKind.Mark && !scan.IsMark(i, '$') && !scan.IsMark(i, '“') && !scan.IsMark(i, '"'));

    private static Reading Shift(int first, int end, Measure measure, int sign, TimeAnchor anchor)
    {
        var direction = Side(sign);
        var read = new Reading(first, end, TimeType.Date) { Anchor = anchor, Direction = direction, IsMeasured = true };
        if (UnitOf(measure.Unit) is not { } unit) return read with { Fixed = TimexValue.Open(TimeUnit.Hour) };
        if (measure.IsVague && anchor == TimeAnchor.Publication) return read with { Fixed = sign < 0 ? "PAST_REF" : "FUTURE_REF" };
        if (measure.IsVague || measure.Amount > 1_000_000) return read with { Fixed = TimexValue.Open(unit) };
        var (amount, factorUnit) = Scale(measure.Amount, measure.Unit, unit);
        return read with { Unit = factorUnit, Offset = sign * amount };
    }

    private static (int Amount, TimeUnit Unit) Scale(double amount, string code, TimeUnit unit)
    {
        if (code == "FN") return ((int)(amount * 2), TimeUnit.Week);
        if (code == "CE") return ((int)(amount * 100), TimeUnit.Year);
        if (code == "DE" && amount % 1 != 0) return ((int)(amount * 10), TimeUnit.Year);
        return code == "Y" && amount % 1 == 0.5 ? ((int)(amount * 12), TimeUnit.Month) : ((int)amount, unit);
    }

    // "the year-earlier quarter", "year-ago period": the same part of the year before.
    private static Reading? YearEarlier(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        if (!scan.Is(at, WordClass.YearWord)) return null;
        var joined = scan.AfterHyphen(at + 1);
        if (joined == at + 1 || !scan.Is(joined, WordClass.YearEarlier)) return null;
        var end = joined + 1;
        var read = new Reading(i, end, TimeType.Date) { Unit = TimeUnit.Year, Offset = -1, Anchor = TimeAnchor.Narrative };
        if (scan.Is(end, WordClass.Ordinal, out var ordinal) && ordinal.Number <= 4 && scan.Is(end + 1, WordClass.Unit, out var quarter) && quarter.Code == "Q") return read with { End = end + 2, Quarter = ordinal.Number };
        return scan.Is(end, WordClass.Unit, out var unit) && unit.Code is "Q" or "M" || scan.Is(end, WordClass.Period) ? read with { End = end + 1 } : read with { First = at };
    }

    // "next week", "last April", "this morning", "the following year", "the latest quarter", "that same day".
    private static Reading? Shifted(Scan scan, int i)
    {
        var determiner = scan.Is(i, WordClass.Determiner) || scan.Is(i, WordClass.Possessive) || scan.Is(i, WordClass.Demonstrative);
        var at = determiner ? i + 1 : i;
        if (determiner && scan.Is(at, WordClass.NarrativeShift, out var narrative)) return Target(scan, i, at + 1, narrative.Number, TimeAnchor.Narrative);
        if (determiner && scan.Is(at, WordClass.Latest) && scan.Is(at + 1, WordClass.Period)) return new Reading(i, at + 2, TimeType.Date) { Unit = TimeUnit.Quarter, Offset = -1, Direction = TimeDirection.Past };
        if (determiner && scan.Is(at, WordClass.Latest)) return Target(scan, i, at + 1, -1, TimeAnchor.Publication);
        if (scan.Is(i, WordClass.Demonstrative)) return Target(scan, i, at, 0, TimeAnchor.Narrative);
        if (determiner && scan.Is(at, WordClass.Unplaced) && scan.Is(at + 1, WordClass.Unit)) return Unplaced(scan, i, at + 1);
        if (!scan.Is(at, WordClass.Shift, out var shift)) return null;
        var next = at + 1;
        // "this coming Sunday", "this past spring".
        if (shift.Number == 0 && scan.Is(next, WordClass.Shift, out var second)) (shift, next) = (second, next + 1);
        return Target(scan, i, next, shift.Number, TimeAnchor.Publication);
    }

    // "the final week" is a week long, but which one the words do not say.
    private static Reading? Unplaced(Scan scan, int i, int at) =>
        scan.Is(at, WordClass.Unit, out var unit) && UnitOf(unit.Code) is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year
            ? new Reading(i, at + 1, TimeType.Duration) { Fixed = DurationFormat.Write(1, unit.Code) }
            : null;

    private static Reading? Target(Scan scan, int first, int at, int offset, TimeAnchor anchor)
    {
        var read = new Reading(first, at + 1, TimeType.Date) { Offset = offset, Anchor = anchor, Direction = Side(offset) };
        if (scan.Is(at, WordClass.Fiscal)) return scan.Is(at + 1, WordClass.YearWord) ? read with { End = at + 2, Unit = TimeUnit.Year } : null;
        if (scan.Is(at, WordClass.Ordinal, out var ordinal) && ordinal.Number <= 4 && scan.Is(at + 1, WordClass.Unit, out var quarter) && quarter.Code == "Q")
            return read with { End = at + 2, Quarter = ordinal.Number, Nearest = offset };
        if (CalendarGrammar.Weekday(scan, at, out var weekday, out var end)) return read with { End = end, Weekday = weekday, Nearest = offset };
        if (MonthGrammar.Month(scan, at, out var month, out end) && !scan.IsInteger(end, out _, out _)) return read with { End = end, Month = month, Nearest = offset };
        if (scan.Is(at, WordClass.Season, out var season)) return read with { Season = season.Code, Nearest = offset };
        if (scan.IsPhrase(at, "holiday", out var holiday, out end) && scan.IsCapital(at)) return read with { End = end, Holiday = holiday.Value, Nearest = offset };
        if (scan.Is(at, WordClass.Part, out var part)) return read with { Type = TimeType.Time, Unit = TimeUnit.Day, Part = part.Code };
        if (!scan.Is(at, WordClass.Unit, out var unit)) return null;
        // "This Week": two capitals inside a line are a title.
        if (scan.IsCapital(at) && scan.IsCapital(at - 1) && !scan.IsAllCapital(at)) return null;
        if (unit.Code == "WE") return read with { Unit = TimeUnit.Week, Weekend = true };
        if (unit.Code == "CE" && offset == 0 && anchor == TimeAnchor.Publication) return read with { Unit = TimeUnit.Year, YearPrefix = "C" };
        return UnitOf(unit.Code) is { } known && unit.Code is not ("FN" or "CE" or "H") ? read with { Unit = known } : null;
    }

    // "the year", "the week": the one that is being told; as "the end of the year" they lie about the publication.
    private static Reading? Told(Scan scan, int i)
    {
        if (!scan.Is(i, WordClass.Determiner)) return null;
        var at = scan.Is(i + 1, WordClass.UnitAdjective) && scan.Is(i + 2, WordClass.YearWord) ? i + 2 : i + 1;
        if (!scan.Is(at, WordClass.Unit, out var unit) || unit.Code is "S" or "MIN" or "H" or "CE" or "FN" or "DE" || scan.Is(at + 1, WordClass.Of)) return null;
        var read = new Reading(i, at + 1, TimeType.Date) { Anchor = TimeAnchor.Narrative, Unit = UnitOf(unit.Code) };
        if (unit.Code == "WE") return read with { Unit = TimeUnit.Week, Weekend = true };
        // "the year before.", but not "the day before he left".
        return scan.Is(at + 1, WordClass.Before, out var before) ? EndsClause(scan, at + 2) ? read with { End = at + 2, Offset = before.Number, Direction = Side(before.Number) } : null : read;
    }

    private static TimeDirection Side(int offset) => offset < 0 ? TimeDirection.Past : offset > 0 ? TimeDirection.Future : TimeDirection.Present;

    private static TimeUnit? UnitOf(string code) => code switch
    {
        "H" => TimeUnit.Hour,
        "D" => TimeUnit.Day,
        "W" or "FN" => TimeUnit.Week,
        "M" => TimeUnit.Month,
        "Q" => TimeUnit.Quarter,
        "Y" or "CE" => TimeUnit.Year,
        "DE" => TimeUnit.Decade,
        _ => null,
    };
}
