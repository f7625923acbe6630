using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Which event stands within which: "said" over "would consider" over "withdraw".</summary>
internal sealed class Nesting
{
    // From a trigger up to the event whose content it is. Deeper nests are broken trees.
    private const int LongestWay = 16;

    private readonly StanceReader stances;
    private readonly ImmutableArray<Event> events;
    private readonly int[] tokens;
    private readonly Dictionary<int, int> at = [];

    public Nesting(Analysis analysis, SyntaxTree tree, StanceReader stances, ImmutableArray<Event> events)
    {
        (this.stances, this.events) = (stances, events);
        tokens = new int[events.Length];
        for (var e = 0; e < events.Length; e++)
        {
            var first = analysis.TokenAt(events[e].Trigger.Start);
            var end = first;
            while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < events[e].Trigger.End) end++;
            tokens[e] = end > first + 1 ? tree.Top(first, end) : Math.Min(first, analysis.Tokens.Length - 1);
            at.TryAdd(tokens[e], e);
        }
    }

    /// <summary>The head token of an event's trigger.</summary>
    public int TokenOf(int index) => tokens[index];

    /// <summary>For each event the index of the one that it stands within.</summary>
    public int?[] All()
    {
        var within = new int?[events.Length];
        for (var e = 0; e < within.Length; e++) within[e] = Of(e);
        // A quotation whose cue stands in its own words would close a circle: such a one stands within nothing.
        for (var e = 0; e < within.Length; e++)
        {
            var up = within[e];
            for (var steps = 0; up is { } above && steps <= within.Length; steps++)
            {
                if (above == e || steps == within.Length) within[e] = null;
                if (above == e) break;
                up = within[above];
            }
        }

        return within;
    }

    private int? Of(int index)
    {
        var governors = stances.Governors;
        var token = tokens[index];
        if (stances.IsList(token)) return null;
        var isContent = true;
        for (var steps = 0; steps < LongestWay; steps++)
        {
            token = governors.First(token);
            var governor = governors.Of(token, governors.IsClause(token));
            if (governor.Word < 0) break;
            var tells = Accounts.Tells(governor);
            // "held talks", "began to fire": one happening. "condemned the raid": the raid is no content of it.
            if (governor.Says && governor.Cue.Effect is not (CueEffect.Same or CueEffect.Fact))
            {
                if ((isContent || tells) && at.TryGetValue(governor.Word, out var above) && above != index) return above;
            }
            else if (governor.Cue.Effect != CueEffect.Same)
            {
                isContent = false;
            }

            token = governor.Word;
        }

        var account = stances.Accounts.Of(tokens[index]);
        return account.Cue >= 0 && at.TryGetValue(account.Cue, out var telling) && telling != index ? telling : null;
    }
}
