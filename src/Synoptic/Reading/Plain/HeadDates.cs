using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Dates as reports and metadata state them. An order of day and month that can't be told is unknown, not guessed.</summary>
internal sealed class HeadDates
{
    private readonly FrozenDictionary<string, int> months;
    private readonly FrozenSet<string> dated;
    private readonly FrozenSet<string> beside;

    public HeadDates(WordTables tables)
    {
        months = tables.Rows("months").DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var head = tables.Rows("reading-head");
        dated = head.Where(r => r[0] == "dated").SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        beside = head.Where(r => r[0] == "clock").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A date of metadata: ISO 8601 with or without time and zone, or one that a line could state.</summary>
    public Publication? Parse(string value, string basis)
    {
        value = value.Trim();
        if (value.Length is < 8 or > 80) return null;
        if (ParseIso(value, basis) is { } iso) return iso;
        var words = new List<LineWord>();
        LineReader.ReadWords(value, 0, value.Length, words, 20);
        return Line(words, value, basis) ?? (DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var http) ? Moment(http, basis) : null);
    }

    /// <summary>The date of a line that holds a date and nothing else but words that go with one.</summary>
    public Publication? Line(List<LineWord> words, string text, string basis)
    {
        if (words.Count is < 3 or > 24) return null;
        Publication? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (found is null && At(words, i, out var length) is { } day)
            {
                found = new Publication(day, null, basis);
                i += length - 1;
                continue;
            }

            var word = words[i].Form;
            if (!IsDigits(word) && !dated.Contains(word) && !beside.Contains(word) && !months.ContainsKey(word) && Number(words[i]) < 0 && !IsClock(word)) return null;
        }

        if (found is null) return null;
        return ParseIso(text.AsSpan(words[0].Start, words[^1].End - words[0].Start).ToString(), basis) ?? found;
    }

    /// <summary>The date of a dateline, "HARBOUR CITY, March 3, 2024 (Agency) –": names, a whole date, a bracket or dash.</summary>
    public DateOnly? Dateline(string text, TextLine line)
    {
        for (var i = 1; i < Math.Min(6, line.Words.Count); i++)
        {
            if (At(line.Words, i, out var length) is { } day)
            {
                var after = line.Words[i + length - 1].End;
                while (after < line.ContentEnd && text[after] is ' ' or ',') after++;
                return after < line.ContentEnd && text[after] is '(' or '–' or '—' or '-' ? day : null;
            }

            if (!line.Words[i].Capital) return null;
        }

        return null;
    }

    /// <summary>The date that begins at a word.</summary>
    public DateOnly? At(List<LineWord> words, int at, out int length)
    {
        length = 3;
        if (at + 3 > words.Count) return null;
        int first = Number(words[at]), second = Number(words[at + 1]), third = Number(words[at + 2]);
        if (months.TryGetValue(words[at].Form, out var month)) return Day(third, month, second);
        if (months.TryGetValue(words[at + 1].Form, out month)) return Day(third, month, first);
        if (first >= 1000) return Day(first, second, third);
        if (third < 1000) return null;

        // 13/2/2024 and 2/13/2024 can be told; 2/3/2024 can't, but 3/3/2024 is one day either way.
        if (first > 12 || first == second) return Day(third, second, first);
        return second > 12 ? Day(third, first, second) : null;
    }

    private static Publication? ParseIso(string value, string basis)
    {
        if (value.Length < 10 || !char.IsAsciiDigit(value[0])) return null;
        if (!DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (value.Length == 10) return new Publication(day, null, basis);
        if (value[10] is not ('T' or 't' or ' ')) return null;

        // A moment needs a zone; without one only the day is known.
        var rest = value.AsSpan(11);
        var hasZone = rest.EndsWith("Z", StringComparison.OrdinalIgnoreCase) || rest.LastIndexOfAny('+', '-') > 0;
        return hasZone && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? Moment(moment, basis) : new Publication(day, null, basis);
    }

    private static Publication Moment(DateTimeOffset moment, string basis) => new(DateOnly.FromDateTime(moment.DateTime), moment, basis);

    /// <summary>A day of the years that newspapers and this program can share.</summary>
    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1600 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The number that a word writes, with or without an ordinal ending; -1 for none.</summary>
    private static int Number(LineWord word)
    {
        var form = word.Form.AsSpan();
        var digits = form.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? form.Length : end;
        var isOrdinal = form.Length - digits == 2 && digits <= 2;
        if (digits is 0 or > 4 || (digits < form.Length && !isOrdinal && form[digits] != 't')) return -1;
        return int.Parse(form[..digits], CultureInfo.InvariantCulture);
    }

    private static bool IsDigits(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a word is digits run together with what may stand beside a time: <c>10am</c>, <c>00Z</c>.</summary>
    private bool IsClock(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && beside.Contains(word[digits..]);
    }
}
