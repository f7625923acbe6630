using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Names times to a reader.</summary>
/// <param name="tables">Words of the language: the table <c>time-labels</c>.</param>
internal sealed class CalendarLabels(WordTables tables)
{
    private readonly FrozenDictionary<string, string> words = tables.Map("time-labels");

    /// <summary>A name for a value; where no part of it is known, the report's own words.</summary>
    public string Name(string value, DateRange? dates, string told)
    {
        if (value.EndsWith("-WE", StringComparison.Ordinal) && dates is { } weekend) return Fill("weekend", weekend.From);
        if (value.Length == 8 && value[5] == 'W' && dates is { } week) return Fill("week", week.From);
        if (dates is { } days && days.From == days.To) return Fill("day", days.From);
        if (value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && words.TryGetValue(value[^1..], out var weekday)) return weekday;
        return value.Length switch
        {
            3 when char.IsAsciiDigit(value[0]) => words["decade"].Replace("{year}", value + "0", StringComparison.Ordinal),
            4 when char.IsAsciiDigit(value[0]) => value,
            7 when value[5] is 'Q' or 'H' && value[0] != 'X' => words[value[5] == 'Q' ? "quarter" : "half"].Replace("{n}", value[6..], StringComparison.Ordinal).Replace("{year}", value[..4], StringComparison.Ordinal),
            7 => Month(value, told),
            10 when value[0] == 'X' && int.TryParse(value[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && words.TryGetValue($"month-{value[5..7].TrimStart('0')}", out var month) =>
                words["day-of-month"].Replace("{day}", day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{month}", month, StringComparison.Ordinal),
            _ => told,
        };
    }

    /// <summary>Whether words begin with the name of a day of the week.</summary>
    public bool BeginsWithWeekday(ReadOnlySpan<char> told)
    {
        for (var day = 1; day <= 7; day++)
        {
            if (told.StartsWith(words[day.ToString(CultureInfo.InvariantCulture)], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Why a report is taken to be of some days: its word for dated ones.</summary>
    public string Reason(string word, DateRange days) => Fill(days.From == days.To ? "same-weekday" : "same-week", days.From).Replace("{word}", word, StringComparison.Ordinal);

    /// <summary>Why a report is not older than a date.</summary>
    public string Past(string word) => words["past-date"].Replace("{word}", word, StringComparison.Ordinal);

    /// <summary>Why a report is of a year: what it says of a happening whose day is known.</summary>
    public string Happening(string sentence, DateOnly day) => Fill("happening", day).Replace("{word}", sentence, StringComparison.Ordinal);

    /// <summary>Why a report's words stand for a day: when it must have been published.</summary>
    public string Told(string word, DateRange published) =>
        (published.From == published.To ? Fill("told-on", published.From) : Fill("told-between", published.From).Replace("{until}", Fill("day", published.To), StringComparison.Ordinal)).Replace("{word}", word, StringComparison.Ordinal);

    private string Month(string value, string told)
    {
        if (!words.TryGetValue($"month-{value[5..].TrimStart('0')}", out var month) && !words.TryGetValue($"season-{value[5..]}", out month)) return told;
        return value[0] == 'X' ? month : words["month-of-year"].Replace("{month}", month, StringComparison.Ordinal).Replace("{year}", value[..4], StringComparison.Ordinal);
    }

    private string Fill(string pattern, DateOnly day) => words[pattern]
        .Replace("{weekday}", words[CalendarDates.Number(day.DayOfWeek).ToString(CultureInfo.InvariantCulture)], StringComparison.Ordinal)
        .Replace("{day}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", words[$"month-{day.Month}"], StringComparison.Ordinal)
        .Replace("{year}", day.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
