using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Plain;

/// <summary>Reads whole days in a line of words: 3 March 2031, March 3rd 2031, 2031-03-03, 13/3/2031, 3 de marzo de 2031, 2031年3月3日.</summary>
internal sealed class DayReader
{
    private readonly FrozenDictionary<string, int> months;
    private readonly FrozenSet<string> joints;
    private readonly FrozenSet<string> weekdays;

    public DayReader(WordTables tables)
    {
        months = tables.Rows("months").Concat(tables.Rows("months-abroad")).DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        joints = tables.Rows("reading-head").Where(r => r[0] == "joint").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
        weekdays = tables.Rows("reading-head").Where(r => r[0] == "weekday").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool IsWeekday(string word) => weekdays.Contains(word);

    public bool IsMonth(string word) => months.ContainsKey(word);

    /// <summary>The day that begins at a word.</summary>
    /// <param name="words">The words of a line.</param>
    /// <param name="at">The word.</param>
    /// <param name="length">Words that it takes up.</param>
    public DateOnly? At(List<LineWord> words, int at, out int length)
    {
        length = 1;
        if (Joined(words[at].Form) is { } joined) return joined;
        if (!char.IsAsciiDigit(words[at].Form[0]) && !IsMonth(words[at].Form)) return null;
        int secondAt = Next(words, at), thirdAt = Next(words, secondAt);
        if (thirdAt >= words.Count) return null;
        length = thirdAt + 1 - at;
        int first = Number(words[at]), second = Number(words[secondAt]), third = Number(words[thirdAt]);
        if (months.TryGetValue(words[at].Form, out var month)) return length == 3 ? Day(third, month, second) : null;
        if (months.TryGetValue(words[secondAt].Form, out month)) return Day(third, month, first);
        if (length != 3) return null;
        if (first >= 1000) return Day(first, second, third);
        if (third < 1000) return null;

        // 13/2/2031 and 2/13/2031 can be told; 2/3/2031 can't, but 3/3/2031 is one day either way.
        if (first > 12 || first == second) return Day(third, second, first);
        return second > 12 ? Day(third, first, second) : null;
    }

    /// <summary>Whether a word writes a number of up to four digits.</summary>
    public static bool IsNumber(string form) => Number(form) >= 0;

    private int Next(List<LineWord> words, int at)
    {
        var next = at + 1;
        if (next < words.Count && joints.Contains(words[next].Form)) next++;
        return next;
    }

    /// <summary>A day of the years that newspapers and this program can share.</summary>
    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1600 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(LineWord word) => Number(word.Form);

    /// <summary>The number that a word writes, with or without an ordinal ending or the sign of a year, month or day; -1 for none.</summary>
    private static int Number(string word)
    {
        var form = word.AsSpan();
        var digits = form.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? form.Length : end;
        if (digits is 0 or > 4) return -1;
        var isOrdinal = form.Length - digits == 2 && digits <= 2;
        var isSigned = form.Length - digits == 1 && IsSign(form[digits]);
        if (digits < form.Length && !isOrdinal && !isSigned && form[digits] != 't') return -1;
        return int.Parse(form[..digits], CultureInfo.InvariantCulture);
    }

    /// <summary>Year, month and day run together, each with its sign.</summary>
    private static DateOnly? Joined(string word)
    {
        if (word.Length is < 8 or > 11 || !char.IsAsciiDigit(word[0]) || !IsSign(word[4])) return null;
        var rest = word.AsSpan(5);
        var sign = rest.IndexOfAnyExceptInRange('0', '9');
        if (sign is < 1 or > 2 || !IsSign(rest[sign]) || word.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')) return null;
        var last = rest[(sign + 1)..];
        var end = last.IndexOfAnyExceptInRange('0', '9') is var stop && stop < 0 ? last.Length : stop;
        if (end is < 1 or > 2 || last.Length - end > 1 || (end < last.Length && !IsSign(last[end]))) return null;
        return Day(int.Parse(word.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(rest[..sign], CultureInfo.InvariantCulture), int.Parse(last[..end], CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a character may be a sign for year, month or day: those of East Asia stand from U+3000 on.</summary>
    private static bool IsSign(char c) => c >= '\u3000' && char.IsLetter(c);
}
