using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Joins two numbers to a range: <c>between 3 and 5</c>, <c>10-15</c>, <c>$10 to $15 billion</c>.</summary>
internal sealed class RangeReader(MeasureReader reader, QuantityCues cues, NounPhrases nouns)
{
    /// <summary>Extends a measure by a second number, where the words make them one range.</summary>
    public void Extend(Line line, Measure measure)
    {
        if (measure.Value is not { } low || measure.Form is NumeralForm.Fraction) return;
        var at = measure.NumberEnd;
        // 0-to-60: hyphens on both sides of the word.
        var linked = line.IsHyphen(at) && line.IsJoined(at) && cues.Is(line, at + 1, Cue.To);
        if (linked) at++;
        var before = measure.First - 1;
        var between = cues.Is(line, before, Cue.Between) || (line.Has(before) && cues.Is(line, before - 1, Cue.Between));
        var hyphen = line.IsHyphen(at) && (line.IsJoined(at) == line.IsJoined(at + 1));
        if (!hyphen && !cues.Is(line, at, Cue.To) && !cues.Is(line, at, Cue.Or) && !(between && cues.Is(line, at, Cue.And))) return;
        if (cues.Is(line, at, Cue.And) && !between) return;
        var second = linked && line.IsHyphen(at + 1) ? at + 2 : at + 1;
        if (line.Is(second, AtomKind.Mark)) second = SkipSign(line, second);
        var other = reader.Read(line, second);
        if (other?.Value is not { } high || other.Form is NumeralForm.Fraction) return;
        // The votes or goals of two sides are no range, and neither is a count of anything without its words.
        if (IsTally(line, measure, other))
        {
            (measure.IsTally, measure.NumberEnd) = (true, other.NumberEnd);
            return;
        }

        if (measure.Unit is not null && measure.Kind is not UnitKind.Currency && !(measure.Kind == UnitKind.Age && other.Unit is null) && other.Unit != measure.Unit) return;
        if (measure.Kind == UnitKind.Currency && other.Unit is not null && other.Unit != measure.Unit && !other.Unit.StartsWith(measure.Unit!, StringComparison.Ordinal)) return;
        // A rise from one value to another is two figures, not an open one.
        if (cues.Is(line, before, Cue.From) && (cues.RunsInto(line, before, Cue.Up) || cues.RunsInto(line, before, Cue.Down)))
        {
            SharedUnits.FromOtherEnd(measure, other);
            return;
        }

        if (cues.Is(line, before, Cue.Up) || cues.Is(line, before, Cue.Down) || cues.Is(line, before, Cue.By)) return;
        // "skidded 9.5 to 200.5": by so much to so much; "hired 10 to 15 teachers" is a range.
        if (line.IsVerb(before) && cues.Is(line, at, Cue.To) && other.Unit is null && !nouns.Find(line, other.NumberEnd, 2, out _)) return;
        // "8 or 9 euros" is a range only of neighbours in one form.
        if (cues.Is(line, at, Cue.Or) && (high - low != 1 || measure.Form != other.Form)) return;
        // "$10 to $15 billion": the magnitude is of both.
        if (other.HasMagnitude && !measure.HasMagnitude && SharedUnits.Magnitude(high) is var scale && low < high / scale) low *= scale;
        if (low >= high) return;
        measure.Value = null;
        (measure.Low, measure.High) = (low, high);
        if (measure.Unit is null || (measure.Kind == UnitKind.Currency && other.Unit is not null)) (measure.Unit, measure.Kind) = (other.Unit, other.Kind);
        measure.IsHyphenated = other.IsHyphenated;
        measure.IsPlain = measure.IsPlain && other.IsPlain;
        measure.HasMagnitude |= other.HasMagnitude;
        measure.End = measure.NumberEnd = other.NumberEnd;
        if (cues.Is(line, before, Cue.From) || cues.Is(line, before, Cue.Between)) measure.First = before;
    }

    // passed 213 to 218, won 3 to 1, by a vote of 12 to 3
    private bool IsTally(Line line, Measure measure, Measure other)
    {
        if (measure.Unit is not null || other.Unit is not null || nouns.Find(line, other.NumberEnd, 2, out _)) return false;
        var i = measure.First - 1;
        for (var skipped = 0; skipped < 2 && (cues.Is(line, i, Cue.By) || cues.Is(line, i, Cue.Whole)); skipped++) i--;
        return cues.Is(line, i, Cue.Tally);
    }

    private static int SkipSign(Line line, int at)
    {
        // Currency signs of at most two atoms.
        for (var j = at; j < at + 2; j++)
        {
            if (line.Is(j + 1, AtomKind.Digits)) return j + 1;
        }

        return at;
    }
}
