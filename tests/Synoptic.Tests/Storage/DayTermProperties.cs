using FsCheck;
using FsCheck.Fluent;
using Synoptic.Storage.Search;

namespace Synoptic.Tests.Storage;

public sealed class DayTermProperties
{
    [Fact]
    public void A_range_of_days_finds_its_days_and_of_what_is_there_no_other()
    {
        var day = Gen.Choose(0, 1500).Select(static n => new DateOnly(2029, 11, 3).AddDays(n));
        var range = from first in day from last in day from a in day from b in day select (First: first < last ? first : last, Last: first < last ? last : first, From: a, To: b);
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310307, 9).WithMaxTest(300), Prop.ForAll(range.ToArbitrary(), static asked =>
        {
            var (first, last, from, to) = asked;
            var terms = DayTerms.Of(from, to, (first, last), hasDays: true)?.AnyOf.Select(static row => row[0]).ToHashSet(StringComparer.Ordinal);
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                var isFound = terms is not null && (terms.Contains(LineTerms.Year(day.Year)) || terms.Contains(LineTerms.Month(day.Year, day.Month)) || terms.Contains(LineTerms.Day(day)));
                Assert.Equal(day >= from && day <= to, isFound);
            }
        }));
    }

    [Fact]
    public void A_week_takes_few_terms_and_a_range_without_an_end_goes_up_to_what_is_there()
    {
        var there = (new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31));
        Assert.Equal(7, DayTerms.Of(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 9), there, hasDays: true)!.AnyOf.Length);
        Assert.Equal([LineTerms.Day(new DateOnly(2026, 11, 30)), LineTerms.Month(2026, 12), LineTerms.Year(2027)], DayTerms.Of(new DateOnly(2026, 11, 30), null, there, hasDays: true)!.AnyOf.Select(static row => row[0]));
        Assert.Equal([LineTerms.Month(2026, 3)], DayTerms.Of(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 9), there, hasDays: false)!.AnyOf.Select(static row => row[0]));
        Assert.Equal([LineTerms.Year(9999)], DayTerms.Of(new DateOnly(9999, 1, 1), null, (new DateOnly(9990, 1, 1), DateOnly.MaxValue), hasDays: true)!.AnyOf.Select(static row => row[0]));
        Assert.Null(DayTerms.Of(null, null, there, hasDays: true));
    }
}
