using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>Whether two numbers, with their bounds, can both be right.</summary>
internal static class NumberComparison
{
    // "About 30" is somewhere between 25 and 35, "about 7,000" a tenth up or down: half of the unit of its last digit that is not nought,
    // but at least a tenth and at most a fifth. By reasoning, not tuned.
    private const double LeastAbout = 0.1;
    private const double MostAbout = 0.2;

    /// <summary>The range that a quantity's words allow.</summary>
    public static NumberRange Range(Quantity quantity) => quantity.Change switch
    {
        QuantityChange.About when quantity.Value is { } v => new(v - Slack(v), v + Slack(v), v),
        QuantityChange.Above when quantity.Value is { } v => new(v, null, v),
        QuantityChange.Below when quantity.Value is { } v => new(null, v, v),
        // "Rose about 6 per cent": the ends say that it is only about that.
        QuantityChange.Up or QuantityChange.Down when quantity is { Value: { } v, Low: null, High: null } => new(v - Slack(v), v + Slack(v), v),
        _ when quantity.Value is { } v => new(v, v, v),
        _ => new(quantity.Low, quantity.High, null),
    };

    /// <summary>Whether some number lies in both ranges.</summary>
    public static bool Meet(NumberRange a, NumberRange b) =>
        (a.Low ?? double.NegativeInfinity) <= (b.High ?? double.PositiveInfinity) && (b.Low ?? double.NegativeInfinity) <= (a.High ?? double.PositiveInfinity);

    /// <summary>Whether the two say the same number with the same bounds.</summary>
    public static bool Same(NumberRange a, NumberRange b) => a == b;

    private static double Slack(double value)
    {
        var size = Math.Abs(value);
        var unit = 1.0;
        while (unit * 10 <= size && size % (unit * 10) == 0) unit *= 10;
        return Math.Clamp(unit / 2, LeastAbout * size, MostAbout * size);
    }
}
