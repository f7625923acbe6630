namespace Synoptic.Storage.Search;

/// <summary>A range of days as terms of an index: years, months and days that it holds whole. The days themselves are compared with the rows.</summary>
internal static class DayTerms
{
    // A range over more years leaves little out.
    private const int MostYears = 50;

    /// <summary>The condition; <see langword="null"/> where it would leave nothing out, or takes too many terms.</summary>
    /// <param name="from">First day wanted.</param>
    /// <param name="to">Last day wanted.</param>
    /// <param name="days">First and last day of what is there.</param>
    /// <param name="hasDays">Whether the index has terms of days; else the months at the ends are asked whole.</param>
    public static LookupTerm? Of(DateOnly? from, DateOnly? to, (DateOnly First, DateOnly Last)? days, bool hasDays)
    {
        if ((from is null && to is null) || days is not { } there) return null;
        var first = from is { } a && a > there.First ? a : there.First;
        var last = to is { } b && b < there.Last ? b : there.Last;
        if (first > last || last.Year - first.Year > MostYears) return null;
        var terms = new List<string>();
        for (var day = first; ;)
        {
            var (term, end) = Widest(day);
            terms.Add(term);
            if (end >= last) return Lookup.Any(terms);
            day = end.AddDays(1);
        }

        (string Term, DateOnly End) Widest(DateOnly day)
        {
            var (endOfYear, endOfMonth) = (new DateOnly(day.Year, 12, 31), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));
            if (Holds(new DateOnly(day.Year, 1, 1), endOfYear)) return (LineTerms.Year(day.Year), endOfYear);
            return !hasDays || Holds(new DateOnly(day.Year, day.Month, 1), endOfMonth) ? (LineTerms.Month(day.Year, day.Month), endOfMonth) : (LineTerms.Day(day), day);
        }

        // Where nothing lies outside of the range, a month or a year may as well be asked whole.
        bool Holds(DateOnly begin, DateOnly end) => (begin > there.First ? begin : there.First) >= first && (end < there.Last ? end : there.Last) <= last;
    }
}
