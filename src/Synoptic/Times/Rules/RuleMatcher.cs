namespace Synoptic.Times.Rules;

/// <summary>Matches rules against the atoms of one article. Not for use by several threads.</summary>
internal sealed class RuleMatcher(Scan scan, RuleTable table)
{
    // A lead may lead a lead: "sometime early next week". Deeper nesting is no English.
    private const int Deepest = 4;

    // Each joining takes in at least one more atom; four are more than any phrase needs.
    private const int MostJoined = 4;

    private readonly MatchState[] states = [.. Enumerable.Range(0, 3 * Deepest).Select(_ => new MatchState())];
    // What begins at a place is asked for by every rule that leads there.
    private readonly Dictionary<int, Reading?> known = [];
    private readonly Dictionary<int, Reading?> knownCores = [];
    private int used;
    private int depth;

    /// <summary>The time that begins here, with what leads to it and what follows it.</summary>
    public Reading? At(int i)
    {
        if (!known.TryGetValue(i, out var reading)) known.Add(i, reading = Find(i));
        return reading;
    }

    private Reading? Find(int i)
    {
        var plain = Whole(i);
        var led = Led(i);
        return led is not null && (plain is null || led.End >= plain.End) ? led : plain;
    }

    /// <summary>The other end of a range that the time begins.</summary>
    public Reading? RangeEnd(Reading first)
    {
        foreach (var rule in table.Ranges)
        {
            if (Match(rule, first.End, first) is { } second) return second;
        }

        return null;
    }

    private Reading? Core(int i)
    {
        if (!knownCores.TryGetValue(i, out var reading)) knownCores.Add(i, reading = Longest(table.Cores(scan, i), i));
        return reading;
    }

    private Reading? Led(int i) => Longest(table.Leads(scan, i), i);

    /// <summary>The time that begins here, with what follows it.</summary>
    private Reading? Whole(int i)
    {
        if (Core(i) is not { } reading) return null;
        for (var step = 0; step < MostJoined; step++)
        {
            Reading? longer = null;
            foreach (var rule in table.Joins)
            {
                longer = Longer(longer, Match(rule, reading.End, reading));
            }

            if (longer?.End is not { } end || end <= reading.End) break;
            reading = longer;
        }

        return reading;
    }

    private Reading? Longest(ReadOnlySpan<TimeRule> rules, int i)
    {
        Reading? best = null;
        foreach (var rule in rules)
        {
            best = Longer(best, Match(rule, i, null));
        }

        return best;
    }

    // Of two readings the one that reaches further, then the one that begins earlier, then the first.
    private static Reading? Longer(Reading? best, Reading? candidate) =>
        best is null || (candidate is not null && (candidate.End > best.End || (candidate.End == best.End && candidate.First < best.First))) ? candidate : best;

    private Reading? Match(TimeRule rule, int i, Reading? first)
    {
        if (used == states.Length) return null;
        var state = states[used++];
        state.Clear(i, first);
        var begin = rule.Begin;
        Reading? made = null;
        if (first is null || (rule.Nodes[begin] is { Kind: StepKind.Time, Condition: { } condition } && condition(first)))
        {
            var end = Run(rule, first is null ? begin : rule.Nodes[begin].Next, i, state);
            if (end >= 0) made = rule.Outcome.Make(scan, state, state.Start >= 0 ? state.Start : i, state.Stop >= 0 ? state.Stop : end);
        }

        used--;
        return made;
    }

