using System.Globalization;

namespace Synoptic.Quantities;

/// <summary>Reads a number that is written with digits.</summary>
internal static class DigitScanner
{
    // A double holds 15 digits exactly; a longer row of digits is a code, not a count.
    private const int MostDigits = 15;

    /// <summary>The number at <paramref name="start"/>, where a digit, or a point or plus before a digit, stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="limit">Where the sentence ends.</param>
    /// <param name="value">The number.</param>
    /// <param name="grouped">Whether it was written with separators or decimals, as a year or a code is not.</param>
    /// <returns>Offset after the number; -1 if the digits are not a number (a time of day, a date, a score, a code).</returns>
    public static int Read(string text, int start, int limit, out double value, out bool grouped)
    {
        value = 0;
        grouped = false;
        Span<char> digits = stackalloc char[MostDigits + 2];
        var count = 0;
        var i = start;
        if (text[i] == '+') i++;
        var first = Run(text, i, limit);
        if (first - i > MostDigits) return -1;
        text.AsSpan(i, first - i).CopyTo(digits);
        count = first - i;
        var length = count;
        i = first;
        if (length is > 0 and <= 3)
        {
            i = Groups(text, i, limit, digits, ref count);
            if (i < 0) return -1;
            grouped = i > first;
        }

        if (i + 1 < limit && text[i] == ',' && char.IsAsciiDigit(text[i + 1]))
        {
            // One or two digits after a comma are decimals; anything else is no number that English writes.
            var end = Run(text, i + 1, limit);
            if (grouped || end - i > 3) return -1;
            return Decimals(text, i, end, limit, digits, count, out value, out grouped);
        }

        if (length is > 0 and <= 3 && PointGroups(text, first, limit, digits, ref count) is var grouping && grouping > 0)
        {
            grouped = true;
            if (grouping + 1 < limit && text[grouping] == ',' && char.IsAsciiDigit(text[grouping + 1])) return Decimals(text, grouping, Run(text, grouping + 1, limit), limit, digits, count, out value, out grouped);
            return double.TryParse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture, out value) ? grouping : -1;
        }

