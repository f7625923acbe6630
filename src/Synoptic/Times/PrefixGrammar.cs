using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>What leads to a time and belongs to it: <c>early May</c>, <c>the end of 1990</c>, <c>at least 30 days</c>, <c>later this week</c>.</summary>
internal static class PrefixGrammar
{
    public static Reading? Match(Scan scan, int i, Func<Scan, int, Reading?> whole) =>
        Edge(scan, i, whole) ?? UnitEnd(scan, i) ?? When(scan, i, whole) ?? Approximate(scan, i, whole);

    private static Reading? Edge(Scan scan, int i, Func<Scan, int, Reading?> whole)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        if (!scan.Is(at, WordClass.Edge, out var edge)) return null;
        var next = at + 1;
        if (scan.Is(at, WordClass.EdgeNoun) && scan.Is(next, WordClass.Of)) next++;
        else if (!scan.Is(at, WordClass.EdgeAdjective)) return null;
        else if (scan.Is(next, WordClass.In) && at == i) next++;
        else next = scan.AfterHyphen(next);
        if (next == at + 1 && !scan.Is(at, WordClass.EdgeAdjective)) return null;
        return whole(scan, next) is { IsCalendar: true, Modifier: null } core && CanBeCut(core) ? core with { First = i, Modifier = edge.Code } : null;
    }

    private static bool CanBeCut(Reading core) => core.Clock is null;

    // "year-end", "month's end".
    private static Reading? UnitEnd(Scan scan, int i)
    {
        var at = scan.Is(i, WordClass.Determiner) ? i + 1 : i;
        if (!scan.Is(at, WordClass.Unit, out var unit) || unit.Code is not ("Y" or "M" or "Q")) return null;
        var possessive = scan.AfterPossessive(at + 1);
        var next = scan.AfterHyphen(possessive);
        if (!scan.Is(next, WordClass.EdgeNoun) || !scan.Is(next, WordClass.Edge, out var edge) || edge.Code != "END" || (possessive == at + 1 && unit.Code != "Y")) return null;
        return new Reading(i, next + 1, TimeType.Date) { Unit = unit.Code == "Y" ? TimeUnit.Year : unit.Code == "M" ? TimeUnit.Month : TimeUnit.Quarter, Modifier = "END", Direction = TimeDirection.Present };
    }

    // "earlier this year", "later in the day", "sometime next week", "earlier Sunday".
    private static Reading? When(Scan scan, int i, Func<Scan, int, Reading?> whole)
    {
        if (!scan.Is(i, WordClass.PrefixWhen, out var when)) return null;
        var inside = scan.Is(i + 1, WordClass.In);
        if (whole(scan, inside ? i + 2 : i + 1) is not { IsCalendar: true, Clock: null } core) return null;
        // "later 1990" is nobody's phrase; a day, or a time told from another, is what these words narrow.
        if (!inside && core.Unit is null && core.Weekday is null) return null;
        var direction = core is { Direction: TimeDirection.Present, Anchor: TimeAnchor.Publication } ? when.Code switch { "BEFORE" => TimeDirection.Past, "AFTER" => TimeDirection.Future, _ => core.Direction } : core.Direction;
        return core with { First = i, Direction = direction, Modifier = when.Code.Length > 0 ? when.Code : core.Modifier };
    }

    private static Reading? Approximate(Scan scan, int i, Func<Scan, int, Reading?> whole)
    {
        var modifier = "";
        var next = i + 1;
        if (scan.IsPhrase(i, "approximator", out var phrase, out var end)) (modifier, next) = (phrase.Value, end);
        else if (scan.Is(i, WordClass.Approximator, out var word)) modifier = word.Code;
        else return null;
        if (whole(scan, next) is not { } core || core.Modifier is not null) return null;
        var counted = (core.Type == TimeType.Duration && Counts(scan, next)) || core.Clock is not null
            || (core.Unit is not null && Counts(scan, next));
        if (!counted && !(scan.Is(i, WordClass.ApproximatorDate) && core is { IsCalendar: true } && (core.Year is not null || core.Day is not null || core.Month is not null))) return null;
        return core with { First = i, Modifier = modifier };
    }

    // "over several months" lasts through them; only a number can be exceeded.
    private static bool Counts(Scan scan, int i) => NumberReader.TryRead(scan, i, out var amount, out _) && !double.IsNaN(amount);
}
