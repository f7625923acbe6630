namespace Synoptic.Times.Readers;

/// <summary>Reads years in digits or words, with their era.</summary>
internal static class YearReader
{
    /// <summary>A year in four digits or in words, whatever stands around it, with its era.</summary>
    public static bool Plain(Scan scan, int i, out (int Year, bool BeforeEra) year, out int end)
    {
        year = default;
        if (Era(scan, i, out var ancient, out end))
        {
            year = (ancient, true);
            return true;
        }

        end = i + 1;
        if (scan.IsInteger(i, out var value, out var digits) && digits == 4 && value is >= 1000 and <= 2199)
        {
            if (scan.Joined(end) && ((scan.IsMark(end, ':') && scan.Joined(end + 1)) || scan.IsMark(end, '%') || scan.IsWord(end))) return false;
            year = (value, false);
            return true;
        }

        if (!Words(scan, i, out value, out end)) return false;
        year = (value, false);
        return true;
    }

    /// <summary>A year before the common era: <c>493 BC</c>, <c>264 B.C.</c>, the first end of <c>499–492 BC</c>.</summary>
    public static bool Era(Scan scan, int i, out int year, out int end)
    {
        end = i;
        if (!scan.IsInteger(i, out year, out var digits) || digits > 4 || year == 0) return false;
        // "499–492 BC", "from 264 to 241 BC": both ends of the range lie before the era.
        if ((scan.IsDash(i + 1) || scan.Is(i + 1, WordClass.To) || scan.Is(i + 1, WordClass.And)) && scan.IsInteger(i + 2, out var other, out var otherDigits) && otherDigits <= 4 && other < year && Era(scan, i + 2, out _, out _))
        {
            end = i + 1;
            return true;
        }

        if (scan.Is(i + 1, WordClass.Era, out var era) && scan.IsAllCapital(i + 1) && era.Code == "BC")
        {
            end = i + 2;
            return true;
        }

        if (!scan.Is(i + 1, WordClass.EraLetter, out var letter) || letter.Code != "BC" || !scan.IsCapital(i + 1) || !scan.IsMark(i + 2, '.') || !scan.Is(i + 3, WordClass.EraLetter) || !scan.IsCapital(i + 3)) return false;
        end = scan.AfterStop(i + 4);
        return true;
    }

    /// <summary>A decade in digits: <c>1990s</c>, <c>90’s</c>; its first digits without the last nought.</summary>
    public static bool Decade(Scan scan, int i, int wanted, out string prefix, out int end)
    {
        prefix = "";
        end = i + 1;
        if (!scan.IsInteger(i, out var value, out var digits) || digits != wanted || value % 10 != 0) return false;
        if (scan.IsApostrophe(end) && scan.Joined(end)) end++;
        if (!scan.Joined(end) || !scan.Is(end, WordClass.DecadeSuffix)) return false;
        end++;
        prefix = digits == 4 ? $"{value / 10}" : $"19{value / 10}";
        return digits == 4 ? value is >= 1000 and <= 2190 : value >= 20;
    }

    // "nineteen ninety-six": a number from ten to twenty, then tens; "two thousand (and) five".
    private static bool Words(Scan scan, int i, out int year, out int end)
    {
        year = 0;
        end = i;
        if (!scan.Is(i, WordClass.Cardinal, out var first)) return false;
        if (first.Number is >= 16 and <= 20 && scan.Is(scan.AfterHyphen(i + 1), WordClass.Cardinal, out var tens) && tens.Number >= (first.Number == 20 ? 10 : 20))
        {
            end = scan.AfterHyphen(i + 1) + 1;
            year = first.Number * 100 + tens.Number;
            if (tens.Number >= 20 && scan.Is(scan.AfterHyphen(end), WordClass.Cardinal, out var unit) && unit.Number < 10)
            {
                end = scan.AfterHyphen(end) + 1;
                year += unit.Number;
            }

            return !scan.Is(end, WordClass.Units) && !scan.Is(end, WordClass.Scale);
        }

        if (first.Number != 2 || !scan.Is(i + 1, WordClass.Scale, out var scale) || scale.Number != 1000 || i == 0 || !scan.Is(i - 1, WordClass.YearPreposition)) return false;
        end = i + 2;
        year = 2000;
        var at = scan.Is(end, WordClass.And) ? end + 1 : end;
        if (scan.Is(at, WordClass.Cardinal, out var rest) && rest.Number < 100)
        {
            end = at + 1;
            year += rest.Number;
        }

        return !scan.Is(end, WordClass.Units) && !scan.Is(end, WordClass.Counted);
    }
}