        if (i + 1 < limit && text[i] == '.' && char.IsAsciiDigit(text[i + 1])) return Decimals(text, i, Run(text, i + 1, limit), limit, digits, count, out value, out grouped);
        if (i + 1 < limit && text[i] is '/' or '⁄' && char.IsAsciiDigit(text[i + 1])) return Fraction(text, i, limit, digits[..count], out value, out grouped);
        if (i + 1 < limit && text[i] == ':' && char.IsAsciiDigit(text[i + 1])) return -1;
        if (count == 0 || !double.TryParse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture, out value)) return -1;
        return i;
    }

    /// <summary>Reads the power of ten after a number: <c>×10−30</c>, <c>x 10^6</c>.</summary>
    /// <returns>Offset after it; -1 where none stands, or one that no double holds.</returns>
    public static int Power(string text, int i, int limit, ref double value)
    {
        if (i < limit && text[i] == ' ') i++;
        if (i >= limit || text[i] is not ('×' or 'x' or '*')) return -1;
        i++;
        if (i < limit && text[i] == ' ') i++;
        if (!text.AsSpan(i, Math.Max(0, limit - i)).StartsWith("10")) return -1;
        i += 2;
        var marked = i < limit && text[i] == '^';
        if (marked) i++;
        var signed = i < limit && text[i] is '-' or '−' or '–' or '+';
        var below = signed && text[i] != '+';
        // "3 x 10" is a sum or a size: a power has a sign of its own, or is written above the line.
        if (signed) i++;
        else if (!marked) return -1;
        var end = Run(text, i, limit);
        if (end == i || end - i > 3 || !int.TryParse(text.AsSpan(i, end - i), NumberStyles.None, CultureInfo.InvariantCulture, out var power)) return -1;
        // Through its digits, since ten to a power below nought is no exact number.
        if (!double.TryParse($"{value.ToString(CultureInfo.InvariantCulture)}E{(below ? "-" : "")}{power}", NumberStyles.Float, CultureInfo.InvariantCulture, out var scaled) || !double.IsFinite(scaled)) return -1;
        value = scaled;
        return end;
    }

    /// <summary>Whether a number may be the lower part of a fraction that people write: 9/11 is none.</summary>
    public static bool IsDenominator(double value) => value is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 20 or 32 or 64 or 100 or 128 or 1000;

    // Groups of three (1,300), of two and then three (1,00,000), and groups that stand apart by a space that does not break.
    private static int Groups(string text, int i, int limit, Span<char> digits, ref int count)
    {
        var mark = i < limit ? text[i] : '\0';
        if (mark is not (',' or '\u00a0' or '\u202f' or '\u2009')) return i;
        var kept = i;
        var keptCount = count;
        while (i < limit && text[i] == mark)
        {
            var end = Run(text, i + 1, limit);
            var length = end - i - 1;
            if (length == 3 || (length == 2 && mark == ',' && end < limit && text[end] == ','))
            {
                if (count + length > MostDigits) return -1;
                text.AsSpan(i + 1, length).CopyTo(digits[count..]);
                count += length;
                i = end;
                if (length == 3) (kept, keptCount) = (i, count);
                continue;
            }

            break;
        }

        count = keptCount;
        return kept;
    }

    // 1.234.567 and 1.234,56: groups with points, as much of Europe writes them. One group alone is an English decimal: 1.234.
    private static int PointGroups(string text, int start, int limit, Span<char> digits, ref int count)
    {
        var (i, groups, kept) = (start, 0, count);
        while (i < limit && text[i] == '.' && Run(text, i + 1, limit) == i + 4)
        {
            if (kept + 3 > MostDigits) return -1;
            text.AsSpan(i + 1, 3).CopyTo(digits[kept..]);
            (kept, i, groups) = (kept + 3, i + 4, groups + 1);
        }

        var decimals = i + 1 < limit && text[i] == ',' ? Run(text, i + 1, limit) - i - 1 : 0;
        // Four groups are an address of the Internet; three digits behind the comma a list; a point and a digit a version.
        var fits = decimals is 1 or 2 ? groups > 0 : groups is 2 or > 3;
        if (!fits || (decimals == 0 && i + 1 < limit && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))) return -1;
        count = kept;
        return i;
    }

    private static int Decimals(string text, int mark, int end, int limit, Span<char> digits, int count, out double value, out bool grouped)
    {
        grouped = true;
        value = 0;
        var length = end - mark - 1;
        // 1.2.3 is a version or a date, 10.45:30 a time.
        if (end + 1 < limit && text[end] is '.' or ':' or '/' && char.IsAsciiDigit(text[end + 1])) return -1;
        if (length > MostDigits) return -1;
        Span<char> all = stackalloc char[(2 * MostDigits) + 4];
        digits[..count].CopyTo(all);
        all[count] = '.';
        text.AsSpan(mark + 1, length).CopyTo(all[(count + 1)..]);
        return double.TryParse(all[..(count + 1 + length)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? end : -1;
    }

    private static int Fraction(string text, int slash, int limit, ReadOnlySpan<char> above, out double value, out bool grouped)
    {
        grouped = true;
        value = 0;
        var end = Run(text, slash + 1, limit);
        if (end - slash > 5 || (end < limit && text[end] == '/')) return -1;
        if (!double.TryParse(above, NumberStyles.None, CultureInfo.InvariantCulture, out var a)) return -1;
        if (!double.TryParse(text.AsSpan(slash + 1, end - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var b)) return -1;
        if (a >= b || !IsDenominator(b)) return -1;
        value = a / b;
        return end;
    }

    private static int Run(string text, int i, int limit)
    {
        while (i < limit && char.IsAsciiDigit(text[i])) i++;
        return i;
    }
}
