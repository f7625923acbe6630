using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Lengths of time: <c>three years</c>, <c>the past two months</c>, <c>a 50-day deadline</c>, <c>for weeks</c>.</summary>
internal static class DurationGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        var at = i;
        if (scan.Is(at, WordClass.Determiner) || scan.Is(at, WordClass.Possessive)) at++;
        var adjective = scan.Is(at, WordClass.ShiftDuration) && !scan.Is(at + 1, WordClass.Of);
        if (adjective) at++;
        if (Measure.TryRead(scan, at, out var measure))
        {
            if (measure.Article && at > i) return null;
            var end = AfterLong(scan, measure.End);
            if (scan.IsPhrase(end, "suffix", out _, out var afterSuffix)) end = afterSuffix;
            if (IsAge(scan, end) || IsFraction(scan, measure, i, at)) return null;
            var first = at > i || !measure.Hyphen ? i : at;
            var type = measure.Article && IsRate(scan, i) ? TimeType.Set : TimeType.Duration;
            // A determiner belongs to "the 50-day deadline", not to its measure.
            if (measure.Hyphen && !adjective) first = at;
            return new Reading(first, end, type) { Fixed = DurationFormat.Write(measure.Amount, measure.Unit) };
        }

        if (scan.Is(at, WordClass.Units, out var units)) return Plural(scan, i, at, adjective, units);
        if (scan.Is(at, WordClass.Unit, out var unit) && AfterLong(scan, at + 1) is var longEnd && longEnd > at + 1)
            return new Reading(at, longEnd, TimeType.Duration) { Fixed = DurationFormat.Write(1, unit.Code) };
        return null;
    }

    private static Reading? Plural(Scan scan, int i, int at, bool adjective, Facet units)
    {
        var end = AfterLong(scan, at + 1);
        if (IsAge(scan, end)) return null;
        if (units.Code is "S" or "Q" or "WE" && !adjective) return null;
        if (adjective || end > at + 1 || at == i) return new Reading(i, end, TimeType.Duration) { Fixed = DurationFormat.Write(double.NaN, units.Code) };
        return null;
    }

    private static int AfterLong(Scan scan, int end)
    {
        var next = scan.AfterHyphen(end);
        return scan.Is(next, WordClass.Long) ? next + 1 : end;
    }

    // "34-year-old", "18 years old", "26 years of age": how old somebody is.
    private static bool IsAge(Scan scan, int end) =>
        scan.Is(scan.AfterHyphen(end), WordClass.Old) || (scan.Is(end, WordClass.Of) && scan.Is(end + 1, WordClass.Age));

    // "three quarters of the vote" is a share.
    private static bool IsFraction(Scan scan, Measure measure, int first, int at) => measure.Unit == "Q" && first == at && scan.Is(measure.End, WordClass.Of);

    // "twice a week", "$5 a day": what comes again.
    private static bool IsRate(Scan scan, int i) =>
        i > 0 && (scan.Is(i - 1, WordClass.SetBefore) || scan.Is(i - 1, WordClass.Scale) || scan.Atoms[i - 1].Kind == AtomKind.Number || scan.IsMark(i - 1, '%') || scan.Is(i - 1, WordClass.Counted) || scan.Is(i - 1, WordClass.Units));
}