    // The end of the match from a node on, or -1.
    private int Run(TimeRule rule, int node, int at, MatchState state)
    {
        while (true)
        {
            var step = rule.Nodes[node];
            switch (step.Kind)
            {
                case StepKind.End:
                    return at;
                case StepKind.Fork:
                    foreach (var way in step.Ways)
                    {
                        var end = Run(rule, way, at, state);
                        if (end >= 0) return end;
                    }

                    return -1;
                case StepKind.Guard:
                    if (!step.Guard!(scan, state, at)) return -1;
                    break;
                case StepKind.Start:
                    state.Start = at;
                    break;
                case StepKind.Stop:
                    state.Stop = at;
                    break;
                case StepKind.Class when step.Look == 0:
                    if (!IsWord(step, at, out var facet)) return -1;
                    return Take(rule, step, at + 1, state, facet);
                case StepKind.Reader when step.Look == 0:
                    return Read(rule, step, at, state);
                case StepKind.Time:
                    return Nested(rule, step, at, state);
                default:
                    var next = Plain(step, at, state);
                    if (step.Look != 0)
                    {
                        if (next >= 0 == step.Not) return -1;
                    }
                    else
                    {
                        if (next < 0) return -1;
                        at = next;
                    }

                    break;
            }

            node = step.Next;
        }
    }

    private int Take(TimeRule rule, PatternNode step, int next, MatchState state, Facet facet)
    {
        var slot = (int)facet.Class;
        var (before, taken) = (state.Facets[slot], state.Taken[slot]);
        (state.Facets[slot], state.Taken[slot]) = (facet, true);
        var end = Run(rule, step.Next, next, state);
        if (end < 0) (state.Facets[slot], state.Taken[slot]) = (before, taken);
        return end;
    }

    private int Read(TimeRule rule, PatternNode step, int at, MatchState state)
    {
        if (step.Joined && !scan.Joined(at)) return -1;
        var before = state.Read;
        var next = step.Reader!.Read(scan, state, at);
        var end = next < 0 ? -1 : Run(rule, step.Next, next, state);
        if (end < 0) state.Read = before;
        return end;
    }

    private int Nested(TimeRule rule, PatternNode step, int at, MatchState state)
    {
        if (depth == Deepest) return -1;
        depth++;
        var inner = step.Name.Length > 0 ? Longest(table.Named(scan, at, step.Name), at) : rule.Group == "lead" ? At(at) : Core(at);
        depth--;
        if (inner is null || (step.Condition is { } condition && !condition(inner))) return -1;
        var before = state.Second;
        state.Second = inner;
        var end = Run(rule, step.Next, inner.End, state);
        if (end < 0) state.Second = before;
        return end;
    }

    // The end of a step that takes nothing in but its place, or -1.
    private int Plain(PatternNode step, int at, MatchState state)
    {
        if (step.Look < 0) at--;
        if (step.Joined && !scan.Joined(at)) return -1;
        switch (step.Kind)
        {
            case StepKind.Class:
                return IsWord(step, at, out _) ? at + 1 : -1;
            case StepKind.Mark:
                return (step.Mark == '\'' ? scan.IsApostrophe(at) : scan.IsMark(at, step.Mark)) ? at + 1 : -1;
            case StepKind.Hyphen:
                return scan.AfterHyphen(at) is var joined && joined > at ? joined : -1;
            case StepKind.Dash:
                return scan.IsDash(at) ? at + 1 : -1;
            case StepKind.Possessive:
                return scan.AfterPossessive(at) is var owned && owned > at ? owned : -1;
            case StepKind.Phrase:
                if (!scan.IsPhrase(at, step.Name, out var phrase, out var end)) return -1;
                if (step.Look == 0) state.Read.Phrase = phrase;
                return end;
            case StepKind.Reader:
                var before = state.Read;
                var read = step.Reader!.Read(scan, state, at);
                state.Read = before;
                return read;
            default:
                return -1;
        }
    }

    private bool IsWord(PatternNode step, int at, out Facet facet)
    {
        facet = default;
        if ((step.Capital && !scan.IsCapital(at)) || (step.Joined && !scan.Joined(at))) return false;
        foreach (var kind in step.Classes)
        {
            if (scan.Is(at, kind, out facet) && facet.Number <= step.AtMost && (step.Codes.IsEmpty || step.Codes.Contains(facet.Code, StringComparer.Ordinal))) return true;
        }

        return false;
    }
}
