using FsCheck;
using FsCheck.Fluent;
using Synoptic.Storage.Search;

namespace Synoptic.Tests.Storage;

public sealed class ValueTermProperties
{
    [Fact]
    public void A_range_of_figures_finds_its_figures_and_of_whole_ones_hardly_any_other()
    {
        var figure = Gen.OneOf(
            Gen.Choose(-50, 1200).Select(static n => (double)n),
            Gen.Choose(-500, 50_000).Select(static n => n / 10.0),
            from digits in Gen.Choose(1, 999) from power in Gen.Choose(0, 16) select digits * Math.Pow(10, power),
            Gen.Elements(0, 0.5, 1, 9, 10, 99, 100, 999_999_999_999_999, 1e15, 1e15 - 0.5, 1e300, double.MaxValue, double.NegativeInfinity, double.PositiveInfinity, double.Epsilon));
        var asked = from a in Gen.OneOf(figure.Select(static v => (double?)v), Gen.Constant((double?)null)) from b in Gen.OneOf(figure.Select(static v => (double?)v), Gen.Constant((double?)null)) from value in figure select (Least: a, Greatest: b, Value: value);
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310307, 9).WithMaxTest(20_000), Prop.ForAll(asked.ToArbitrary(), static asked =>
        {
            var (least, greatest, value) = asked;
            if (least > greatest) (least, greatest) = (greatest, least);
            var terms = ValueTerms.Between(least, greatest);
            if (least is null && greatest is null)
            {
                Assert.Null(terms);
                return;
            }

            var isFound = Has(terms!, value);
            var isWithin = !(value < least) && !(value > greatest);
            if (isWithin) Assert.True(isFound);
            // At each end as many more may be found as have the same two first digits.
            else if (value >= 10 && value < 1e15 && ((least is { } low && value < low * 0.9) || (greatest is { } high && value > (high * 1.1) + 1))) Assert.False(isFound);
        }));
    }

    [Fact]
    public void A_range_takes_few_terms()
    {
        Assert.Equal(["c99", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "+"], Terms(990, null));
        Assert.Equal(["-", "0", "a", "b1", "b20", "b21"], Terms(null, 21));
        Assert.Equal(["b", "c"], Terms(10, 999));
        Assert.Equal(["0"], Terms(0.25, 0.5));
        Assert.Equal(["-"], Terms(null, -3));
        Assert.Equal(["a7"], Terms(7, 7));
        Assert.Null(ValueTerms.Between(3, 2));
        Assert.Null(ValueTerms.Between(double.NaN, null));
        Assert.Empty(ValueTerms.Of(double.NaN));
    }

    private static bool Has(LookupTerm terms, double value) => ValueTerms.Of(value).Any(term => terms.AnyOf.Any(row => row[0] == term));

    private static IEnumerable<string> Terms(double? least, double? greatest) => ValueTerms.Between(least, greatest)!.AnyOf.Select(static row => row[0][1..]);
}
