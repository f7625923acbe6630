namespace Synoptic.Quantities;

/// <summary>Tells what happened to the things or people that a number counts, by the verbs, adjectives and nouns around it.</summary>
internal sealed class CasualtyFinder(IndicatorTable indicators, QuantityCues cues, NounPhrases nouns)
{
    // How far a verb may be from what is counted: auxiliaries, an adverb and a place of three words fit. By eye on news sentences.
    private const int Reach = 12;

    /// <summary>Sets the indicator of each number of a sentence that counts something.</summary>
    public void Set(Line line, List<Measure> measures)
    {
        for (var i = 0; i < measures.Count; i++)
        {
            var measure = measures[i];
            if (!Counts(measure)) continue;
            var previous = i > 0 && Counts(measures[i - 1]) ? measures[i - 1] : null;
            // "killed two refugees": a word for people is their fate only where no verb tells another.
            _ = (!NamesPeople(line, measure) && InPhrase(line, measure)) || OnLeft(line, measure) || OnRight(line, measure) || Part(line, measure, measures, i) || Total(line, measure) || Joined(line, measure, previous) || InPhrase(line, measure);
        }

        // "two soldiers and three civilians were killed": the verb is of both.
        for (var i = measures.Count - 2; i >= 0; i--)
        {
            var (measure, next) = (measures[i], measures[i + 1]);
            if (measure.Indicator is null && Counts(measure) && Counts(next) && measure.HasOf && next is { Indicator: not null, Role: IndicatorRole.Passive or IndicatorRole.State } && IsJoin(line, measure.Reach, next.First))
                (measure.Indicator, measure.Role) = (next.Indicator, next.Role);
        }
    }

    /// <summary>Whether a number counts things or people; fewer than none are no count.</summary>
    public static bool Counts(Measure measure) => measure.Unit is null && !measure.IsRate && !measure.IsMember && measure.Value is not < 0;

    private static bool Give(Measure measure, string indicator, IndicatorRole role)
    {
        (measure.Indicator, measure.Role) = (indicator, role);
        return true;
    }

    private bool NamesPeople(Line line, Measure measure) => measure.HasOf && nouns.IsPerson(line, measure.OfEnd - 1) && indicators.Match(line, measure.OfEnd - 1, IndicatorRole.Noun, out _) == measure.OfEnd;

    // two deaths; two wounded soldiers
    private bool InPhrase(Line line, Measure measure)
    {
        // dozens of injured
        if (!measure.HasOf && measure.PronounEnd < 0 && cues.Is(line, measure.NumberEnd, Cue.Whole) && measure.Form is NumeralForm.Open && indicators.Match(line, measure.NumberEnd + 1, IndicatorRole.Before | IndicatorRole.Noun, out var people) > 0) return Give(measure, people!, IndicatorRole.Noun);
        if (!measure.HasOf) return false;
        for (var j = measure.OfFirst; j < measure.OfEnd; j++)
        {
            var end = indicators.Match(line, j, IndicatorRole.Noun, out var noun);
            if (end == measure.OfEnd) return Give(measure, noun!, IndicatorRole.Noun);
            if (j < measure.OfEnd - 1 && indicators.Match(line, j, IndicatorRole.Before, out var adjective) > 0) return Give(measure, adjective!, IndicatorRole.Before);
        }

        return false;
    }

    // killed at least six; the quake killed another two
    private bool OnLeft(Line line, Measure measure)
    {
        var end = measure.First;
        while (end > 0 && end > measure.First - 2 && (line.Upos(end - 1) is "DET" || cues.Is(line, end - 1, Cue.Including) || cues.Is(line, end - 1, Cue.Determiner))) end--;
        var start = indicators.MatchBefore(line, end, IndicatorRole.Active, out var indicator);
        return start >= 0 && Give(measure, indicator!, IndicatorRole.Active);
    }

