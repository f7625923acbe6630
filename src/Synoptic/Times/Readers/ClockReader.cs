namespace Synoptic.Times.Readers;

/// <summary>Reads hours, meridiems and time zones.</summary>
internal static class ClockReader
{
    /// <summary>An hour: <c>9</c>, <c>9:30</c>, <c>9.30</c> before a meridiem, <c>nine</c>.</summary>
    public static bool Hour(Scan scan, int i, out int hour, out int minute, out int end)
    {
        minute = 0;
        end = i + 1;
        if (scan.Is(i, WordClass.Cardinal, out var word) && word.Number <= 12 && !scan.IsHyphen(i + 1))
        {
            hour = word.Number;
            return true;
        }

        if (scan.IsInteger(i, out hour, out var digits))
        {
            if (digits > 2 || hour > 24) return false;
            if (Colon(scan, end, out var told, out var afterMinute)) (minute, end) = (told, afterMinute);
            return true;
        }

        // "9.30 p.m." is one number to the scanner.
        if ((uint)i >= (uint)scan.Count || scan.Atoms[i].Kind != AtomKind.Number || scan.Atoms[i].Span.Length is not (4 or 5) || scan.Atoms[i].Number is not (> 0 and < 13) || !Meridiem(scan, end, out _, out _)) return false;
        hour = (int)scan.Atoms[i].Number;
        minute = (int)Math.Round((scan.Atoms[i].Number - hour) * 100);
        return minute < 60;
    }

    /// <summary>An hour with its minutes in digits: <c>21:30</c>, or <c>2130</c> where a zone or the word of hours follows.</summary>
    public static bool Exact(Scan scan, int i, out int hour, out int minute, out int end)
    {
        minute = 0;
        end = i + 1;
        if (!scan.IsInteger(i, out hour, out var digits)) return false;
        if (digits == 4)
        {
            (hour, minute) = (hour / 100, hour % 100);
            return hour <= 24 && minute < 60 && (scan.Is(end, WordClass.HoursSuffix) || Zone(scan, end, out _, out _));
        }

        return digits <= 2 && hour <= 24 && Colon(scan, end, out minute, out end);
    }

    /// <summary><c>a.m.</c>, <c>PM</c>: hours to add after noon. The last point belongs to the abbreviation; TIMEX3 takes it in.</summary>
    public static bool Meridiem(Scan scan, int i, out int add, out int end)
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
        end = scan.AfterStop(i + 3);
        return true;
    }

    /// <summary>A time zone: <c>ET</c>, <c>(GMT)</c>, <c>Eastern time</c>, <c>local time</c>, <c>Samarra time</c>; which atoms name it.</summary>
    public static bool Zone(Scan scan, int i, out Range name, out int end)
    {
        name = i..(i + 1);
        end = i + 1;
        if (scan.Is(i, WordClass.Zone) && scan.IsAllCapital(i)) return true;
        if (scan.IsMark(i, '(') && scan.Is(i + 1, WordClass.Zone) && scan.IsAllCapital(i + 1) && scan.IsMark(i + 2, ')'))
        {
            name = (i + 1)..(i + 2);
            end = i + 3;
            return true;
        }

        var at = i;
        while (at < i + 2 && (scan.Is(at, WordClass.ZoneWord) || scan.IsCapital(at)) && !scan.Is(at, WordClass.Weekday) && !scan.Is(at, WordClass.Month)) at++;
        name = i..at;
        end = at + 1;
        if (at > i && scan.Is(at, WordClass.TimeNoun)) return true;
        // "noon Eastern"
        (name, end) = (i..(i + 1), i + 1);
        return scan.Is(i, WordClass.ZoneWord) && scan.IsCapital(i) && !scan.IsCapital(i + 1);
    }

    private static bool Colon(Scan scan, int i, out int minute, out int end)
    {
        minute = 0;
        end = i;
        if (!scan.IsMark(i, ':') || !scan.Joined(i) || !scan.Joined(i + 1) || !scan.IsInteger(i + 1, out minute, out var digits) || digits != 2 || minute >= 60) return false;
        end = i + 2;
        if (scan.IsMark(end, ':') && scan.Joined(end) && scan.IsInteger(end + 1, out _, out var seconds) && seconds == 2) end += 2;
        return true;
    }
}
