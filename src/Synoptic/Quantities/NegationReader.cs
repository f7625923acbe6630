using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Reads what is plainly said to be nought: <c>no one was killed</c>, <c>no injuries were reported</c>.</summary>
internal sealed class NegationReader(IndicatorTable indicators, QuantityCues cues)
{
    /// <summary>The measure whose words begin at an atom; <see langword="null"/> for none.</summary>
    public Measure? Read(Line line, int i)
    {
        var end = cues.Match(line, i, Cue.Negative);
        if (end > 0)
        {
            var j = end;
            var limit = Math.Min(line.Count, end + 6);
            while (j < limit)
            {
                if (indicators.Match(line, j, IndicatorRole.Passive | IndicatorRole.State, out var told) > 0) return Make(i, end, told!);
                if (!cues.Is(line, j, Cue.Auxiliary)) return null;
                j++;
            }

            return null;
        }

        if (!cues.Is(line, i, Cue.No)) return null;
        var noun = indicators.Match(line, i + 1, IndicatorRole.Noun, out var counted);
        // "no deaths or injuries were reported", "there were no arrests"; "no death penalty" is something else.
        if (noun < 0 || line.Upos(noun) is "NOUN") return null;
        var measure = Make(i, noun, counted!);
        (measure.OfFirst, measure.OfEnd) = (i + 1, noun);
        return measure;
    }

    private static Measure Make(int first, int end, string indicator) => new()
    {
        First = first,
        End = end,
        NumberFirst = first,
        NumberEnd = end,
        Form = NumeralForm.Negation,
        Value = 0,
        Change = QuantityChange.Equal,
        Indicator = indicator,
        Role = IndicatorRole.Passive,
    };
}
