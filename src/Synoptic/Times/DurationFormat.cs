using System.Globalization;

namespace Synoptic.Times;

/// <summary>Writes lengths of time as TIMEX3 does, which is ISO 8601 with <c>X</c> for an open number.</summary>
internal static class DurationFormat
{
    public static string Write(double amount, string unit)
    {
        if (double.IsNaN(amount)) return Compose("X", unit);
        var (scaled, code) = unit switch
        {
            "DE" => (amount * 10, "Y"),
            "CE" => (amount * 100, "Y"),
            "FN" => (amount * 2, "W"),
            _ => (amount, unit),
        };
        var whole = Math.Floor(scaled);
        // Half a unit is told in the next smaller one, where that divides evenly.
        if (scaled - whole == 0.5 && Half(code) is { } half)
        {
            if (whole == 0) return Compose(half.Amount, half.Unit);
            return code is "H" or "MIN" ? Compose(Number(whole), code) + half.Amount + Letter(half.Unit)
                : code == "D" ? Compose(Number(whole), code) + "T" + half.Amount + Letter(half.Unit)
                : Compose(Number(whole), code) + half.Amount + Letter(half.Unit);
        }

        return Compose(Number(scaled), code);
    }

    private static (string Amount, string Unit)? Half(string unit) => unit switch
    {
        "Y" => ("6", "M"),
        "D" => ("12", "H"),
        "H" => ("30", "MIN"),
        "MIN" => ("30", "S"),
        _ => null,
    };

    private static string Compose(string amount, string unit) => (unit is "H" or "MIN" or "S" ? "PT" : "P") + amount + Letter(unit);

    private static string Letter(string unit) => unit switch
    {
        "MIN" => "M",
        "FN" => "W",
        _ => unit,
    };

    // Nobody counts units beyond a million million; a longer number is left open rather than written with an exponent.
    private static string Number(double value) => value < 1e12 ? Math.Round(value, 2).ToString(CultureInfo.InvariantCulture) : "X";
}
