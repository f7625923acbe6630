using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Reads a number with its currency, magnitude and unit: <c>$200 million</c>, <c>5kW</c>, <c>50-day</c>, <c>€90 a month</c>.</summary>
internal sealed class MeasureReader(NumeralReader numerals, UnitTable units, UnitSenses senses, QuantityCues cues)
{
    /// <summary>The measure whose number begins at an atom; <see langword="null"/> if there is none, or the digits are not a quantity.</summary>
    public Measure? Read(Line line, int i)
    {
        if (!numerals.TryRead(line, i, out var numeral)) return null;
        // "two in five days" is no share of days.
        if (numerals.KindAt(line, i + 1) == NumberWordKind.In && units.Match(line, numeral.End, out _) > 0) numerals.TryRead(line, i, out numeral, ratio: false);
        var measure = new Measure
        {
            First = i,
            NumberFirst = i,
            End = numeral.End,
            NumberEnd = numeral.End,
            Form = numeral.Form,
            IsPlain = numeral.IsPlain,
            HasMagnitude = numeral.HasMagnitude,
        };
        if (numeral.IsOpen && numeral.Value < numeral.High) (measure.Low, measure.High, measure.Change) = (numeral.Value, numeral.High, QuantityChange.About);
        else measure.Value = numeral.Value;
        if (numeral.IsOpen) measure.Change = QuantityChange.About;
        Sign(line, measure);
        Currency(line, measure);
        if (!PartOfUnit(line, measure) && !Unit(line, measure)) return null;
        if (numerals.KindAt(line, measure.NumberFirst) == NumberWordKind.Fold) (measure.Unit, measure.Kind) = (units.Count.Name, UnitKind.Count);
        Age(line, measure);
        senses.Set(line, measure);
        Rate(line, measure);
        if (measure.Form == NumeralForm.Fraction && measure.Unit is null)
        {
            // Half a loaf, half brother: only "half of" and "half the" tell a share.
            if (numerals.KindAt(line, measure.NumberEnd - 1) == NumberWordKind.Half && numerals.KindAt(line, measure.NumberEnd) is not (NumberWordKind.Of or NumberWordKind.The)) return null;
            (measure.Unit, measure.Kind) = ("share", UnitKind.Share);
        }

        return measure.Form == NumeralForm.Vague && measure.Kind is not (UnitKind.Duration or UnitKind.Length or UnitKind.Currency) ? null : measure;
    }

    /// <summary>Skips a measure that describes what is counted: two <c>500-pound</c> bombs, three <c>34-year-old</c> men.</summary>
    public int SkipMeasure(Line line, int at)
    {
        if (!line.Is(at, AtomKind.Digits) && numerals.KindAt(line, at) is NumberWordKind.None) return at;
        var inner = Read(line, at);
        return inner is { Unit: not null, Kind: not (UnitKind.Currency or UnitKind.Percentage or UnitKind.Share or UnitKind.None) } && (inner.IsHyphenated || line.IsJoined(inner.NumberEnd - 1)) ? inner.NumberEnd : at;
    }

    /// <summary>Skips the number of the whole: two of the <c>four</c> hostages.</summary>
    public int SkipWhole(Line line, int at) =>
        cues.Is(line, at - 1, Cue.Whole) || cues.Is(line, at - 2, Cue.Whole) ? numerals.TryRead(line, at, out var whole) && whole.Form is NumeralForm.Digits or NumeralForm.Words ? whole.End : at : at;

    // A minus that stands free before the digits, or the word.
    private void Sign(Line line, Measure measure)
    {
        var i = measure.First;
        if (measure.Value is not { } value || measure.Form != NumeralForm.Digits) return;
        var mark = (line.IsHyphen(i - 1) || line.IsMark(i - 1, '−')) && line.IsJoined(i);
        var word = i - 1 - (mark ? 1 : 0);
        var named = cues.Is(line, word, Cue.Minus);
        if (named && !(mark && !line.IsJoined(i - 1))) (measure.First, measure.Value) = (word, -value);
        else if (mark && line.Has(i - 2) && !line.IsJoined(i - 1)) (measure.First, measure.Value) = (i - 1, -value);
        // A plus that stands free before the number and belongs to none before it.
        if (line.IsMark(i - 1, '+') && line.IsJoined(i) && !line.IsJoined(i - 1)) (measure.First, measure.Signed) = (i - 1, 1);
        else measure.Signed = mark && measure.Value < 0 ? -1 : line.Text[line[i].Start] == '+' ? 1 : 0;
    }

    private void Currency(Line line, Measure measure)
    {
        var start = units.MatchCurrencyBefore(line, measure.First, out var unit);
        // Letters before a number are a currency only where they are no word of the sentence: "US 5" is not money.
        if (start < 0 || (line.Is(measure.First - 1, AtomKind.Word) && char.IsLetter(line.Text[line[measure.First - 1].End - 1]) && measure.Form != NumeralForm.Digits)) return;
        measure.First = start;
        (measure.Unit, measure.Kind) = (unit!.Name, unit.Kind);
    }