    // six people were killed; two dead; 12, including a child, were hurt; three people in a car died
    private bool OnRight(Line line, Measure measure)
    {
        var j = measure.Reach;
        if (line.IsMark(j, '(') || line.IsHyphen(j)) return false;
        // "half of the 200 passengers were hurt": the verb is of the half; "60 drones launched" are all of them.
        if (measure.IsWhole && cues.Is(line, j, Cue.Auxiliary)) return false;
        var limit = Math.Min(line.Count, j + Reach);
        var placed = false;
        while (j < limit)
        {
            if (indicators.Match(line, j, IndicatorRole.Passive | IndicatorRole.State, out var indicator) is var end and > 0)
            {
                // "two people shot and killed" is told by its last verb, which the table's longer phrases hold.
                return (!placed || j > measure.Reach) && Give(measure, indicator!, IndicatorRole.Passive);
            }

            if (line.IsMark(j, ',') && cues.Match(line, j + 1, Cue.Including) > 0)
            {
                var close = Close(line, j + 1, limit);
                if (close < 0) return false;
                j = close + 1;
            }
            else if (cues.Is(line, j, Cue.Auxiliary))
            {
                j++;
            }
            else if (!placed && measure.HasOf && (cues.Is(line, j, Cue.Locative) || cues.Is(line, j, Cue.Whole)))
            {
                // A place between: go on behind it, to an auxiliary.
                placed = true;
                var next = j + 1;
                while (next < Math.Min(limit, j + 7) && !cues.Is(line, next, Cue.Auxiliary) && !line.Is(next, AtomKind.Mark) && !IsNumber(line, next) && indicators.Match(line, next, IndicatorRole.State, out _) < 0) next++;
                if (line.Is(next, AtomKind.Mark) || next >= limit) return false;
                j = next;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    // "in their 30s" counts nobody.
    private static bool IsNumber(Line line, int i) => line.Is(i, AtomKind.Digits) && !(line.Is(i + 1, AtomKind.Word) && line.IsJoined(i + 1));

    // including four children; six of them
    private bool Part(Line line, Measure measure, List<Measure> measures, int index)
    {
        var found = false;
        for (var j = measure.First - 1; j >= Math.Max(0, measure.First - 6) && !found; j--)
        {
            if (line.Is(j, AtomKind.Mark) && !line.IsMark(j, ',')) return false;
            var end = cues.Match(line, j, Cue.Including);
            // "four members of one family": the second number is of the first, not beside it.
            if (index > 0 && measures[index - 1].First > j && !IsJoin(line, measures[index - 1].Reach, measure.First)) return false;
            found = end > 0 && end <= measure.First && (end == measure.First || index == 0 || measures[index - 1].End <= end || measures[index - 1].First > j);
        }

        if (!found) return false;
        for (var i = index - 1; i >= Math.Max(0, index - 4); i--)
        {
            if (!Counts(measures[i]) || measures[i].Indicator is not { } indicator) continue;
            measure.Continues = true;
            return Give(measure, indicator, IndicatorRole.Inherited);
        }

        return false;
    }

    // the death toll rose to 14; among the dead were two children; deaths: 5
    private bool Total(Line line, Measure measure)
    {
        var link = measure.First - 1;
        if (!cues.Is(line, link, Cue.Copula)) return false;
        if (measure.HasOf && !nouns.IsPerson(line, measure.OfEnd - 1)) return false;
        for (var end = link; end > Math.Max(0, link - Reach); end--)
        {
            if (line.Is(end - 1, AtomKind.Mark) && line.Text[line[end - 1].Start] is ';' or '.' or '—') return false;
            if (indicators.MatchBefore(line, end, IndicatorRole.Total | IndicatorRole.Noun, out var indicator) < 0) continue;
            // Right before the link anything sets the number; farther away only a verb of rise or fall, or of being, does.
            var sets = end == link || cues.Is(line, link - 1, Cue.Up) || cues.Is(line, link - 1, Cue.Down) || cues.Is(line, link - 1, Cue.Copula) || line.Upos(link) is "AUX" || line.IsVerb(link) || IsPlace(line, end, link);
            return sets && Give(measure, indicator!, IndicatorRole.Total);
        }

        return false;
    }

    // "put the number of dead in Tolm at 30": nothing but a place between the noun and the word that sets it.
    private bool IsPlace(Line line, int from, int to)
    {
        const int longest = 5; // words of a place with its preposition; by reasoning
        if (to - from is < 2 or > longest || !cues.Is(line, from, Cue.Locative)) return false;
        for (var i = from + 1; i < to; i++)
        {
            if (!line.Is(i, AtomKind.Word) || line.IsVerb(i) || line.Upos(i) is "AUX") return false;
        }

        return true;
    }

    // killed two soldiers and three civilians; 12 others
    private bool Joined(Line line, Measure measure, Measure? previous)
    {
        if (previous?.Indicator is null || previous.Role is not (IndicatorRole.Active or IndicatorRole.Inherited or IndicatorRole.Total) || !measure.HasOf) return false;
        if (!IsJoin(line, previous.Reach, measure.First)) return false;
        measure.Continues = true;
        return Give(measure, previous.Indicator, IndicatorRole.Inherited);
    }

    private bool IsJoin(Line line, int from, int to)
    {
        if (to - from is < 1 or > 3) return false;
        for (var i = from; i < to; i++)
        {
            if (!line.IsMark(i, ',') && !cues.Is(line, i, Cue.And)) return false;
        }

        return true;
    }

    private static int Close(Line line, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (line.IsMark(i, ',')) return i;
            if (line.IsMark(i, '.') || line.IsMark(i, ';')) return -1;
        }

        return -1;
    }
}
