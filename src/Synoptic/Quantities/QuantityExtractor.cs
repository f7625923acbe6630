using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>
/// Finds numbers and what they count: one pass over the atoms of each sentence. A number is read with its currency, unit, range and
/// bound, kept if it counts or measures something, and then told from the words around it what it is a figure of, where, when and by
/// whom. Immutable; share it across threads.
/// </summary>
public sealed class QuantityExtractor
{
    private readonly QuantityCues cues;
    private readonly LineReader lines;
    private readonly MeasureReader measures;
    private readonly RangeReader ranges;
    private readonly BoundReader bounds;
    private readonly SharedUnits shared;
    private readonly NumberFilter filter;
    private readonly NounPhrases nouns;
    private readonly NegationReader negations;
    private readonly CasualtyFinder casualties;
    private readonly ValueFinder values;
    private readonly ReportingVerbs reporting;
    private readonly ScopeFinder scope;
    private readonly NumeralReader numerals;

    /// <summary>An extractor for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public QuantityExtractor(WordTables tables)
    {
        var units = new UnitTable(tables);
        cues = new QuantityCues(tables);
        var indicators = new IndicatorTable(tables);
        numerals = new NumeralReader(new NumberWords(tables));
        nouns = new NounPhrases(tables, cues);
        lines = new LineReader(units, tables);
        measures = new MeasureReader(numerals, units, new UnitSenses(tables, cues), cues);
        ranges = new RangeReader(measures, cues, nouns);
        bounds = new BoundReader(tables, cues);
        shared = new SharedUnits(measures, nouns, cues);
        filter = new NumberFilter(tables, cues, nouns, bounds);
        negations = new NegationReader(indicators, cues);
        casualties = new CasualtyFinder(indicators, cues, nouns);
        values = new ValueFinder(indicators, cues, nouns, measures);
        reporting = new ReportingVerbs(tables, cues);
        scope = new ScopeFinder(cues, reporting);
    }

    /// <summary>Quantities in order, without overlap.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="mentions">Its mentions, in order: numbers in names are left out, places tell where.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="times">Its time expressions, in order: numbers in dates are left out, the others tell when.</param>
    public ImmutableArray<Quantity> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        foreach (var sentence in analysis.Sentences)
        {
            var line = lines.Read(analysis, sentence);
            var read = Read(line, mentions, times);
            if (read.Count == 0) continue;
            casualties.Set(line, read);
            scope.SetPlaces(line, read, mentions);
            var sources = reporting.Sources(line);
            for (var i = 0; i < read.Count; i++)
            {
                var measure = read[i];
                if (IsWorthless(measure)) continue;
                found.Add(Make(line, measure, scope.Time(line, measure, i + 1 < read.Count ? read[i + 1] : null, times), reporting.Nearest(line, sources, measure)));
            }
        }

