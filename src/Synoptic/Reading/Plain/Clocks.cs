using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Plain;

/// <summary>An hour in a line of words.</summary>
/// <param name="Hour">The hour of the day.</param>
/// <param name="Zone">Its zone as the table names it.</param>
/// <param name="Shift">Its zone as an offset: <c>+01:00</c>, <c>GMT+3</c>.</param>
/// <param name="Words">Words that it takes up.</param>
internal sealed record Clock(TimeOnly Hour, string? Zone, TimeSpan? Shift, int Words);

/// <summary>Reads hours as lines of date state them: 10:15 GMT, 10.15am, 3 p.m. EST, 0339 GMT.</summary>
internal sealed class Clocks
{
    private readonly PhraseTable<int> halves;
    private readonly Dictionary<string, int> suffixes;
    private readonly Zones zones;

    public Clocks(WordTables tables, Zones zones)
    {
        this.zones = zones;
        var rows = tables.Rows("reading-head").Where(r => r[0] == "half").ToList();
        halves = new(rows.Select(r => (r[1], Shift(r))));
        suffixes = rows.Where(r => !r[1].Contains(' ', StringComparison.Ordinal)).ToDictionary(r => r[1], Shift, StringComparer.Ordinal);

        static int Shift(string[] row) => int.Parse(row[2], CultureInfo.InvariantCulture);
    }

    /// <summary>The first hour among some words; they are marked as taken.</summary>
    public Clock? After(string text, List<LineWord> words, bool[] taken, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Take(text, words, taken, i) is { } clock) return clock;
        }

        return null;
    }

    /// <summary>The last hour among some words; they are marked as taken.</summary>
    public Clock? Before(string text, List<LineWord> words, bool[] taken, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            // The hour of "04:05 pm" begins at its first word.
            if (!taken[i] && (i == from || !char.IsAsciiDigit(words[i - 1].Form[^1]) || taken[i - 1]) && Take(text, words, taken, i) is { } clock) return clock;
        }

        return null;
    }

    private Clock? Take(string text, List<LineWord> words, bool[] taken, int at)
    {
        if (At(text, words, at) is not { } clock || at + clock.Words > words.Count) return null;
        for (var i = at; i < at + clock.Words; i++)
        {
            if (taken[i]) return null;
        }

        Array.Fill(taken, true, at, clock.Words);
        return clock;
    }

    /// <summary>The hour that begins at a word; <see langword="null"/> if none does.</summary>
    private Clock? At(string text, List<LineWord> words, int at)
    {
        var (number, half) = Split(words[at].Form);
        if (number < 0) return null;
        var next = at + 1;
        int hour = number, minute = 0, second = 0;
        var mark = half is null && next < words.Count && words[next].Start == words[at].End + 1 ? text[words[at].End] : ' ';
        var isMarked = false;
        if (mark is ':' or '.' && words[at].Form.Length <= 2 && Split(words[next].Form) is ( >= 0 and < 60 and var minutes, var later) && words[next].End - words[next].Start - (later?.Letters ?? 0) == 2)
        {
            (minute, half, isMarked) = (minutes, later, mark == ':');
            next++;
            if (half is null && mark == ':' && next < words.Count && words[next].Start == words[next - 1].End + 1 && text[words[next - 1].End] == ':' && Split(words[next].Form) is ( >= 0 and < 60 and var seconds, var last))
            {
                (second, half) = (seconds, last);
                next++;
            }
        }
        else if (words[at].Form.Length == 4 && half is null)
        {
            (hour, minute) = (number / 100, number % 100);
        }

        if (half is null && next < words.Count && halves.At(words, next) is var said && said.MoveNext())
        {
            half = (said.Current.Value, 0);
            next += said.Current.Words.Length;
        }

        if (half is { } part)
        {
            // Some pages write 15:24pm.
            if (hour is 0 or > 12 && part.Hours == 0) return null;
            if (hour <= 12) hour = (hour % 12) + part.Hours;
        }

        if (hour > 23 || minute > 59) return null;
        var (zone, shift, end) = Zone(text, words, next);
        return isMarked || half is not null || (zone is not null && (mark == '.' || words[at].Form.Length == 4)) ? new Clock(new TimeOnly(hour, minute, second), zone, shift, end - at) : null;
    }

    /// <summary>The zone that is named after an hour, and where its words end.</summary>
    private (string? Name, TimeSpan? Shift, int End) Zone(string text, List<LineWord> words, int at)
    {
        if (at > 0 && at < words.Count && Shift(text, words, at) is { } bare) return (null, bare.Shift, at + bare.Words);
        for (var length = Math.Min(3, words.Count - at); length > 0; length--)
        {
            var name = length == 1 ? words[at].Form : string.Join(' ', words.Skip(at).Take(length).Select(w => w.Form));
            if (!zones.Knows(name)) continue;
            if (at + length < words.Count && zones.Offset(name, default, default) == TimeSpan.Zero && Shift(text, words, at + length) is { } shift) return (name, shift.Shift, at + length + shift.Words);
            return (name, null, at + length);
        }

        return (null, null, at);
    }

    /// <summary>An offset with its sign: +01:00, -0500, +3.</summary>
    private static (TimeSpan Shift, int Words)? Shift(string text, List<LineWord> words, int at)
    {
        var word = words[at];
        if (word.Start == 0 || text[word.Start - 1] is not ('+' or '-' or '−') || word.Start != words[at - 1].End + 1 + (text[words[at - 1].End] == ' ' ? 1 : 0)) return null;
        if (word.Form.Length is 3 or > 4 || word.Form.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        var number = int.Parse(word.Form, CultureInfo.InvariantCulture);
        var (hours, minutes, used) = word.Form.Length == 4 ? (number / 100, number % 100, 1) : (number, 0, 1);
        if (word.Form.Length <= 2 && at + 1 < words.Count && words[at + 1].Start == word.End + 1 && text[word.End] == ':' && words[at + 1].Form is "00" or "15" or "30" or "45")
        {
            (minutes, used) = (int.Parse(words[at + 1].Form, CultureInfo.InvariantCulture), 2);
        }

        if (hours > 14 || minutes > 59) return null;
        var shift = new TimeSpan(hours, minutes, 0);
        return (text[word.Start - 1] == '+' ? shift : -shift, used);
    }

    /// <summary>The number of a word of up to four digits, and the half of the day that is run together with it.</summary>
    private (int Number, (int Hours, int Letters)? Half) Split(string form)
    {
        var digits = form.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? form.Length : end;
        if (digits is 0 or > 4) return (-1, null);
        var number = int.Parse(form.AsSpan(0, digits), CultureInfo.InvariantCulture);
        if (digits == form.Length) return (number, null);
        return suffixes.TryGetValue(form[digits..], out var hours) ? (number, (hours, form.Length - digits)) : (-1, null);
    }
}
