using System.Collections.Immutable;
using Synoptic.Reconciliation;

namespace Synoptic.Pages.Model;

/// <summary>One wording of a statement, and every report that prints it so.</summary>
/// <param name="Telling">The first telling of these words.</param>
/// <param name="Printed">Where they stand, in order of report.</param>
/// <param name="Kind">How they stand to those of <paramref name="Of"/>.</param>
/// <param name="Reason">What that was told by.</param>
/// <param name="Of">The telling that they are held against; <see langword="null"/> for the fullest.</param>
public sealed record Wording(TellingView Telling, ImmutableArray<Cited> Printed, TellingKind Kind, TellingReason Reason, TellingView? Of)
{
    /// <summary>The wordings of a statement: the fullest first, then in order of report.</summary>
    public static ImmutableArray<Wording> AllOf(StoryView story, QuotationGroup group)
    {
        var views = group.Tellings.Select(t => TellingView.Of(story, t)).ToArray();
        var places = new Dictionary<int, (Wording Wording, List<Cited> Printed)>();
        for (var i = 0; i < views.Length; i++)
        {
            if (views[i] is not { } view) continue;
            var first = First(group, i);
            if (views[first] is null) first = i;
            if (!places.TryGetValue(first, out var place))
            {
                var telling = group.Tellings[first];
                var of = telling.Of is { } other && other >= 0 && other < views.Length ? views[other] : null;
                places.Add(first, place = (new Wording(views[first]!, [], telling.Kind, telling.Reason, of), []));
            }

            place.Printed.Add(view.Cited);
        }

        return
        [
            .. places.OrderBy(p => group.Tellings[p.Key].Kind != TellingKind.Full).ThenBy(p => p.Key)
                .Select(p => p.Value.Wording with { Printed = [.. p.Value.Printed] }),
        ];
    }

    // Tellings of the very same words are one wording; each points to an earlier one, so that the way ends.
    private static int First(QuotationGroup group, int i)
    {
        if (group.Relation == QuotationRelation.Identical) return 0;
        for (var steps = 0; steps < group.Tellings.Length; steps++)
        {
            if (group.Tellings[i] is not { Kind: TellingKind.Identical, Reason: TellingReason.SameWords, Of: { } of } || of < 0 || of >= group.Tellings.Length) break;
            i = of;
        }

        return i;
    }
}
