using System.Collections.Frozen;
using Synoptic.Times.Readers;

namespace Synoptic.Times.Rules;

/// <summary>Questions that patterns can ask of a place, in braces. The place is the atom that the pattern has come to.</summary>
internal static class RuleGuards
{
    public static readonly FrozenDictionary<string, Func<Scan, MatchState, int, bool>> All = new Dictionary<string, Func<Scan, MatchState, int, bool>>(StringComparer.Ordinal)
    {
        // "High Noon": a capital inside a line is a title's.
        ["no-title"] = static (scan, state, at) => !(scan.IsCapital(at - 1) && scan.IsCapital(at - 2)),
        // "This Week", as a title has it.
        ["no-heading"] = static (scan, state, at) => !scan.IsCapital(at - 1) || !scan.IsCapital(at - 2) || scan.IsAllCapital(at - 1),
        ["capital"] = static (scan, state, at) => scan.IsCapital(at - 1),
        ["clause-ends"] = static (scan, state, at) => EndsClause(scan, at),
        ["day-ends"] = static (scan, state, at) => DayEnds(scan, at),
        ["no-number"] = static (scan, state, at) => !scan.IsInteger(at, out _, out _),
        // "the year 12", "the Year III": a number tells which.
        ["no-count"] = static (scan, state, at) => !scan.IsInteger(at, out _, out _) && !scan.IsAllCapital(at),
        ["month-alone"] = static (scan, state, at) => MonthAlone(scan, state.Begin, at),
        ["no-month-follows"] = static (scan, state, at) => !DayReader.Month(scan, at, out _, out _),
        ["no-day-after"] = static (scan, state, at) => !(DayReader.Day(scan, at, out _, out var end, out _) && !YearReader.Plain(scan, at, out _, out _) && scan.IsMark(end, ',')),
        ["year-alone"] = YearAlone,
        ["short-year"] = static (scan, state, at) => !scan.Joined(state.Begin) && !(scan.Joined(at) && (scan.IsWord(at) || scan.IsApostrophe(at))),
        ["century"] = static (_, state, _) => state.Facets[(int)WordClass.Cardinal].Number is >= 16 and <= 20,
        ["shifted-year-follows"] = static (scan, state, at) => ShiftedYearFollows(scan, at),
        ["season-alone"] = static (scan, state, at) => SeasonAlone(scan, state.Begin, at - 1),
        ["no-age"] = static (scan, state, at) => !scan.Is(scan.AfterHyphen(at), WordClass.Old) && !(scan.Is(at, WordClass.Of) && scan.Is(at + 1, WordClass.Age)),
        ["no-share"] = static (scan, state, at) => !(state.Read.Measure is { Unit: "Q" } && scan.Is(at, WordClass.Of)),
        ["number"] = static (_, state, _) => state.Read.Measure is { Article: false },
        ["article"] = static (_, state, _) => state.Read.Measure is { Article: true },
        ["no-hyphen"] = static (_, state, _) => state.Read.Measure is { Hyphen: false },
        ["plural"] = static (_, state, _) => state.Read.Measure is { Plural: true, IsVague: false },
        ["counts"] = static (scan, state, at) => NumberReader.TryRead(scan, at, out var amount, out _) && !double.IsNaN(amount),
        ["rate"] = static (scan, state, _) => IsRate(scan, state.Begin),
        ["rising"] = static (_, state, _) => state.Read.LastDay > state.Read.Day,
        ["not-past"] = static (scan, state, _) => scan.Direction(state.Begin) != Text.TimeDirection.Past,
        // "It will last 18 months."
        ["no-verb"] = static (scan, state, at) => !Verb(scan, at - 1),
        ["no-noun"] = static (scan, _, at) => !Noun(scan, at),
        ["range-ends"] = static (scan, state, at) => RangeEnds(scan, at),
        // "2016–17–18" is no range of years.
        ["no-third"] = static (scan, state, at) => !(scan.IsDash(at) && scan.Joined(at)),
        ["no-plain-unit"] = static (_, state, _) => state.Facets[(int)WordClass.Units].Code is not ("S" or "Q" or "WE"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // In "March 5.4" and "May 3:00" the number is no day, nor in "May 3%".
    private static bool DayEnds(Scan scan, int end) => !(scan.IsMark(end, ':') && scan.Joined(end) && scan.IsInteger(end + 1, out _, out _) && scan.Joined(end + 1)) && !scan.IsMark(end, '%');

    // "May 5 and 20 people": a number that counts is no day.
    private static bool RangeEnds(Scan scan, int end) =>
        (scan.Atoms[end - 1].Kind == AtomKind.Number || scan.Is(end - 1, WordClass.OrdinalSuffix)) && !(scan.IsWord(end) && !scan.Is(end, WordClass.YearPreposition) && Noun(scan, end)) && !scan.IsMark(end, '%') && !scan.IsMark(end, ':');

    // Before a mark or the end nothing follows that "before" could lead to.
    private static bool EndsClause(Scan scan, int i) => i >= scan.Count || scan.Atoms[i].Kind is AtomKind.Break || (scan.Atoms[i].Kind == AtomKind.Mark && !scan.IsMark(i, '$') && !scan.IsMark(i, '“') && !scan.IsMark(i, '"'));

    // A month alone. "may" and "march" are words as well, so these two need a word of time before them.
    private static bool MonthAlone(Scan scan, int i, int end)
    {
        if (!scan.Is(i, WordClass.MonthOrWord)) return end > i + 1 || scan.Is(i, WordClass.Month);
        return i > 0 && scan.Is(i - 1, WordClass.MonthPreposition) && !scan.Is(end, WordClass.On) && (!scan.Is(i - 1, WordClass.Determiner) || scan.AfterPossessive(end) == end);
    }

    // Four digits alone are a year where a word of time or a possessive leads to them, or where nothing follows that they could count.
    private static bool YearAlone(Scan scan, MatchState state, int end)
    {
        var i = state.Begin;
        // Between two other numbers it stands in a table.
        if (i > 0 && end < scan.Count && scan.Atoms[i - 1].Kind == AtomKind.Number && scan.Atoms[end].Kind == AtomKind.Number) return false;
        if (scan.Joined(i) && !scan.IsMark(i - 1, '(') && !scan.IsMark(i - 1, '–') && !scan.IsMark(i - 1, '—') && !scan.IsDash(i - 1) && !IsQuote(scan, i - 1)) return false;
        if (scan.Is(end, WordClass.Counted) || scan.Is(end, WordClass.Units) || scan.Is(end, WordClass.Scale)) return false;
        if (scan.IsHyphen(end) && scan.Is(end + 1, WordClass.Unit)) return false;
        if (i > 0 && scan.Is(i - 1, WordClass.NotAYearBefore) && !scan.Is(i - 1, WordClass.YearPreposition)) return false;
        // "nineteen ninety-six" is a year wherever it stands; "twenty twelve" may count.
        if (scan.Atoms[i].Kind != AtomKind.Number) return (i > 0 && scan.Is(i - 1, WordClass.YearPreposition)) || (state.Read.Year is > 1900 and < 2000 && end - i >= 3);
        scan.IsInteger(i, out var value, out _);
        var range = (scan.IsDash(end) && scan.IsInteger(end + 1, out _, out var rangeDigits) && rangeDigits == 4) || (scan.IsDash(i - 1) && scan.IsInteger(i - 2, out _, out rangeDigits) && rangeDigits == 4);
        var led = range || i > 0 && (scan.Is(i - 1, WordClass.YearPreposition) || scan.IsMark(i - 1, '(') || scan.AfterPossessive(Math.Max(0, i - 2)) == i || scan.IsApostrophe(i - 1));
        // "by 1100" is an hour as often as a year; "in 1100" is none.
        if (value < 1600 && value % 100 < 60 && !scan.Is(i - 1, WordClass.In) && !scan.Is(i - 1, WordClass.Of) && !range) return false;
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

    private static bool Verb(Scan scan, int i)
    {
        var token = scan.Analysis.TokenAt(scan.Atoms[i].Span.Start);
        return token < scan.Analysis.Tags.Length && scan.Analysis.Tags[token] is { Upos: "VERB", Xpos: not ("VBG" or "VBN") };
    }

    // Whether a noun phrase goes on here.
    private static bool Noun(Scan scan, int i)
    {
        if (!scan.IsWord(i)) return (uint)i < (uint)scan.Count && scan.Atoms[i].Kind == AtomKind.Number;
        var token = scan.Analysis.TokenAt(scan.Atoms[i].Span.Start);
        return token < scan.Analysis.Tags.Length && scan.Analysis.Tags[token].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" or "X";
    }

    private static bool ShiftedYearFollows(Scan scan, int i)
    {
        if (scan.Is(i, WordClass.Of)) i++;
        if (scan.Is(i, WordClass.Determiner)) i++;
        return (scan.Is(i, WordClass.Shift) || scan.Is(i, WordClass.YearWord)) && (scan.Is(i + 1, WordClass.YearWord) || scan.Is(i, WordClass.YearWord));
    }

    // A capital inside a name ("Arab Spring", "Winter Olympics") is no season; "the fall of the city" is a fall.
    private static bool SeasonAlone(Scan scan, int i, int at)
    {
        if (scan.IsCapital(at) && (scan.IsCapital(at + 1) || (at > 0 && scan.IsCapital(at - 1) && !scan.Is(at - 1, WordClass.MonthPreposition)))) return false;
        if (scan.Is(at, WordClass.SeasonOrWord)) return i > 0 && (at > i || scan.Is(i - 1, WordClass.In)) && (scan.Is(i - 1, WordClass.YearPreposition) || scan.Is(i - 1, WordClass.MonthPreposition)) && !scan.Is(at + 1, WordClass.Of);
        return at > i || (i > 0 && scan.Is(i - 1, WordClass.YearPreposition));
    }

    // "twice a week", "$5 a day": what comes again.
    private static bool IsRate(Scan scan, int i) =>
        i > 0 && (scan.Is(i - 1, WordClass.SetBefore) || scan.Is(i - 1, WordClass.Scale) || scan.Atoms[i - 1].Kind == AtomKind.Number || scan.IsMark(i - 1, '%') || scan.Is(i - 1, WordClass.Counted) || scan.Is(i - 1, WordClass.Units));
}
