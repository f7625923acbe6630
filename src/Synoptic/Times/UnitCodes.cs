using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Units of the word tables, by their TIMEX3 code: <c>H D W FN M Q Y DE CE</c>.</summary>
internal static class UnitCodes
{
    /// <summary>The calendar unit; <see langword="null"/> for seconds, minutes and weekends.</summary>
    public static TimeUnit? Unit(string code) => code switch
    {
        "H" => TimeUnit.Hour,
        "D" => TimeUnit.Day,
        "W" or "FN" => TimeUnit.Week,
        "M" => TimeUnit.Month,
        "Q" => TimeUnit.Quarter,
        "Y" or "CE" => TimeUnit.Year,
        "DE" => TimeUnit.Decade,
        _ => null,
    };

    /// <summary>A whole number of calendar units; a year and a half is eighteen months.</summary>
    public static (int Amount, TimeUnit Unit) Scale(double amount, string code, TimeUnit unit)
    {
        if (code == "FN") return ((int)(amount * 2), TimeUnit.Week);
        if (code == "CE") return ((int)(amount * 100), TimeUnit.Year);
        if (code == "DE" && amount % 1 != 0) return ((int)(amount * 10), TimeUnit.Year);
        return code == "Y" && amount % 1 == 0.5 ? ((int)(amount * 12), TimeUnit.Month) : ((int)amount, unit);
    }
}
