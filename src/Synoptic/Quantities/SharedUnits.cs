using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>
/// Gives a bare number the unit that its sentence says only once: <c>280 million of the 1.5 billion shekels</c>, <c>rose by 2 per cent and
/// fell by 1</c>, <c>from 21 mpg to 23</c>.
/// </summary>
internal sealed class SharedUnits(MeasureReader reader, NounPhrases nouns, QuantityCues cues)
{
    // Two halves of one comparison stand within a clause of each other. By eye on news sentences.
    private const int Reach = 15;

    /// <summary>Sets the unit of a number that has none and is followed by nothing that it could count.</summary>
    public void Set(Line line, Measure measure, Measure? previous)
    {
        if (measure.Unit is not null || measure.Value is null || measure.Form is not (NumeralForm.Digits or NumeralForm.Words)) return;
        if (FromWhole(line, measure)) return;
        if (previous is null || measure.First - previous.End > Reach) return;
        var ends = EndsPhrase(line, measure.NumberEnd);
        if ((ends || line.Upos(measure.NumberEnd) is "DET") && cues.MatchBefore(line, measure.First, Cue.Comparison) >= 0)
        {
            Compare(measure, previous);
            return;
        }

        if (!ends || previous.Unit is null || !IsShared(previous.Kind)) return;
        var (here, there) = (measure.First - 1, previous.First - 1);
        // An index rises by points to points.
        if (previous.Kind == UnitKind.Point && (cues.Is(line, here, Cue.To) || cues.Is(line, here, Cue.At)) && previous.Change is QuantityChange.Up or QuantityChange.Down)
        {
            (measure.Unit, measure.Kind) = (previous.Unit, previous.Kind);
            return;
        }

        // The same preposition before both, or the two ends of a rise or fall.
        var alike = line.Upos(here) is "ADP" && line.Word(here).Equals(line.Word(there), StringComparison.OrdinalIgnoreCase) && cues.Is(line, here, Cue.By);
        // The highest is 84 cents, the lowest is 74.
        alike |= line.Upos(here) is "AUX" && line.Word(here).Equals(line.Word(there), StringComparison.OrdinalIgnoreCase);
        if (alike || (cues.Is(line, here, Cue.To) && cues.Is(line, there, Cue.From))) (measure.Unit, measure.Kind) = (previous.Unit, previous.Kind);
    }

    /// <summary>Gives the lower end of a rise, or the upper end of a fall, the unit and magnitude of the other.</summary>
    public static void FromOtherEnd(Measure measure, Measure other)
    {
        if (measure.Value is not { } value || other.Value is not { } end) return;
        if (measure.Unit is null) (measure.Unit, measure.Kind) = (other.Unit, other.Kind);
        if (!other.HasMagnitude || measure.HasMagnitude || measure.Unit != other.Unit) return;
        var scaled = value * Magnitude(end);
        // "from 24 to 33 billion" speaks of billions twice; "from 900 to 1 million" does not.
        if (scaled > end * 100 || scaled < end / 100) return;
        (measure.Value, measure.HasMagnitude) = (scaled, true);
    }

    /// <summary>The word of magnitude that a value was written with.</summary>
    public static double Magnitude(double value) => value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : 1;

    // 460 cars compared with 63 the year before: the same thing, but another time, so that it is no figure of the same kind.
    private static void Compare(Measure measure, Measure previous)
    {
        (measure.IsSet, measure.IsCompared) = (true, true);
        if (previous.Unit is not null && IsShared(previous.Kind)) (measure.Unit, measure.Kind) = (previous.Unit, previous.Kind);
        else if (previous.HasOf) (measure.ThingFirst, measure.ThingEnd) = (previous.OfFirst, previous.OfEnd);
    }

    private bool FromWhole(Line line, Measure measure)
    {
        if (!cues.Is(line, measure.NumberEnd, Cue.Whole)) return false;
        var at = nouns.SkipPartitive(line, measure.NumberEnd);
        // A currency sign stands before its number.
        var whole = reader.Read(line, at) ?? reader.Read(line, at + 1);
        if (whole is not { Unit: not null, Value: { } all } || whole.First > at || all < measure.Value || !IsShared(whole.Kind) || whole.Kind is UnitKind.Percentage) return false;
        (measure.Unit, measure.Kind) = (whole.Unit, whole.Kind);
        return true;
    }

    private static bool IsShared(UnitKind kind) => kind is not (UnitKind.None or UnitKind.Share or UnitKind.Age or UnitKind.Count or UnitKind.Other);

    private static bool EndsPhrase(Line line, int at) => !line.Is(at, AtomKind.Word) || line.Upos(at) is "ADP" or "ADV" or "CCONJ" or "SCONJ";
}
