namespace Synoptic.Storage.Search;

/// <summary>A range of days as terms of an index: years, and months at its ends. The days themselves are compared with the rows.</summary>
internal static class DayTerms
{
    // A range over more years leaves little out.
    private const int MostYears = 50;

    /// <summary>The condition; <see langword="null"/> where it would leave nothing out, or takes too many terms.</summary>
    /// <param name="from">First day wanted.</param>
    /// <param name="to">Last day wanted.</param>
    /// <param name="days">First and last day of what is there.</param>
    public static LookupTerm? Of(DateOnly? from, DateOnly? to, (DateOnly First, DateOnly Last)? days)
    {
        if ((from is null && to is null) || days is not { } there) return null;
        var first = from is { } a && a > there.First ? a : there.First;
        var last = to is { } b && b < there.Last ? b : there.Last;
        if (first > last || last.Year - first.Year > MostYears) return null;
        var terms = new List<string>();
        for (var year = first.Year; year <= last.Year; year++)
        {
            var (begin, end) = (year == first.Year ? first.Month : 1, year == last.Year ? last.Month : 12);
            if (begin == 1 && end == 12) terms.Add(LineTerms.Year(year));
            else for (var month = begin; month <= end; month++) terms.Add(LineTerms.Month(year, month));
        }

        return Lookup.Any(terms);
    }
}