        return found.ToImmutable();
    }

    private List<Measure> Read(Line line, ImmutableArray<Mention> mentions, ImmutableArray<TimeExpression> times)
    {
        var read = new List<Measure>();
        for (var i = 0; i < line.Count; i++)
        {
            var measure = negations.Read(line, i);
            if (measure is null)
            {
                measure = measures.Read(line, i);
                if (measure is null)
                {
                    if (numerals.TryRead(line, i, out var skipped)) i = Math.Max(i, skipped.End - 1);
                    continue;
                }

                if (!Complete(line, measure, read, mentions, times))
                {
                    i = Math.Max(i, measure.NumberEnd - 1);
                    continue;
                }
            }

            // A bound or a sign that the number before has taken is its own.
            if (read.Count > 0 && measure.First < read[^1].End) measure.First = Math.Min(measure.NumberFirst, read[^1].End);
            if (read.Count > 0 && measure.First < read[^1].End) continue;
            read.Add(measure);
            i = Math.Max(i, measure.End - 1);
        }

        return read;
    }

    private bool Complete(Line line, Measure measure, List<Measure> read, ImmutableArray<Mention> mentions, ImmutableArray<TimeExpression> times)
    {
        ranges.Extend(line, measure);
        if (measure.IsTally || !filter.Keeps(line, measure)) return false;
        var number = line.Cover(measure.NumberFirst, measure.NumberEnd);
        if (InDate(measure, number, times) || (measure.Unit is null && InName(line, measure, mentions))) return false;
        bounds.Extend(line, measure);
        var previous = read.Count > 0 ? read[^1] : null;
        shared.Set(line, measure, previous);
        bounds.Direct(line, measure, previous);
        if (measure.Unit is not null)
        {
            values.Set(line, measure);
            return true;
        }

        if (cues.Is(line, measure.NumberEnd, Cue.Whole) && cues.Is(line, measure.NumberEnd + 1, Cue.Pronoun)) measure.PronounEnd = measure.NumberEnd + 2;
        if (values.SetLabel(line, measure)) return true;
        var first = measures.SkipWhole(line, cues.Is(line, measure.End, Cue.Whole) ? nouns.SkipPartitive(line, measure.End) : measures.SkipMeasure(line, measure.End));
        measure.IsWhole = previous is not null && previous.NumberEnd < measure.First && nouns.SkipPartitive(line, previous.NumberEnd) == measure.First;
        if (nouns.Find(line, first, measure.IsMember ? 2 : measure.Value ?? measure.High, out var end, DateAfter(line, measure, times))) SetThing(measure, first, end);
        // Nobody counts fewer than none, and "the 80486 chip" is one chip.
        if (measure.HasOf && (measure.Value < 0 || (measure is { IsPlain: true, Value: >= 1000 } && !nouns.IsPlural(line, measure.OfEnd - 1) && !line.IsHyphen(measure.NumberEnd)))) return false;
        measure.IsSet = measure.IsSet || bounds.IsSet(line, measure, previous);
        return true;
    }

    // "two weeks ago" is a date told by a duration, which is a figure, as is any number with a unit; "28 February" holds none.
    private static bool InDate(Measure measure, Span number, ImmutableArray<TimeExpression> times)
    {
        for (var t = Layers.Near(times, number.Start); t < times.Length && times[t].Span.Start < number.End; t++)
        {
            if (times[t].Span.Overlaps(number) && times[t].Type is TimeType.Date or TimeType.Time && measure.Unit is null) return true;
        }

        return false;
    }

    // One member of a group is named, not counted.
    private static void SetThing(Measure measure, int first, int end)
    {
        if (measure.IsMember) (measure.ThingFirst, measure.ThingEnd) = (first, end);
        else (measure.OfFirst, measure.OfEnd) = (first, end);
    }

    // "killed 12 Tuesday" counts no Tuesdays, "two Tuesday talks" are talks.
    private static int DateAfter(Line line, Measure measure, ImmutableArray<TimeExpression> times)
    {
        if (!line.Has(measure.End)) return int.MaxValue;
        var start = line[measure.End].Start;
        for (var t = Layers.Near(times, start); t < times.Length && times[t].Span.Start <= start; t++)
        {
            if (times[t].Span.Start < start || times[t].Type is TimeType.Set) continue;
            var next = measure.End;
            while (line.Has(next) && line[next].Start < times[t].Span.End) next++;
            if (line.Upos(next) != "NOUN") return measure.End;
        }

        return int.MaxValue;
    }

    private static bool InName(Line line, Measure measure, ImmutableArray<Mention> mentions)
    {
        var number = line.Cover(measure.NumberFirst, measure.NumberFirst + 1);
        for (var m = Layers.Near(mentions, number.Start); m < mentions.Length && mentions[m].Span.Start < number.End; m++)
        {
            if (mentions[m].Kind == MentionKind.Name && mentions[m].Span.Contains(number) && mentions[m].Span.Length > number.Length) return true;
        }

        return false;
    }

    // "It began around 11" is a time of day.
    private const double Hours = 12;

    // A bare number without bound or end of which nothing tells what it counts: a pronoun, a score, a leftover.
    private static bool IsWorthless(Measure measure) => IsBare(measure) &&
        (measure.Change == QuantityChange.Equal ? measure.IsPlain || measure.Form is NumeralForm.Words or NumeralForm.Open : measure is { Change: QuantityChange.About, Value: <= Hours });

    private static bool IsBare(Measure measure) =>
        measure.Unit is null && !measure.HasOf && !measure.IsSet && measure.ThingFirst < 0 && measure.Indicator is null && !measure.HasMagnitude && measure.Low is null;

    private Quantity Make(Line line, Measure measure, int? time, Span? source)
    {
        var of = measure.HasOf ? line.Cover(measure.OfFirst, measure.OfEnd) : (Span?)null;
        var (low, high) = measure.Value is not { } value ? (measure.Low, measure.High) : measure.Bound switch
        {
            QuantityChange.About => (null, null),
            QuantityChange.Above => (value, null),
            QuantityChange.Below => (null, value),
            _ => ((double?)value, (double?)value),
        };
        // Words that stand elsewhere say what is meant, but they are another number's.
        var (thingFirst, thingEnd) = measure.ThingFirst >= 0 ? (measure.ThingFirst, measure.ThingEnd) : (measure.OfFirst, measure.OfEnd);
        return new Quantity(
            line.Cover(measure.First, measure.End),
            measure.Value,
            low,
            high,
            measure.Unit,
            measure.Change,
            of,
            measure.Indicator,
            measure.Place < 0 ? null : measure.Place,
            time,
            source,
            measure.Unit is null && thingFirst >= 0 ? nouns.Thing(line, thingFirst, thingEnd) : null);
    }
}
