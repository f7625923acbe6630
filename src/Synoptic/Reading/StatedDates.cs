using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Dates as headers, feeds and fields state them: RFC 5322 with zones by name too, ISO 8601 in full and short form, seconds since 1970, and whatever a line of text may state.</summary>
internal sealed class StatedDates
{
    private const string Basis = "metadata";

    /// <summary>Seconds since 1970 of 1990 and 2100: other numbers are years, counts or ids.</summary>
    private const long Earliest = 631_152_000, Latest = 4_102_444_800;

    private readonly HeadDates lines;
    private readonly FrozenDictionary<string, int> months;
    private readonly FrozenDictionary<string, int> zones;

    public StatedDates(WordTables tables, HeadDates lines)
    {
        this.lines = lines;
        months = tables.Rows("months").DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => Number(r[1]), StringComparer.OrdinalIgnoreCase);

        // A zone whose offset depends on the day is named in speech, not in headers.
        zones = tables.Rows("time-zones").Where(r => r[2] == "none").DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => Number(r[1]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A date; <see langword="null"/> for what is none.</summary>
    public Publication? Parse(string? stated)
    {
        if (stated is null) return null;
        var value = stated.Trim();
        if (value.Length is < 8 or > 80) return null;
        return Epoch(value) ?? Iso(value) ?? Message(value) ?? lines.Parse(value, Basis);
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static Publication Moment(DateTimeOffset moment) => IsoDates.Moment(moment, Basis);

    private static Publication? Epoch(string value)
    {
        if (value.Length is not (10 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var seconds = value.Length == 13 ? number / 1000 : number;
        return seconds is >= Earliest and <= Latest ? Moment(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null;
    }

    /// <summary>ISO 8601 with a time and a zone, <c>+0200</c> and <c> +02:00</c> too, and the short form <c>20310204T093000+0200</c> of the wires.</summary>
    private static Publication? Iso(string value)
    {
        if (!char.IsAsciiDigit(value[0])) return null;
        var isShort = value.Length >= 8 && !value.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9');
        var length = isShort ? 8 : 10;
        if (value.Length < length || !DateOnly.TryParseExact(value.AsSpan(0, length), isShort ? "yyyyMMdd" : "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var rest = value.AsSpan(length).TrimStart("Tt ");
        if (rest.IsEmpty) return new Publication(day, null, Basis);
        var sign = rest.IndexOfAny("+-Zz");
        var clock = Clock(rest[..(sign < 0 ? rest.Length : sign)].TrimEnd());
        if (clock is null) return null;

        // A moment needs a zone; without one only the day is known.
        if (sign < 0) return new Publication(day, null, Basis);
        return Offset(rest[sign..]) is { } offset && At(day, clock.Value, offset) is { } moment ? Moment(moment) : new Publication(day, null, Basis);
    }

    /// <summary>RFC 5322: <c>Tue, 4 Feb 2031 09:30:00 +0200</c>; the day of the week, seconds and zone may be absent, and a comment may follow.</summary>
    private Publication? Message(string value)
    {
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = words.Length > 3 && words[0].EndsWith(',') ? 1 : words.Length > 4 && char.IsAsciiLetter(words[0][0]) && char.IsAsciiDigit(words[1][0]) ? 1 : 0;
        if (words.Length < at + 4) return null;
        if (!int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var date) || !months.TryGetValue(words[at + 1].TrimEnd('.'), out var month)) return null;
        if (!int.TryParse(words[at + 2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;

        // Two digits as RFC 5322 reads them, in its section on obsolete dates.
        if (words[at + 2].Length == 2) year += year < 50 ? 2000 : 1900;
        if (year is < 1600 or > 2999 || date < 1 || date > DateTime.DaysInMonth(year, month) || Clock(words[at + 3]) is not { } clock) return null;
        var day = new DateOnly(year, month, date);
        var zone = words.Length > at + 4 ? words[at + 4].Trim('(', ')') : "";
        return Zone(zone) is { } offset && At(day, clock, offset) is { } moment ? Moment(moment) : new Publication(day, null, Basis);
    }

    private TimeSpan? Zone(string zone)
    {
        if (zone.Length == 0) return null;
        if (zone[0] is '+' or '-' or 'Z' or 'z') return Offset(zone);
        return zone is "UT" ? TimeSpan.Zero : zones.TryGetValue(zone, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;
    }

    /// <summary><c>Z</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>.</summary>
    private static TimeSpan? Offset(ReadOnlySpan<char> zone)
    {
        if (zone is "Z" or "z") return TimeSpan.Zero;
        Span<char> digits = stackalloc char[4];
        var count = 0;
        foreach (var c in zone[1..])
        {
            if (c == ':') continue;
            if (!char.IsAsciiDigit(c) || count == 4) return null;
            digits[count++] = c;
        }

        if (count is not (2 or 4)) return null;
        var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var minutes = count == 4 ? int.Parse(digits[2..4], CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    /// <summary><c>09:30</c>, <c>09:30:00</c>, <c>09:30:00.123</c>, <c>093000</c>.</summary>
    private static TimeOnly? Clock(ReadOnlySpan<char> clock)
    {
        var point = clock.IndexOfAny('.', ',');
        if (point > 0) clock = clock[..point];
        ReadOnlySpan<string> forms = ["H:mm:ss", "H:mm", "HHmmss", "HHmm"];
        foreach (var form in forms)
        {
            if (TimeOnly.TryParseExact(clock, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        }

        return null;
    }

    private static DateTimeOffset? At(DateOnly day, TimeOnly clock, TimeSpan offset) => offset.Duration() <= TimeSpan.FromHours(14) ? new DateTimeOffset(day.ToDateTime(clock), offset) : null;
}
