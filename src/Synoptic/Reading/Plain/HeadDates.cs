using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Dates as reports and metadata state them. An order of day and month that can't be told is unknown, not guessed.</summary>
internal sealed class HeadDates
{
    /// <summary>Words between a date and its hour: "November 18th, 2031, Monday, at 11:08".</summary>
    private const int Between = 3;

    private readonly DayReader days;
    private readonly Clocks clocks;
    private readonly FrozenSet<string> dated;
    private readonly FrozenSet<string> beside;
    private readonly PhraseTable<DateRole> roles;

    public HeadDates(WordTables tables)
    {
        var head = tables.Rows("reading-head");
        var zones = new Zones(tables);
        days = new DayReader(tables);
        clocks = new Clocks(tables, zones);
        Offsets = zones;
        dated = head.Where(r => r[0] == "dated").SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        beside = head.Where(r => r[0] == "clock").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
        roles = new(head.Where(r => r[0] is "issue" or "change").Select(r => (r[1], r[0] == "issue" ? DateRole.Issue : DateRole.Change)));
    }

    private Zones Offsets { get; }

    /// <summary>A date of metadata: ISO 8601 with or without time and zone, or one that a line could state.</summary>
    public Publication? Parse(string value, string basis)
    {
        value = value.Trim();
        if (value.Length is < 8 or > 80) return null;
        if (IsoDates.Parse(value, basis) is { } iso) return iso;
        var words = new List<LineWord>();
        LineReader.ReadWords(value, 0, value.Length, words, 20);
        var stated = Read(value, words);
        return stated.Dates.Count > 0 && stated.OtherWords == 0 ? stated.Dates[0].As(basis) : null;
    }

    /// <summary>The dates of a line that holds dates and nothing else but words that go with them; <see langword="null"/> for other lines.</summary>
    public List<StatedDate>? Line(List<LineWord> words, string text)
    {
        if (words.Count is 0 or > 24) return null;
        var stated = Read(text, words);
        return stated.Dates.Count > 0 && stated.OtherWords == 0 ? stated.Dates : null;
    }

    /// <summary>The dates of a short text, each with the hour beside it and with what the words before it say it is.</summary>
    public LineDates Read(string text, List<LineWord> words)
    {
        if (words.Count is > 0 and < 12 && IsoDates.Parse(text[words[0].Start..words[^1].End], "") is { } iso) return new LineDates([Stated(iso)], 0);
        var found = new List<(int First, int End, DateOnly Day)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (days.At(words, i, out var length) is not { } day) continue;
            found.Add((i, i + length, day));
            i += length - 1;
        }

        if (found.Count == 0) return new LineDates([], words.Count);
        var taken = new bool[words.Count];
        var dates = new List<StatedDate>(found.Count);
        for (var k = 0; k < found.Count; k++)
        {
            var (first, end, day) = found[k];
            var from = k == 0 ? 0 : found[k - 1].End;
            var to = k + 1 < found.Count ? found[k + 1].First : words.Count;
            Array.Fill(taken, true, first, end - first);
            var clock = clocks.After(text, words, taken, end, Math.Min(to, end + Between + 1)) ?? clocks.Before(text, words, taken, from, first);
            var offset = clock?.Shift ?? (clock?.Zone is { } zone ? Offsets.Offset(zone, day, clock.Hour) : null);
            dates.Add(new StatedDate(day, clock?.Hour, offset, Role(words, from, first)));
        }

        var others = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!taken[i] && !IsBeside(words[i].Form)) others++;
        }

        return new LineDates(dates, others);
    }

    private static StatedDate Stated(Publication date) =>
        new(date.Day, date.Instant is { } moment ? TimeOnly.FromDateTime(moment.DateTime) : null, date.Instant?.Offset, DateRole.Unsaid);

    /// <summary>The date of a dateline, "HARBOUR CITY, March 3, 2024 (Agency) –": names, a whole date, a bracket or dash.</summary>
    public DateOnly? Dateline(string text, TextLine line)
    {
        for (var i = 1; i < Math.Min(6, line.Words.Count); i++)
        {
            if (days.At(line.Words, i, out var length) is { } day)
            {
                var after = line.Words[i + length - 1].End;
                while (after < line.ContentEnd && text[after] is ' ' or ',') after++;
                return after < line.ContentEnd && text[after] is '(' or '–' or '—' or '-' ? day : null;
            }

            if (!line.Words[i].Capital) return null;
        }

        return null;
    }

    /// <summary>Whether a date begins at a word: a month beside a number, or a weekday.</summary>
    public bool IsDayWord(List<LineWord> words, int at) =>
        days.IsWeekday(words[at].Form) || (days.IsMonth(words[at].Form) && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1].Form[0]));

    /// <summary>What some words say that a date after them is.</summary>
    public DateRole Role(List<LineWord> words, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            foreach (var role in roles.At(words, i))
            {
                if (i + role.Words.Length <= to) return Longer(words, i, from, role.Value);
            }
        }

        return DateRole.Unsaid;
    }

    /// <summary>"First published" and "last updated" say the same as their last word, but "first updated" would not.</summary>
    private DateRole Longer(List<LineWord> words, int at, int from, DateRole role)
    {
        if (at == from) return role;
        foreach (var longer in roles.At(words, at - 1))
        {
            if (longer.Words.Length > 1) return longer.Value;
        }

        return role;
    }

    /// <summary>Whether a word is one that goes with a date: a number, a weekday, a month, "published", "10am".</summary>
    private bool IsBeside(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits < 0 || dated.Contains(word) || beside.Contains(word) || days.IsMonth(word) || DayReader.IsNumber(word) || (digits > 0 && beside.Contains(word[digits..]));
    }
}
