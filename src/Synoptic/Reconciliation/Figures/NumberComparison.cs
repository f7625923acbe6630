using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>Whether two numbers, with their bounds, can both be right.</summary>
internal static class NumberComparison
{
    // Two exact numbers count as one when they are within half of the last digit that the rounder of them gives: "about 1,300" and
    // 1,312 are; 37 and 38 are not. By reasoning, not tuned.
    private const double RoundingOfAbout = 0.1;

    /// <summary>The range that a quantity's words allow.</summary>
    public static NumberRange Range(Quantity quantity) => quantity.Change switch
    {
        QuantityChange.About when quantity.Value is { } v => new(v - (Math.Abs(v) * RoundingOfAbout), v + (Math.Abs(v) * RoundingOfAbout), v),
        QuantityChange.Above when quantity.Value is { } v => new(v, null, v),
        QuantityChange.Below when quantity.Value is { } v => new(null, v, v),
        _ when quantity.Value is { } v => new(v, v, v),
        _ => new(quantity.Low, quantity.High, null),
    };

    /// <summary>Whether some number lies in both ranges.</summary>
    public static bool Meet(NumberRange a, NumberRange b) =>
        (a.Low ?? double.NegativeInfinity) <= (b.High ?? double.PositiveInfinity) && (b.Low ?? double.NegativeInfinity) <= (a.High ?? double.PositiveInfinity);

    /// <summary>Whether the two say the same number with the same bounds.</summary>
    public static bool Same(NumberRange a, NumberRange b) => a == b;
}
