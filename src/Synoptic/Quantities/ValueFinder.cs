namespace Synoptic.Quantities;

/// <summary>Tells what percentages, sums, durations and other measures are of: <c>a 25% tariff on wheat</c>, <c>a three-hour meeting</c>.</summary>
internal sealed class ValueFinder(IndicatorTable indicators, QuantityCues cues, NounPhrases nouns, MeasureReader measures)
{
    // A noun that is set to a value stands within a clause of some fifteen words before it. By eye on news sentences.
    private const int Reach = 15;

    /// <summary>Sets indicator and words for what is measured.</summary>
    public void Set(Line line, Measure measure)
    {
        switch (measure.Kind)
        {
            case UnitKind.Percentage or UnitKind.Share:
                Percentage(line, measure);
                break;
            case UnitKind.Currency:
                Money(line, measure);
                break;
            case UnitKind.Duration:
                Duration(line, measure);
                break;
            case UnitKind.Area:
                measure.Indicator = "area";
                Of(line, measure);
                break;
            case UnitKind.Speed:
                measure.Indicator = "speed";
                break;
            case UnitKind.Temperature:
                if (measure.Unit is "celsius" or "fahrenheit") measure.Indicator = "temperature";
                break;
            case UnitKind.Length:
                // 12 km from Lenta, 40 miles off the coast
                if (cues.Is(line, measure.NumberEnd, Cue.Distance) || (cues.Is(line, measure.NumberEnd + 1, Cue.Distance) && line.Upos(measure.NumberEnd) is "ADV" or "NOUN" or "ADJ")) measure.Indicator = "distance";
                Of(line, measure);
                break;
            case UnitKind.Mass or UnitKind.Volume or UnitKind.Power:
                Of(line, measure);
                break;
            default:
                break;
        }
    }

    /// <summary>Gives a bare number beside a label its indicator: <c>magnitude 6.1</c>, <c>6.1-magnitude</c>.</summary>
    public bool SetLabel(Line line, Measure measure)
    {
        if (measure.Unit is not null) return false;
        var before = measure.First - 1;
        for (var skipped = 0; skipped < 2 && line.Upos(before) is "DET" or "ADP" or "AUX"; skipped++) before--;
        var after = line.IsHyphen(measure.NumberEnd) ? measure.NumberEnd + 1 : measure.NumberEnd;
        if (indicators.MatchBefore(line, before + 1, IndicatorRole.Label, out var indicator) < 0 && indicators.Match(line, after, IndicatorRole.Label, out indicator) < 0) return false;
        (measure.Indicator, measure.Role) = (indicator, IndicatorRole.Label);
        return true;
    }

    private void Percentage(Line line, Measure measure)
    {
        var next = measure.NumberEnd;
        if (nouns.Find(line, next, 1, out var end) && line.Upos(end - 1) == "NOUN")
        {
            for (var j = next; j < end; j++)
            {
                if (indicators.Match(line, j, IndicatorRole.Measure, out var named) < 0) continue;
                measure.Indicator = named;
                SetThing(line, measure, end, next, end);
                return;
            }

            (measure.OfFirst, measure.OfEnd) = (next, end);
        }

        if (SetFromLeft(line, measure)) return;
        var of = measures.SkipWhole(line, nouns.SkipPartitive(line, next));
        if (cues.Is(line, next, Cue.Whole) && nouns.Find(line, of, 1, out var whole))
        {
            (measure.OfFirst, measure.OfEnd) = (of, whole);
            measure.Indicator = indicators.MatchBefore(line, whole, IndicatorRole.Measure, out var part) >= 0 ? part : "share";
        }
    }

    // tariffs on wheat rose to 50 per cent; inflation is 4%
    private bool SetFromLeft(Line line, Measure measure)
    {
        var link = measure.First - 1;
        // "to a record 9.1 per cent"
        for (var skipped = 0; skipped < 2 && (line.Upos(link) is "DET" or "ADJ" || (line.Upos(link) is "NOUN" && line.Upos(link - 1) is "DET")); skipped++) link--;
        if (!cues.Is(line, link, Cue.Copula)) return false;
        for (var end = link; end > Math.Max(0, link - Reach); end--)
        {
            if (line.Is(end - 1, AtomKind.Mark) && line.Text[line[end - 1].Start] is ';' or '.' or '—' or '”' or '“') return false;
            if (line.Is(end - 1, AtomKind.Digits)) return false;
            var start = indicators.MatchBefore(line, end, IndicatorRole.Measure, out var named);
            if (start < 0) continue;
            measure.Indicator = named;
            SetThing(line, measure, end, start, end);
            return true;
        }

        return false;
    }