    // half an hour, a quarter of a mile, 1/16 of a US pint: a part of one unit is so much of it.
    private bool PartOfUnit(Line line, Measure measure)
    {
        if (measure.Form != NumeralForm.Fraction || measure.Kind == UnitKind.Currency) return false;
        var at = measure.NumberEnd;
        if (line.IsHyphen(at) && line.IsJoined(at)) at++;
        if (numerals.KindAt(line, at) == NumberWordKind.Of) at++;
        if (line.IsHyphen(at) && line.IsJoined(at)) at++;
        if (numerals.KindAt(line, at) != NumberWordKind.Article) return false;
        at++;
        if (line.IsHyphen(at) && line.IsJoined(at)) at++;
        var end = units.Match(line, at, out var unit);
        // A country's own pint.
        if (end < 0 && line.IsCapital(at)) end = units.Match(line, at + 1, out unit);
        if (end < 0 || unit!.Kind is UnitKind.Count or UnitKind.Point) return false;
        (measure.Unit, measure.Kind) = (unit.Name, unit.Kind);
        measure.NumberEnd = measure.End = end;
        return true;
    }

    /// <summary>Adds the unit after the number. False if letters that are no unit are written to the digits: 10th, 5G, 1980s.</summary>
    private bool Unit(Line line, Measure measure)
    {
        var at = measure.NumberEnd;
        var hyphen = line.IsHyphen(at) && line.IsJoined(at) && line.IsJoined(at + 1) && line.Is(at + 1, AtomKind.Word);
        var end = units.Match(line, hyphen ? at + 1 : at, out var unit);
        if (measure.Kind == UnitKind.Currency)
        {
            // "$31.20 US" only names the currency again.
            if (end > 0 && !hyphen && unit!.Kind == UnitKind.Currency && unit.Name == measure.Unit) measure.NumberEnd = measure.End = end;
            return end > 0 || !line.IsJoined(at) || !line.Is(at, AtomKind.Word);
        }

        if (end < 0 && !hyphen) end = BehindAdjective(line, at, out unit);
        if (end < 0) return !(line.IsJoined(at) && line.Is(at, AtomKind.Word));
        if (unit!.Kind == UnitKind.Count && hyphen) return true;
        (measure.Unit, measure.Kind, measure.IsHyphenated) = (unit.Name, unit.Kind, hyphen);
        measure.NumberEnd = measure.End = end;
        return true;
    }

    // aged 34, the age of 5 years, aged between 5 and 12: the word for age stands before, with at most two small words between.
    private void Age(Line line, Measure measure)
    {
        if (measure.Value is not (> 0 and < 130) || measure.HasMagnitude || measure.Kind is not (UnitKind.None or UnitKind.Duration) || measure.Form is not (NumeralForm.Digits or NumeralForm.Words)) return;
        var i = measure.First - 1;
        for (var skipped = 0; skipped < 2 && line.Upos(i) is "ADP" or "VERB"; skipped++) i--;
        if (!cues.Is(line, i, Cue.Age)) return;
        var unit = units.AgeOf(measure.Unit);
        (measure.Unit, measure.Kind) = (unit.Name, unit.Kind);
    }

    // 40 rushing yards, three more weeks: what stands before the unit tells what was measured, not in what.
    private int BehindAdjective(Line line, int at, out Unit? unit)
    {
        unit = null;
        if (!line.Is(at, AtomKind.Word) || line.IsJoined(at) || line.Upos(at) is not ("ADJ" or "VERB") || line.Xpos(at) is "VBD" or "VBP" or "VBZ") return -1;
        var end = units.Match(line, at + 1, out unit);
        if (end < 0 || unit!.Kind is not (UnitKind.Duration or UnitKind.Length or UnitKind.Area or UnitKind.Mass or UnitKind.Volume)) return -1;
        // A letter or an abbreviation may be anything; a noun behind the unit is what is counted: two narrow foot bridges.
        return line.Xpos(end - 1) == "NNS" && line.Upos(end) != "NOUN" ? end : -1;
    }

    private static bool EndsPhrase(Line line, int at) => !line.Is(at, AtomKind.Word) || line.Upos(at) is "ADP" or "CCONJ" or "SCONJ" or "ADV";

    // per gallon, a month, -a-day, /year
    private void Rate(Line line, Measure measure)
    {
        measure.IsRate = measure.Unit is null && cues.Is(line, measure.NumberEnd, Cue.Ratio);
        if (measure.Unit is null || measure.Kind is UnitKind.Duration or UnitKind.Age or UnitKind.Percentage or UnitKind.Point) return;
        var at = measure.NumberEnd;
        if (line.IsHyphen(at) && line.IsJoined(at)) at++;
        var slash = line.IsMark(at, '/');
        if (!slash && !cues.Is(line, at, Cue.Per)) return;
        var end = units.Match(line, at + 1, out var per);
        if (line.IsHyphen(at + 1)) end = units.Match(line, at + 2, out per);
        if (end > 0)
        {
            if (per!.Kind is not (UnitKind.Duration or UnitKind.Mass or UnitKind.Volume or UnitKind.Area or UnitKind.Length)) return;
            measure.Unit = $"{measure.Unit} per {per.Name}";
        }
        else
        {
            // "$6 per share", "$6 a share"; but not "$6 a share holder" or "$6 million a spokesman promised".
            if (slash || line.Upos(at + 1) is not "NOUN" || measure.Kind != UnitKind.Currency) return;
            if (!cues.Is(line, at, Cue.Ratio) && (measure.HasMagnitude || line.Xpos(at + 1) is not "NN" || !EndsPhrase(line, at + 2))) return;
            measure.Unit = $"{measure.Unit} per {line.Lemma(at + 1).ToLowerInvariant()}";
            end = at + 2;
        }

        measure.NumberEnd = measure.End = end;
    }
}
