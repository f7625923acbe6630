using System.Globalization;

namespace Synoptic.Storage.Search;

/// <summary>
/// Figures as terms of an index, so that those over or under a limit are found without looking at each: how many digits one has before its point, the
/// first of them, the first two. The figures themselves are compared with the rows. (The way of Schindler and Diepenbroek's "Generic XML-based
/// framework for metadata portals", 2008, with decimal digits.)
/// </summary>
internal static class ValueTerms
{
    // Sixteen digits: nothing that is counted in a report has so many, and below it a double tells whole numbers apart.
    private const long Top = 1_000_000_000_000_000;

    private static readonly string Negative = LineTerms.Value("-");
    private static readonly string Fraction = LineTerms.Value("0");
    private static readonly string Beyond = LineTerms.Value("+");

    /// <summary>The terms of a figure, the widest first; none of what is no number.</summary>
    public static string[] Of(double value)
    {
        if (double.IsNaN(value)) return [];
        if (value < 0) return [Negative];
        if (value < 1) return [Fraction];
        if (value >= Top) return [Beyond];
        var digits = ((long)value).ToString(CultureInfo.InvariantCulture);
        var (decade, first) = (Decade(digits.Length), Digits(digits.Length, digits[..1]));
        return digits.Length == 1 ? [decade, first] : [decade, first, Digits(digits.Length, digits[..2])];
    }

    /// <summary>The terms of which each figure of a range has one; <see langword="null"/> where the range is without ends, or holds nothing.</summary>
    /// <param name="least">The least that is wanted.</param>
    /// <param name="greatest">The greatest that is wanted.</param>
    public static LookupTerm? Between(double? least, double? greatest)
    {
        var (low, high) = (least ?? double.NegativeInfinity, greatest ?? double.PositiveInfinity);
        if ((least is null && greatest is null) || !(low <= high)) return null;
        var terms = new List<string>();
        if (low < 0) terms.Add(Negative);
        if (low < 1 && high >= 0) terms.Add(Fraction);
        for (var at = low < 1 ? 1 : low < Top ? (long)low : Top; at < Top && at <= high;)
        {
            var digits = at.ToString(CultureInfo.InvariantCulture);
            var (decade, two) = (PowerOfTen(digits.Length - 1), PowerOfTen(Math.Max(0, digits.Length - 2)));
            at -= at % two;
            // Where a figure is whole, a range of whole numbers ends one before the next.
            if (at == decade && (decade * 10) - 1 <= high)
            {
                terms.Add(Decade(digits.Length));
                at = decade * 10;
            }
            else if (digits.Length == 1 || (at % decade == 0 && at + decade - 1 <= high))
            {
                terms.Add(Digits(digits.Length, digits[..1]));
                at += decade;
            }
            else
            {
                terms.Add(Digits(digits.Length, digits[..2]));
                at += two;
            }
        }

        if (high >= Top) terms.Add(Beyond);
        return Lookup.Any(terms);
    }

    private static string Decade(int length) => LineTerms.Value(Letter(length).ToString());

    private static string Digits(int length, string digits) => LineTerms.Value(Letter(length) + digits);

    // One to fifteen digits.
    private static char Letter(int length) => (char)('a' + length - 1);

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