    // What a tariff is on; else the measure's own words.
    private void SetThing(Line line, Measure measure, int after, int first, int end)
    {
        if (cues.Is(line, after, Cue.Thing) && after < measure.First + Reach)
        {
            var thing = nouns.SkipPartitive(line, after);
            if (nouns.Find(line, thing, 1, out var thingEnd) && !(thing < measure.End && thingEnd > measure.First)) (first, end) = (thing, thingEnd);
        }

        (measure.OfFirst, measure.OfEnd) = (first, end);
    }

    private void Money(Line line, Measure measure)
    {
        measure.Indicator = measure.Unit!.Contains(" per ", StringComparison.Ordinal) ? "price" : Nearest(line, measure) ?? "money";
        var next = measure.NumberEnd;
        if (line.IsHyphen(next)) next++;
        if (nouns.Find(line, next, 1, out var end)) (measure.OfFirst, measure.OfEnd) = (next, end);
        else if (cues.Match(line, next, Cue.Worth) is var worth and > 0 && nouns.Find(line, worth, 1, out end) && line.Upos(end - 1) == "NOUN") (measure.OfFirst, measure.OfEnd) = (worth, end);
    }

    // The nearest word of a kind of sum in the clause, right before left.
    private string? Nearest(Line line, Measure measure)
    {
        for (var j = measure.NumberEnd; j < measure.NumberEnd + 4 && line.Has(j); j++)
        {
            if (line.Is(j, AtomKind.Mark)) break;
            if (indicators.Match(line, j, IndicatorRole.Money, out var right) > 0) return right;
        }

        for (var end = measure.First; end > Math.Max(0, measure.First - 8); end--)
        {
            if (line.Is(end - 1, AtomKind.Mark) && line.Text[line[end - 1].Start] is ';' or '.' or ',' or '—' or '(') return null;
            if (indicators.MatchBefore(line, end, IndicatorRole.Money, out var left) >= 0) return left;
        }

        return null;
    }

    private void Duration(Line line, Measure measure)
    {
        var next = measure.NumberEnd;
        if (cues.Is(line, next, Cue.Possessive)) next++;
        if (measure.IsHyphenated || next > measure.NumberEnd)
        {
            if (nouns.Find(line, next, 1, out var end)) (measure.OfFirst, measure.OfEnd) = (next, end);
        }
        else if (cues.Is(line, next, Cue.Whole))
        {
            var of = nouns.SkipPartitive(line, next);
            if (nouns.Find(line, of, 1, out var end) && line.Upos(end - 1) == "NOUN") (measure.OfFirst, measure.OfEnd) = (of, end);
        }
        else if (cues.Is(line, measure.First - 1, Cue.Lasting) || (cues.Is(line, measure.First - 1, Cue.Period) && cues.Is(line, measure.First - 2, Cue.Lasting)))
        {
            Subject(line, measure);
            measure.Indicator = "duration";
        }

        else if (cues.Is(line, measure.First - 1, Cue.Period) && cues.Is(line, measure.First - 2, Cue.Talking))
        {
            // "met for three hours": the verb itself is what lasts.
            (measure.OfFirst, measure.OfEnd) = (measure.First - 2, measure.First - 1);
        }

        if (measure.HasOf || cues.Is(line, measure.First, Cue.Deadline) || cues.Is(line, measure.First - 1, Cue.Deadline)) measure.Indicator = "duration";
    }

    // The noun before the verb: the meeting lasted.
    private void Subject(Line line, Measure measure)
    {
        for (var i = measure.First - 1; i >= Math.Max(0, measure.First - 6); i--)
        {
            if (line.Is(i, AtomKind.Mark)) return;
            if (line.Upos(i) != "NOUN" || cues.Is(line, i, Cue.Lasting)) continue;
            (measure.OfFirst, measure.OfEnd) = (i, i + 1);
            return;
        }
    }

    // 1,300 square kilometres of land; a 50-mile road
    private void Of(Line line, Measure measure)
    {
        var next = measure.NumberEnd;
        if (measure.IsHyphenated && nouns.Find(line, next, 1, out var end)) (measure.OfFirst, measure.OfEnd) = (next, end);
        else if (cues.Is(line, next, Cue.Whole) && nouns.SkipPartitive(line, next) is var of && nouns.Find(line, of, 1, out end)) (measure.OfFirst, measure.OfEnd) = (of, end);
    }
}
