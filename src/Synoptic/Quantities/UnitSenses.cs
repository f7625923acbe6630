using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Quantities;

/// <summary>Tells weight from money where one word stands for both; where nothing around it tells, the unit stays the word's own.</summary>
internal sealed class UnitSenses
{
    // The verb or noun that tells is of the same clause. By eye on news sentences.
    private const int Before = 8;
    private const int After = 4;

    private readonly FrozenDictionary<string, (string Weight, string Money)> senses;
    private readonly QuantityCues cues;

    public UnitSenses(WordTables tables, QuantityCues cues)
    {
        this.cues = cues;
        senses = tables.Rows("unit-senses").ToFrozenDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);
    }

    /// <summary>Decides the unit of a measure, where it is open.</summary>
    public void Set(Line line, Measure measure)
    {
        if (measure.Kind != UnitKind.Currency || measure.Unit is null || !senses.TryGetValue(measure.Unit, out var sense)) return;
        if (IsWeight(line, measure) is not { } weighs) return;
        (measure.Unit, measure.Kind) = weighs ? (sense.Weight, UnitKind.Mass) : (sense.Money, UnitKind.Currency);
    }

    private bool? IsWeight(Line line, Measure measure)
    {
        if (measure.HasMagnitude) return false;
        for (var j = measure.NumberEnd; j < measure.NumberEnd + After && line.Has(j); j++)
        {
            // The same sum in another currency: pounds ($50).
            if (line.IsMark(j, '(')) return line.IsMark(j + 1, '$') || line.IsMark(j + 1, '€') ? false : null;
            if (line.Is(j, AtomKind.Mark)) break;
            if (Told(line, j) is { } right) return right;
        }

        for (var j = measure.First - 1; j >= Math.Max(0, measure.First - Before); j--)
        {
            if (line.IsMark(j, ';') || line.IsMark(j, '.')) break;
            if (Told(line, j) is { } left) return left;
        }

        // A 500-pound bomb, 40 pounds of flour.
        return measure.IsHyphenated || (cues.Is(line, measure.NumberEnd, Cue.Whole) && line.IsNoun(measure.NumberEnd + 1)) ? true : null;
    }

    private bool? Told(Line line, int i) => cues.Is(line, i, Cue.Weight) ? true : cues.Is(line, i, Cue.Price) ? false : null;
}
