using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Reads the words that bound or blur a number, and those that tell of a rise or fall by it.</summary>
internal sealed class BoundReader
{
    private readonly Phrases<QuantityChange> before;
    private readonly Phrases<QuantityChange> after;
    private readonly QuantityCues cues;

    public BoundReader(WordTables tables, QuantityCues cues)
    {
        this.cues = cues;
        var rows = tables.Rows("quantity-bounds");
        before = new Phrases<QuantityChange>(rows.Where(r => r[2] == "before").Select(r => (r[0], false, Parse(r[1]))));
        after = new Phrases<QuantityChange>(rows.Where(r => r[2] == "after").Select(r => (r[0], false, Parse(r[1]))));
    }

    /// <summary>Takes the bound into the measure's span and sets its change.</summary>
    public void Extend(Line line, Measure measure)
    {
        // "as high as roughly 352": the inner word blurs, the outer bounds; the inner one counts, since it speaks of the number.
        for (var round = 0; round < 2; round++)
        {
            var start = before.MatchBefore(line, measure.First, out var change);
            if (start < 0 || IsPreposition(line, measure, start)) break;
            measure.First = start;
            if (measure.Change == QuantityChange.Equal) measure.Change = change;
        }

        var end = after.Match(line, measure.End, out var later);
        if (end < 0) return;
        // "3 at least", but "+" only where it is written to the number.
        if (line.Is(measure.End, AtomKind.Mark) && !line.IsJoined(measure.End)) return;
        measure.End = end;
        if (measure.Change == QuantityChange.Equal) measure.Change = later;
    }

    /// <summary>Sets a rise or fall where the number tells by how much: <c>rose 6 per cent</c>, <c>cut by 3</c>.</summary>
    public void Direct(Line line, Measure measure, Measure? previous)
    {
        if (measure.Change != QuantityChange.Equal && !IsNearly(measure)) return;
        var i = measure.First - 1;
        while (i > measure.First - 3 && cues.Is(line, i, Cue.Determiner)) i--;
        if (measure.Signed != 0 && measure.Kind == UnitKind.Percentage)
        {
            measure.Change = measure.Signed > 0 ? QuantityChange.Up : QuantityChange.Down;
            return;
        }

        var by = cues.Is(line, i, Cue.By);
        if (by) i--;
        else if (measure.Kind is not (UnitKind.Percentage or UnitKind.Currency or UnitKind.Point or UnitKind.Share)) return;
        if (cues.Is(line, i, Cue.Up) || (by && cues.RunsInto(line, i + 1, Cue.Up))) measure.Change = QuantityChange.Up;
        else if (cues.Is(line, i, Cue.Down) || (by && cues.RunsInto(line, i + 1, Cue.Down))) measure.Change = QuantityChange.Down;
        else if (previous is { Change: QuantityChange.Up or QuantityChange.Down } && cues.Is(line, i, Cue.Or) && i - previous.End is 0 or 1) measure.Change = previous.Change;
    }

    private static bool IsNearly(Measure measure) => measure.Change == QuantityChange.Up;

    // "over three days" is when, "talked about 3 issues" what; they bound only where nothing else explains them.
    private bool IsPreposition(Line line, Measure measure, int start)
    {
        if (measure.First - start != 1 || !cues.Is(line, start, Cue.Span)) return false;
        return measure.Kind == UnitKind.Duration && cues.Is(line, start, Cue.Period) && !cues.Is(line, start - 1, Cue.After);
    }

    private static QuantityChange Parse(string sign) => sign switch
    {
        ">" => QuantityChange.Above,
        "<" => QuantityChange.Below,
        "~" => QuantityChange.About,
        "up" => QuantityChange.Up,
        "down" => QuantityChange.Down,
        _ => throw new FormatException($"found change '{sign}' in quantity-bounds; expected >, <, ~, up or down"),
    };
}
