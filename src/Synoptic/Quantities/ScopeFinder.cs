using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Finds where and when a figure holds: the nearest place and the time that dates or delimits it in its own sentence.</summary>
internal sealed class ScopeFinder(QuantityCues cues, ReportingVerbs reporting)
{
    // A place belongs to a figure when not more than about a clause stands between. By eye on news sentences.
    private const int Reach = 25;

    /// <summary>Sets the place of each figure; one that goes on where the last ended takes over its place.</summary>
    public void SetPlaces(Line line, List<Measure> measures, ImmutableArray<Mention> mentions)
    {
        for (var i = 0; i < measures.Count; i++)
        {
            var measure = measures[i];
            if (measure.Indicator is null && !measure.HasOf) continue;
            if (measure.Kind is UnitKind.Duration or UnitKind.Age) continue;
            measure.Place = Nearest(line, measure, mentions, i + 1 < measures.Count ? measures[i + 1].First : int.MaxValue);
            if (measure.Place < 0 && i > 0 && measures[i - 1].Place >= 0 && (measure.Continues || (measure.Unit is null && measures[i - 1].Unit is null && measure.Indicator is not null && measures[i - 1].Indicator is not null)))
                measure.Place = measures[i - 1].Place;
        }
    }

    /// <summary>Index of the time of a figure; <see langword="null"/> where the sentence tells none.</summary>
    public int? Time(Line line, Measure measure, Measure? next, ImmutableArray<TimeExpression> times)
    {
        int? best = null;
        var bestCost = int.MaxValue;
        var limit = line[Math.Min(line.Count, measure.End + Reach) - 1].End;
        for (var t = Layers.Near(times, line[Math.Max(0, measure.First - Reach)].Start); t < times.Length && times[t].Span.Start < limit; t++)
        {
            var time = times[t];
            var at = AtomAt(line, time.Span.Start);
            if (at < 0 || time.Span.Overlaps(line.Cover(measure.First, measure.End)) || at > measure.First + Reach || at < measure.First - Reach) continue;
            var delimits = time.Type is TimeType.Duration or TimeType.Date && (cues.Is(line, at - 1, Cue.Period) || cues.Is(line, at - 2, Cue.Period));
            if (time.Type is TimeType.Duration && !delimits) continue;
            if (time.Type is TimeType.Set) continue;
            // "212, up from 180 on Sunday": the day is of the other number.
            if (next is { IsCompared: true } && at > next.First) continue;
            // When it was said is not when it happened.
            if (time.Type is TimeType.Date or TimeType.Time && IsOfSpeech(line, at)) continue;
            var distance = at > measure.First ? at - measure.End : measure.First - at;
            var cost = distance - (delimits && time.Type == TimeType.Duration ? Reach : 0);
            if (cost >= bestCost) continue;
            (best, bestCost) = (t, cost);
        }

        return best;
    }

    private bool IsOfSpeech(Line line, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 2); i--)
        {
            if (reporting.Contains(line, i)) return true;
        }

        return false;
    }

    private int Nearest(Line line, Measure measure, ImmutableArray<Mention> mentions, int next)
    {
        var (best, bestCost) = (-1, int.MaxValue);
        var limit = line[Math.Min(line.Count, measure.End + Reach) - 1].End;
        for (var m = Layers.Near(mentions, line[Math.Max(0, measure.First - Reach)].Start); m < mentions.Length && mentions[m].Span.Start < limit; m++)
        {
            var mention = mentions[m];
            if (mention.Kind != MentionKind.Name) continue;
            var at = AtomAt(line, mention.Span.Start);
            if (at < 0 || Math.Abs(at - measure.First) > Reach) continue;
            var inPhrase = measure.HasOf && at >= measure.OfFirst && at < measure.OfEnd;
            if (mention.Type == EntityType.Nationality)
            {
                // "Indian goods" tells where a tariff holds; "two Russian soldiers" does not tell where they fell.
                if (!inPhrase || measure.Unit is null) continue;
            }
            else if (mention.Type is not EntityType.Place)
            {
                continue;
            }

            var possessive = IsPossessive(line, mention.Span.End);
            // "tariffs on goods from India": behind what is measured, the place is of it; a share or sum has no other place.
            var ofThing = measure.HasOf && at > measure.OfEnd - 1 && at <= measure.OfEnd + 2 && cues.Is(line, measure.OfEnd, Cue.Origin);
            if (measure.Kind is UnitKind.Percentage or UnitKind.Share or UnitKind.Currency)
            {
                if (!inPhrase && !ofThing) continue;
            }
            else if (!inPhrase && !IsLocated(line, at))
            {
                continue;
            }

            // Behind the next number only what is not told there stays; before, a little less near than after.
            var cost = inPhrase || ofThing ? -Reach : at > measure.First ? at - measure.End + (at > next ? 10 : 0) : measure.First - at + 3;
            // A clause that ends before the place is another one; so is one that another verb opens.
            if (at > measure.End && Separates(line, measure.End, at)) cost += 15;
            if (at > measure.Reach && OpensClause(line, measure.Reach, at)) continue;
            if (at < measure.First && Separates(line, at, measure.First)) cost += 4;
            if (possessive) cost++;
            if (cost >= bestCost || cost > Reach) continue;
            (best, bestCost) = (m, cost);
        }

        return best;
    }

    // In the town of Lenta; in Ardania's Lenta region: a preposition up to three words before the name.
    private bool IsLocated(Line line, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 5); i--)
        {
            if (cues.Is(line, i, Cue.Locative)) return true;
            if (line.Is(i, AtomKind.Mark) && !cues.Is(line, i, Cue.Possessive)) return false;
            // Of what lies before it, only "of" may stand between: in the town of Lenta.
            if (line.IsVerb(i) || line.Upos(i) is "AUX" or "PRON" or "SCONJ" || (line.Upos(i) == "ADP" && !cues.Is(line, i, Cue.Whole))) return false;
        }

        return false;
    }

    private bool IsPossessive(Line line, int offset)
    {
        var after = AtomAt(line, offset);
        return after >= 0 && line[after].Start == offset && cues.Is(line, after, Cue.Possessive);
    }

    private static bool Separates(Line line, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (line.IsMark(i, ';') || line.IsMark(i, '—') || line.IsMark(i, ':')) return true;
        }

        return false;
    }

    // "and damaged houses in": a conjunction with its own verb.
    private bool OpensClause(Line line, int from, int to)
    {
        for (var i = from; i < to - 1; i++)
        {
            if (cues.Is(line, i, Cue.And) && (line.IsVerb(i + 1) || line.Upos(i + 1) == "AUX")) return true;
        }

        return false;
    }

    // The atom that holds an offset, or the next one; -1 outside the sentence.
    private static int AtomAt(Line line, int offset)
    {
        if (line.Count == 0 || offset < line[0].Start || offset >= line[line.Count - 1].End) return -1;
        int low = 0, high = line.Count - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (line[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
