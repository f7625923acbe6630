using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Times of day: <c>9 a.m. ET</c>, <c>noon</c>, <c>21:30 GMT</c>, <c>4 in the morning</c>.</summary>
internal static class ClockGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        // A capital inside a line is a title's: "High Noon".
        if (scan.Is(i, WordClass.Clock, out var named)) return scan.IsCapital(i) && scan.IsCapital(i - 1) ? null : new Reading(i, AfterZone(scan, i + 1), TimeType.Time) { Clock = named.Code };
        if (!Hour(scan, i, out var hour, out var minute, out var at, out var exact)) return null;
        if (Meridiem(scan, at, out var add, out var end))
        {
            if (hour is < 1 or > 12) return null;
            return Time(i, AfterZone(scan, end), hour % 12 + add, minute);
        }

        if (Oclock(scan, at, out end)) return hour <= 24 ? Time(i, InPart(scan, end, ref hour), hour, minute) : null;
        var inPart = InPart(scan, at, ref hour);
        if (inPart > at && hour <= 24) return Time(i, inPart, hour, minute);
        if (!exact || hour > 24) return null;
        // 21:30 without more is a time of day only with a zone, "hours" or a preposition of time: scores look the same.
        if (scan.Is(at, WordClass.HoursSuffix)) return Time(i, AfterZone(scan, at + 1), hour, minute);
        var zone = AfterZone(scan, at);
        if (zone > at) return Time(i, zone, hour, minute);
        return i > 0 && (scan.Is(i - 1, WordClass.At) || scan.Is(i - 1, WordClass.RangeStart)) && scan.Atoms[i + 1].Kind == AtomKind.Mark ? Time(i, at, hour, minute) : null;
    }

    private static Reading Time(int first, int end, int hour, int minute) => new(first, end, TimeType.Time) { Clock = $"{hour:00}:{minute:00}" };

    // "9", "9:30", "9.30" before a meridiem, "nine", "0930" before "hours" or a zone.
    private static bool Hour(Scan scan, int i, out int hour, out int minute, out int end, out bool exact)
    {
        minute = 0;
        exact = false;
        end = i + 1;
        if (scan.Is(i, WordClass.Cardinal, out var word) && word.Number <= 12 && !scan.IsHyphen(i + 1))
        {
            hour = word.Number;
            return true;
        }

        if (scan.IsInteger(i, out hour, out var digits))
        {
            if (digits == 4)
            {
                (hour, minute) = (hour / 100, hour % 100);
                exact = true;
                return hour <= 24 && minute < 60 && (scan.Is(end, WordClass.HoursSuffix) || AfterZone(scan, end) > end);
            }

            if (digits > 2) return false;
            if (scan.IsMark(end, ':') && scan.Joined(end) && scan.Joined(end + 1) && scan.IsInteger(end + 1, out minute, out var minuteDigits) && minuteDigits == 2 && minute < 60)
            {
                end += 2;
                exact = true;
                if (scan.IsMark(end, ':') && scan.Joined(end) && scan.IsInteger(end + 1, out _, out var seconds) && seconds == 2) end += 2;
            }
            else
            {
                minute = 0;
            }

            return hour <= 24;
        }

        // "9.30 p.m." is one number to the scanner.
        if ((uint)i < (uint)scan.Count && scan.Atoms[i].Kind == AtomKind.Number && scan.Atoms[i].Span.Length is 4 or 5 && scan.Atoms[i].Number is > 0 and < 13 && Meridiem(scan, end, out _, out _))
        {
            hour = (int)scan.Atoms[i].Number;
            minute = (int)Math.Round((scan.Atoms[i].Number - hour) * 100);
            return minute < 60;
        }

        return false;
    }

    private static bool Meridiem(Scan scan, int i, out int add, out int end)
    {
        add = 0;
        end = i;
        if (scan.Is(i, WordClass.Meridiem, out var whole) && (scan.Joined(i) || scan.Atoms[i].Span.Length == 2))
        {
            add = whole.Number;
            end = i + 1;
            return true;
        }

        if (!scan.Is(i, WordClass.MeridiemLetter, out var letter) || letter.Code.Length == 0 || !scan.IsMark(i + 1, '.') || !scan.Is(i + 2, WordClass.MeridiemLetter)) return false;
        add = letter.Number;
        end = i + 3;
        // The last point belongs to the abbreviation; TIMEX3 takes it in.
        end = scan.AfterStop(end);
        return true;
    }

    private static bool Oclock(Scan scan, int i, out int end)
    {
        end = i + 3;
        return scan.Is(i, WordClass.OclockLetter) && scan.IsApostrophe(i + 1) && scan.Is(i + 2, WordClass.Oclock);
    }

    // "4 in the morning", "9 at night".
    private static int InPart(Scan scan, int i, ref int hour)
    {
        var at = i;
        if (scan.Is(at, WordClass.In) && scan.Is(at + 1, WordClass.Determiner)) at += 2;
        else if (scan.Is(at, WordClass.At)) at++;
        else return i;
        if (!scan.Is(at, WordClass.Part, out var part)) return i;
        if (part.Code is "AF" or "EV" or "NI" && hour is >= 3 and < 12) hour += 12;
        return at + 1;
    }

    // "ET", "(GMT)", "Eastern time", "local time", "Samarra time".
    private static int AfterZone(Scan scan, int i)
    {
        if (scan.Is(i, WordClass.Zone) && scan.IsAllCapital(i)) return i + 1;
        if (scan.IsMark(i, '(') && scan.Is(i + 1, WordClass.Zone) && scan.IsAllCapital(i + 1) && scan.IsMark(i + 2, ')')) return i + 3;
        var at = i;
        while (at < i + 2 && (scan.Is(at, WordClass.ZoneWord) || scan.IsCapital(at)) && !scan.Is(at, WordClass.Weekday) && !scan.Is(at, WordClass.Month)) at++;
        return at > i && scan.Is(at, WordClass.TimeNoun) ? at + 1 : i;
    }
}
