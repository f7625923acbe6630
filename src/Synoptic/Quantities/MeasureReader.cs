using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Reads a number with its currency, magnitude and unit: <c>$200 million</c>, <c>5kW</c>, <c>50-day</c>, <c>€90 a month</c>.</summary>
internal sealed class MeasureReader(NumeralReader numerals, UnitTable units, QuantityCues cues)
{
    /// <summary>The measure whose number begins at an atom; <see langword="null"/> if there is none, or the digits are not a quantity.</summary>
    public Measure? Read(Line line, int i)
    {
        if (!numerals.TryRead(line, i, out var numeral)) return null;
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
        if (!Unit(line, measure)) return null;
        Rate(line, measure);
        if (measure.Form == NumeralForm.Fraction && measure.Unit is null) (measure.Unit, measure.Kind) = ("share", UnitKind.Share);
        return measure.Form == NumeralForm.Vague && measure.Kind is not (UnitKind.Duration or UnitKind.Length or UnitKind.Currency) ? null : measure;
    }

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
        measure.Signed = mark && measure.Value < 0 ? -1 : line.Text[line[i].Start] == '+' ? 1 : 0;
    }

    private void Currency(Line line, Measure measure)
    {
        var start = units.MatchCurrencyBefore(line, measure.First, out var unit);
        // Letters before a number are a currency only where they are no word of the sentence: "US 5" is not money.
        if (start < 0 || (line.Is(measure.First - 1, AtomKind.Word) && char.IsLetter(line.Text[line[measure.First - 1].End - 1]) && measure.Form != NumeralForm.Digits)) return;
        measure.First = start;
        (measure.Unit, measure.Kind) = (unit!.Name, unit.Kind);
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

        if (end < 0) return !(line.IsJoined(at) && line.Is(at, AtomKind.Word));
        if (unit!.Kind == UnitKind.Count && hyphen) return true;
        (measure.Unit, measure.Kind, measure.IsHyphenated) = (unit.Name, unit.Kind, hyphen);
        measure.NumberEnd = measure.End = end;
        return true;
    }

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
            // Of other things only "per" makes a rate: "$6 per share", but not "$6 a share holder".
            if (slash || !cues.Is(line, at, Cue.Ratio) || line.Upos(at + 1) is not "NOUN" || measure.Kind != UnitKind.Currency) return;
            measure.Unit = $"{measure.Unit} per {line.Lemma(at + 1).ToLowerInvariant()}";
            end = at + 2;
        }

        measure.NumberEnd = measure.End = end;
    }
}
