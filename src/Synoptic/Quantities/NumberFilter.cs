using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Tells numbers that count or measure from those that name, date, rank, address or stand for a pronoun.</summary>
internal sealed class NumberFilter
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> labels;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> addresses;
    private readonly QuantityCues cues;
    private readonly NounPhrases nouns;
    private readonly BoundReader bounds;

    public NumberFilter(WordTables tables, QuantityCues cues, NounPhrases nouns, BoundReader bounds)
    {
        this.bounds = bounds;
        this.cues = cues;
        this.nouns = nouns;
        var rows = tables.Rows("quantity-exclusions");
        labels = Set(rows.Where(r => r[1] == "label").Select(r => r[0]));
        addresses = Set(rows.Where(r => r[1] == "address").Select(r => r[0]));
    }

    /// <summary>Whether the number is a quantity. Called before bounds are read.</summary>
    public bool Keeps(Line line, Measure measure)
    {
        var i = measure.First;
        // Written to something: F-16, #4, user@3, 24/7.
        if (line.IsJoined(i) && line.Is(i - 1, AtomKind.Mark) && line.Text[line[i - 1].Start] is '#' or '@' or '/' or '_' or '\\' or '=' or '*') return false;
        if (line.IsJoined(i) && line.Is(i - 1, AtomKind.Word) && measure.Unit is null) return false;
        // The version of a machine: ID.4.
        if (line.IsJoined(i) && line.IsMark(i - 1, '.') && line.IsJoined(i - 1)) return false;
        // "her now-18-month-old son": an age is an age behind any adverb; "sub-300 m" is a bound.
        if (line.IsHyphen(i - 1) && line.IsJoined(i) && line.IsJoined(i - 1)) return measure.Kind == UnitKind.Age || (measure.Unit is not null && bounds.Bounds(line, i));
        // 06, 007, .45: a code, a bore, an average of a game.
        if (measure.Unit is null && measure.Form == NumeralForm.Digits && IsCode(line.Text, line[measure.NumberFirst])) return false;
        if (measure.Unit is not null) return measure.Form != NumeralForm.Words || !IsIdiomOfOne(line, measure);
        if (line.IsHyphen(measure.End) && line.IsJoined(measure.End) && line.Has(measure.End + 1) && line.IsJoined(measure.End + 1)) return false;
        if (line.IsMark(measure.End, '/') && line.IsJoined(measure.End)) return false;
        if (IsOne(line, measure) && IsMember(line, measure)) return measure.IsMember = true;
        // "one of them died" counts one, "one of them spoke" counts none: the indicator decides.
        if (IsOne(line, measure) && cues.Is(line, measure.NumberEnd, Cue.Whole) && cues.Is(line, measure.NumberEnd + 1, Cue.Pronoun) && !cues.Is(line, measure.First - 1, Cue.OneBefore)) return true;
        if (IsOne(line, measure) && IsIdiomOfOne(line, measure)) return false;
        if (measure.Form == NumeralForm.Words && IsName(line, measure)) return false;
        if (measure.HasMagnitude || measure.Form is NumeralForm.Open or NumeralForm.Fraction) return true;
        return !IsLabel(line, measure) && !(measure.IsPlain && (IsYear(line, measure) || IsAddress(line, measure) || IsListNumber(line, measure) || IsAge(line, measure)));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsCode(string text, Atom number) =>
        text[number.Start] == '.' || (text[number.Start] == '0' && number.End - number.Start > 1 && char.IsAsciiDigit(text[number.Start + 1]));

    private static bool IsOne(Line line, Measure measure) => measure.Form == NumeralForm.Words && measure.Value == 1 && measure.NumberEnd - measure.NumberFirst == 1 && line.Word(measure.NumberFirst).Length > 0;

    // one of the boats, one of Ardania's ports; not: each one of, one of three, one of them
    private bool IsMember(Line line, Measure measure)
    {
        if (!cues.Is(line, measure.NumberEnd, Cue.Whole) || cues.Is(line, measure.First - 1, Cue.OneBefore)) return false;
        var first = nouns.SkipPartitive(line, measure.NumberEnd);
        return line.Upos(first) is not "NUM" && nouns.Find(line, first, 2, out var end) && nouns.IsPlural(line, end - 1);
    }

    private bool IsIdiomOfOne(Line line, Measure measure)
    {
        if (measure.Value != 1 || measure.Form != NumeralForm.Words || measure.IsHyphenated) return false;
        var end = measure.NumberFirst + 1;
        if (cues.Is(line, measure.First - 1, Cue.OneBefore)) return true;
        if (measure.NumberEnd > end) return measure.Kind is UnitKind.Count or UnitKind.Point || (measure.Kind == UnitKind.Duration && !line.IsHyphen(measure.NumberEnd));
        return !line.Has(end) || cues.Is(line, end, Cue.OneAfter) || (line.Is(end, AtomKind.Mark) && !line.IsMark(end, '“'));
    }

    // Number words with a capital inside a sentence are of a name: the Big Ten. A whole line of capitals is a headline.
    private static bool IsName(Line line, Measure measure)
    {
        var i = measure.NumberFirst;
        if (i == 0 || !line.IsCapital(i)) return false;
        return line.IsCapital(i - 1) || line.IsCapital(measure.NumberEnd);
    }

    private bool IsLabel(Line line, Measure measure)
    {
        var before = measure.First - 1;
        if (line.IsMark(before, '.') && line.IsJoined(before)) before--;
        if (!line.Is(before, AtomKind.Word)) return false;
        var counted = nouns.Find(line, measure.NumberEnd, measure.Value, out var head);
        if (labels.Contains(line.Word(before))) return line.IsCapital(before) ? !(counted && nouns.IsPlural(line, head - 1) && before > 0 && line.Word(before).Length == 2) : !counted;
        // After a name, digits without a plural thing are of the name: Boeing 737, Stoxx 600.
        return measure.Form == NumeralForm.Digits && line.HasCapital(before) && line.IsNoun(before) && !(counted && nouns.IsPlural(line, head - 1));
    }

    // A bare number of four digits in the range of years is a year, unless people or many things follow a bound.
    private bool IsYear(Line line, Measure measure)
    {
        if (measure.Value is not (>= 1100 and < 2100) || line[measure.NumberFirst].End - line[measure.NumberFirst].Start != 4) return false;
        if (measure.Value >= 1900) return !(nouns.Find(line, measure.NumberEnd, 2, out var head) && nouns.IsPerson(line, head - 1));
        return !nouns.Find(line, measure.NumberEnd, measure.Value, out var thing) || !nouns.IsPlural(line, thing - 1);
    }

    // 12 Long Street; the 2300 block of.
    private bool IsAddress(Line line, Measure measure)
    {
        for (var j = measure.NumberEnd; j < measure.NumberEnd + 4 && line.Is(j, AtomKind.Word); j++)
        {
            if (addresses.Contains(line.Word(j).TrimEnd('.')) && (line.IsCapital(j) || j == measure.NumberEnd)) return true;
            if (!line.IsCapital(j)) return false;
        }

        return false;
    }

    private static bool IsListNumber(Line line, Measure measure) =>
        measure.NumberFirst == 0 && (line.IsMark(measure.NumberEnd, '.') || line.IsMark(measure.NumberEnd, ')') || line.IsMark(measure.NumberEnd, ':'));

    // Two words with capitals or more, not behind a preposition as a place is: Jan Novak, 34 was there; in New Lenta, 34 were.
    private bool IsFullName(Line line, int end)
    {
        var first = end;
        while (first > 0 && first > end - 5 && line.IsCapital(first - 1) && !cues.Is(line, first - 1, Cue.Locative)) first--;
        return end - first >= 2 && !cues.Is(line, first - 1, Cue.Locative) && !cues.Is(line, first - 1, Cue.Period);
    }

    // Jan Novak, 34, said
    private bool IsAge(Line line, Measure measure)
    {
        if (measure.Value is not (> 0 and < 120) || measure.NumberFirst < 2) return false;
        var (open, close) = (measure.NumberFirst - 1, measure.NumberEnd);
        if (line.IsMark(open, '(') && line.IsMark(close, ')')) return line.IsCapital(open - 1);
        if (line.IsMark(open, ',') && IsFullName(line, open) && !nouns.Find(line, close, measure.Value, out _)) return true;
        return line.IsMark(open, ',') && line.Is(open - 1, AtomKind.Word) && (!line.Has(close) || line.IsMark(close, ',') || line.IsMark(close, '.') || line.IsMark(close, ';') || line.IsMark(close, ')'))
            && (line.IsCapital(open - 1) || line.IsNoun(open - 1));
    }
}
