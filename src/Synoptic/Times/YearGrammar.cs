using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Years, decades and centuries: <c>2022</c>, <c>493 BC</c>, <c>the 1990s</c>, <c>nineteen ninety-six</c>, <c>the 20th century</c>.</summary>
internal static class YearGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        var at = i;
        if (scan.Is(at, WordClass.Determiner))
        {
            at++;
            if (scan.Is(at, WordClass.YearWord)) at++;
        }

        if (Decade(scan, i, at) is { } decade) return decade;
        if (Century(scan, i, at) is { } century) return century;
        if (Era(scan, i, out var year, out var end)) return new Reading(i, end, TimeType.Date) { Year = year, BeforeEra = true };
        if (scan.Is(i, WordClass.Fiscal)) return Fiscal(scan, i);
        var named = at == i + 2;
        if (named && Plain(scan, at, out var told, out end)) return new Reading(i, end, TimeType.Date) { Year = told.Year };
        if (at == i && IsShortYear(scan, i, out var shortYear)) return new Reading(i, i + 2, TimeType.Date) { Year = shortYear };
        if (at == i && Plain(scan, i, out told, out end) && StandsAlone(scan, i, end)) return new Reading(i, end, TimeType.Date) { Year = told.Year, BeforeEra = told.BeforeEra };
        return null;
    }

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
            if (scan.Joined(end) && (scan.IsMark(end, ':') || scan.IsMark(end, '%') || scan.IsWord(end))) return false;
            year = (value, false);
            return true;
        }

        if (!Words(scan, i, out value, out end)) return false;
        year = (value, false);
        return true;
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

    private static bool Era(Scan scan, int i, out int year, out int end)
    {
        end = i;
        if (!scan.IsInteger(i, out year, out var digits) || digits > 4 || year == 0) return false;
        // "499–492 BC": both ends of the range lie before the era.
        if (scan.IsDash(i + 1) && scan.IsInteger(i + 2, out var other, out var otherDigits) && otherDigits <= 4 && other < year && Era(scan, i + 2, out _, out _))
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

    // "’99": read in the century that lies nearest to the publication; without that it stays two digits of an unknown century.
    private static bool IsShortYear(Scan scan, int i, out int year)
    {
        year = 0;
        if (!scan.IsApostrophe(i) || !scan.IsInteger(i + 1, out var value, out var digits) || digits != 2 || !scan.Joined(i + 1) || scan.Joined(i)) return false;
        if (scan.Joined(i + 2) && (scan.IsWord(i + 2) || scan.IsApostrophe(i + 2))) return false;
        year = value;
        return true;
    }

    private static Reading? Fiscal(Scan scan, int i)
    {
        var at = scan.Is(i + 1, WordClass.YearWord) ? i + 2 : i + 1;
        return Plain(scan, at, out var year, out var end) ? new Reading(i, end, TimeType.Date) { Year = year.Year } : null;
    }

    private static Reading? Decade(Scan scan, int i, int at)
    {
        if (scan.Is(at, WordClass.DecadeWord, out var word) && at > i) return new Reading(i, at + 1, TimeType.Date) { YearPrefix = $"19{word.Number / 10}" };
        if (scan.Is(at, WordClass.Cardinal, out var century) && century.Number is >= 16 and <= 20 && scan.Is(scan.AfterHyphen(at + 1), WordClass.DecadeWord, out word))
            return new Reading(i, scan.AfterHyphen(at + 1) + 1, TimeType.Date) { YearPrefix = $"{century.Number}{word.Number / 10}" };
        var quoted = scan.IsApostrophe(at) ? at + 1 : at;
        if (!scan.IsInteger(quoted, out var value, out var digits) || value % 10 != 0) return null;
        var end = quoted + 1;
        if (scan.IsApostrophe(end) && scan.Joined(end)) end++;
        if (!scan.Joined(end) || !scan.Is(end, WordClass.DecadeSuffix)) return null;
        if (digits == 4 && value is >= 1000 and <= 2190) return new Reading(i, end + 1, TimeType.Date) { YearPrefix = $"{value / 10}" };
        // "in their 40s" is an age: two digits need "the" or an apostrophe.
        return digits == 2 && (at > i || quoted > at) && value >= 20 ? new Reading(i, end + 1, TimeType.Date) { YearPrefix = $"19{value / 10}" } : null;
    }

    private static Reading? Century(Scan scan, int i, int at)
    {
        if (!MonthGrammar.Day(scan, at, out var number, out var end, out var ordinal) || !ordinal) return null;
        end = scan.AfterHyphen(end);
        if (!scan.Is(end, WordClass.Unit, out var unit) || unit.Code != "CE") return null;
        var era = end + 1;
        var before = (scan.Is(era, WordClass.Era, out var told) && told.Code == "BC") || (scan.Is(era, WordClass.EraLetter, out told) && told.Code == "BC" && scan.IsMark(era + 1, '.'));
        if (before) end = scan.Is(era, WordClass.Era) ? era : scan.AfterStop(era + 2);
        return new Reading(i, end + 1, TimeType.Date) { YearPrefix = $"{number - 1:00}", BeforeEra = before };
    }

    // Four digits alone are a year where a word of time or a possessive leads to them, or where nothing follows that they could count.
    private static bool StandsAlone(Scan scan, int i, int end)
    {
        if (scan.Joined(i) && !scan.IsMark(i - 1, '(') && !scan.IsMark(i - 1, '–') && !scan.IsMark(i - 1, '—') && !scan.IsDash(i - 1) && !IsQuote(scan, i - 1)) return false;
        if (scan.Is(end, WordClass.Counted) || scan.Is(end, WordClass.Units) || scan.Is(end, WordClass.Scale)) return false;
        if (scan.IsHyphen(end) && scan.Is(end + 1, WordClass.Unit)) return false;
        if (i > 0 && scan.Is(i - 1, WordClass.NotAYearBefore) && !scan.Is(i - 1, WordClass.YearPreposition)) return false;
        if (scan.Atoms[i].Kind != AtomKind.Number) return i > 0 && scan.Is(i - 1, WordClass.YearPreposition);
        scan.IsInteger(i, out var value, out _);
        var range = (scan.IsDash(end) && scan.IsInteger(end + 1, out _, out var rangeDigits) && rangeDigits == 4) || (scan.IsDash(i - 1) && scan.IsInteger(i - 2, out _, out rangeDigits) && rangeDigits == 4);
        var led = range || i > 0 && (scan.Is(i - 1, WordClass.YearPreposition) || scan.IsMark(i - 1, '(') || scan.AfterPossessive(Math.Max(0, i - 2)) == i || scan.IsApostrophe(i - 1));
        // Rounder and older numbers count more often than they date.
        if (value < 1900 || value > 2100) return led && !(scan.IsWord(end) && PluralNoun(scan, end));
        return led || !(scan.IsWord(end) && PluralNoun(scan, end));
    }

    private static bool IsQuote(Scan scan, int i) => scan.IsMark(i, '"') || scan.IsMark(i, '“') || scan.IsMark(i, '‘') || scan.IsMark(i, '\'') || scan.IsMark(i, '[');

    private static bool PluralNoun(Scan scan, int i)
    {
        var token = scan.Analysis.TokenAt(scan.Atoms[i].Span.Start);
        return token < scan.Analysis.Tags.Length && scan.Analysis.Tags[token].Xpos is "NNS";
    }
}
