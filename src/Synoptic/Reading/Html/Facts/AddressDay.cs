using System.Globalization;

namespace Synoptic.Reading.Html.Facts;

/// <summary>The day that the path of an address states: <c>/2031/03/04/</c>, <c>/2031-03-04/</c>, <c>/2031/mar/04/</c>, <c>/20310304/</c>.</summary>
internal static class AddressDay
{
    private const int FirstYear = 1990;

    public static DateOnly? Find(string? address)
    {
        if (address is null || address.Length > 2000 || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            if (i + 2 < segments.Length && Day(segments[i], segments[i + 1], segments[i + 2]) is { } parted) return parted;
            if (segments[i].Length == 8 && Day(segments[i][..4], segments[i][4..6], segments[i][6..]) is { } together) return together;
            if (Dashed(segments[i]) is { } dashed) return dashed;
        }

        return null;
    }

    /// <summary>The date that a segment begins or ends with; within it, it may be part of what the report tells.</summary>
    private static DateOnly? Dashed(string segment)
    {
        var parts = segment.Split('-', '_');
        if (parts.Length < 3) return null;
        return Day(parts[0], parts[1], parts[2]) ?? Day(parts[^3], parts[^2], parts[^1].Split('.')[0]);
    }

    private static DateOnly? Day(string year, string month, string day)
    {
        if (year.Length != 4 || day.Length is 0 or > 2 || month.Length is 0 or > 3) return null;
        var number = char.IsAsciiLetter(month[0])
            ? Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, m => m.Equals(month, StringComparison.OrdinalIgnoreCase) && m.Length > 0) + 1
            : Number(month);
        var (y, d) = (Number(year), Number(day));
        return y is >= FirstYear and <= 2999 && number is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, number) ? new DateOnly(y, number, d) : null;
    }

    private static int Number(string digits) => digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
