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
            // More of a thing or a sum is a rise of it; "another two miles" are two miles.
            if (measure.Change == QuantityChange.Equal && (change != QuantityChange.Up || measure.Kind is UnitKind.None or UnitKind.Percentage or UnitKind.Currency or UnitKind.Share)) measure.Change = change;
        }

        After(line, measure);
        measure.Bound = measure.Change;
    }

    private void After(Line line, Measure measure)
    {
        var end = after.Match(line, measure.End, out var later);
        if (end < 0)
        {
            // "three more boats" come on top, "three more than" are compared.
            if (measure.Unit is null && cues.Is(line, measure.End, Cue.More) && line.Is(measure.End + 1, AtomKind.Word) && !cues.Is(line, measure.End + 1, Cue.Than))
            {
                measure.End++;
                if (measure.Change == QuantityChange.Equal) measure.Change = QuantityChange.Up;
            }

            return;
        }

        // "3 at least", but "+" only where it is written to the number.
        if (line.Is(measure.End, AtomKind.Mark) && !line.IsJoined(measure.End)) return;
        measure.End = end;
        if (measure.Change == QuantityChange.Equal) measure.Change = later;
    }

    /// <summary>Whether words that bound a number end before an atom.</summary>
    public bool Bounds(Line line, int end) => before.MatchBefore(line, end, out _) >= 0;

    /// <summary>Sets a rise or fall where the number tells by how much: <c>rose 6 per cent</c>, <c>cut by 3</c>.</summary>
    public void Direct(Line line, Measure measure, Measure? previous)
    {
        // Parentheses give the same measure in another unit.
        if (measure.Change == QuantityChange.Equal && previous is not null && line.IsMark(measure.First - 1, '(') && previous.End == measure.First - 1 && previous.Kind != UnitKind.None && measure.Kind != UnitKind.None)
        {
            (measure.Change, measure.Bound) = (previous.Change, previous.Bound);
            return;
        }

        // A rise by about so much is a rise; of "lost more than 60%" the bound tells more.
        if (measure.Change is QuantityChange.Above or QuantityChange.Below or QuantityChange.Down) return;
        var i = measure.First - 1;
        while (i > measure.First - 3 && cues.Is(line, i, Cue.Determiner)) i--;
        if (measure.Signed != 0 && measure.Kind == UnitKind.Percentage)
        {
            measure.Change = measure.Signed > 0 ? QuantityChange.Up : QuantityChange.Down;
            return;
        }

        // doubled to 40,000
        if (cues.Is(line, i, Cue.To) && cues.Is(line, i - 1, Cue.Multiplied))
        {
            measure.Change = cues.Is(line, i - 1, Cue.Down) ? QuantityChange.Down : QuantityChange.Up;
            return;
        }

        var by = cues.Is(line, i, Cue.By);
        if (by) i--;
        else if (measure.Kind is not (UnitKind.Percentage or UnitKind.Currency or UnitKind.Point or UnitKind.Share)) return;
        else if (measure.Kind == UnitKind.Currency && cues.Is(line, i, Cue.Collecting)) return;
        if (cues.Is(line, i, Cue.Up) || (by && cues.RunsInto(line, i + 1, Cue.Up))) measure.Change = QuantityChange.Up;
        else if (cues.Is(line, i, Cue.Down) || (by && cues.RunsInto(line, i + 1, Cue.Down))) measure.Change = QuantityChange.Down;
        else if (previous is { Change: QuantityChange.Up or QuantityChange.Down } && cues.Is(line, i, Cue.Or) && i - previous.End is 0 or 1) measure.Change = previous.Change;
    }

    /// <summary>Whether a verb of rise or fall, or for a long row of digits any that sets a value, leads to a bare number.</summary>
    public bool IsSet(Line line, Measure measure, Measure? previous)
    {
        const double Long = 10_000; // five digits are more than a rank, a score or a number of a house: by reasoning
        var before = measure.First - 1;
        if (measure.Value >= Long && cues.Is(line, before, Cue.Copula) && !line.IsCapital(measure.NumberEnd)) return true;
        // "was down 0.1 per cent at 584"
        if (previous is { Kind: UnitKind.Percentage or UnitKind.Point } && previous.End == before && cues.Is(line, before, Cue.Copula)) return true;
        return (cues.Is(line, before, Cue.To) || cues.Is(line, before, Cue.From)) && (cues.RunsInto(line, before, Cue.Up) || cues.RunsInto(line, before, Cue.Down));
    }

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
