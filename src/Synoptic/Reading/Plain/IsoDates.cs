using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Reads the forms that machines write dates in: ISO 8601 and its near kin, and those of HTTP and of scripts.</summary>
internal static class IsoDates
{
    /// <summary>Years that newspapers and this program can share.</summary>
    private const int FirstYear = 1600;

    public static Publication? Parse(string value, string basis)
    {
        if (value.Length < 10 || !char.IsAsciiDigit(value[0])) return Http(value, basis);
        if (!DateOnly.TryParseExact(value.AsSpan(0, 10), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < FirstYear) return null;
        if (value.Length == 10) return new Publication(day, null, basis);
        if (value[10] is not ('T' or 't' or ' ')) return null;

        // A moment needs a zone; without one only the day is known.
        var rest = value.AsSpan(11).TrimStart();
        var hasZone = rest.EndsWith("Z", StringComparison.OrdinalIgnoreCase) || rest.LastIndexOfAny('+', '-') > 0;
        return hasZone && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? Moment(moment, basis)
            : rest.Length > 0 && char.IsAsciiDigit(rest[0]) && !rest.ContainsAny(Letters) ? new Publication(day, null, basis)
            : null;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYabcdefghijklmnopqrstuvwxy");

    public static Publication Moment(DateTimeOffset moment, string basis) => new(DateOnly.FromDateTime(moment.DateTime), moment, basis);

    /// <summary>"Tue, 04 Mar 2031 10:15:00 GMT" of HTTP, and "Tue Mar 04 2031 10:15:00 GMT+0100 (…)" of scripts.</summary>
    private static Publication? Http(string value, string basis)
    {
        if (DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var http) && http.Year >= FirstYear) return Moment(http, basis);
        var sign = value.Length >= 33 && value[24] == ' ' ? value.AsSpan(25).IndexOfAny('+', '-') : -1;
        if (sign != 3 || value.Length < 33 || !DateTime.TryParseExact(value.AsSpan(4, 20), "MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        var shift = value.AsSpan(29, 4);
        if (shift.ContainsAnyExceptInRange('0', '9') || local.Year is < FirstYear or > 9998) return null;
        var offset = new TimeSpan(int.Parse(shift[..2], CultureInfo.InvariantCulture), int.Parse(shift[2..], CultureInfo.InvariantCulture), 0);
        return offset.TotalHours > 14 ? null : Moment(new DateTimeOffset(local, value[28] == '-' ? -offset : offset), basis);
    }
}
