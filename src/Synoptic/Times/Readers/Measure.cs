namespace Synoptic.Times.Readers;

/// <summary>A number of units: <c>three years</c>, <c>a few days</c>, <c>50-day</c>.</summary>
/// <param name="Amount">How many; not a number where the words are vague.</param>
/// <param name="Unit">TIMEX3 code of the unit, with <c>S</c> and <c>MIN</c> for seconds and minutes.</param>
/// <param name="End">Atom after the last.</param>
/// <param name="Plural">Whether the unit is a plural.</param>
/// <param name="Article">Whether the number is an indefinite article.</param>
/// <param name="Hyphen">Whether number and unit are joined.</param>
internal readonly record struct Measure(double Amount, string Unit, int End, bool Plural, bool Article, bool Hyphen)
{
    /// <summary>Whether the words leave the number open.</summary>
    public bool IsVague => double.IsNaN(Amount);

    /// <summary>A number and a unit that begin here.</summary>
    public static bool TryRead(Scan scan, int i, out Measure measure)
    {
        measure = default;
        if (!NumberReader.TryRead(scan, i, out var amount, out var at)) return false;
        var article = scan.Is(i, WordClass.Indefinite) && at == i + 1;
        if (!article && RangeEnd(scan, at, out var rangeEnd))
        {
            amount = double.NaN;
            at = rangeEnd;
        }

        var joined = scan.AfterHyphen(at);
        var hyphen = joined > at;
        at = joined;
        while (scan.Is(at, WordClass.UnitAdjective) && at - joined < 3) at++;
        var plural = scan.Is(at, WordClass.Units, out var unit);
        if (!plural && !scan.Is(at, WordClass.Unit, out unit)) return false;
        at++;
        if (!plural && !hyphen && amount > 1 && !double.IsNaN(amount) && unit.Code is "S" or "Q") return false;
        // "a months-long siege": the article is the siege's.
        if (article && (plural || unit.Code is "S" or "Q" or "WE")) return false;
        // "a year-earlier loss" measures nothing.
        if (article && scan.IsHyphen(at) && scan.Is(at + 1, WordClass.YearEarlier)) return false;
        // "60 Minutes": a unit with a capital in running text is a title.
        if (scan.IsCapital(at - 1) && !scan.IsAllCapital(at - 1) && !scan.IsCapital(i)) return false;
        if (HalfAfter(scan, at, out var halfEnd))
        {
            amount += 0.5;
            at = halfEnd;
        }

        measure = new Measure(amount, unit.Code, at, plural, article, hyphen);
        return true;
    }

    // "two to three weeks", "12-18 months", "a year or two" is left to the vague reading of its first half.
    private static bool RangeEnd(Scan scan, int at, out int end)
    {
        end = at;
        if (!(scan.Is(at, WordClass.To) || scan.Is(at, WordClass.And) || scan.IsDash(at))) return false;
        return NumberReader.TryRead(scan, at + 1, out _, out end) && !scan.Is(at + 1, WordClass.Indefinite)
            && (scan.Is(end, WordClass.Units) || (scan.IsHyphen(end) && scan.Is(end + 1, WordClass.Unit)));
    }

    private static bool HalfAfter(Scan scan, int at, out int end)
    {
        end = at;
        if (!scan.Is(at, WordClass.And) || !scan.Is(at + 1, WordClass.Indefinite) || !scan.Is(at + 2, WordClass.Half)) return false;
        end = at + 3;
        return true;
    }
}
