using System.Collections.Immutable;
using Synoptic.Reconciliation.Events;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// What the tellings of one event tell otherwise: whether it happened, who did it, to whom, where. What one tells and the others leave
/// open is no dispute. Days are compared by <see cref="EventFindings"/>.
/// </summary>
internal static class EventDisputes
{
    private static readonly ImmutableArray<EventPartKind> Disputable = [EventPartKind.Modality, EventPartKind.Actor, EventPartKind.Recipient, EventPartKind.Place];

    /// <summary>A finding for each part of an event that is disputed between origins.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<StoryEvent> events, StoryIndex story)
    {
        foreach (var happening in events)
        {
            if (happening.Origins.Length < 2) continue;
            foreach (var kind in Disputable)
            {
                if (happening.Tellings.Any(telling => telling.Parts.Any(part => part.IsDisputed && part.Kind == kind)) && Make(happening, kind, story) is { } finding) yield return finding;
            }
        }
    }

    /// <summary>Whether one of some disputes is over the very words that another finding holds against each other.</summary>
    public static bool Cover(List<Finding> disputes, Finding other) =>
        disputes.Exists(dispute => other.Sides.All(side => side.Claims.Any(claim => dispute.Sides.Any(own => own.Claims.Any(mine => mine.Evidence.Article == claim.Evidence.Article && mine.Evidence.Span.Overlaps(claim.Evidence.Span))))));

    private static Finding? Make(StoryEvent happening, EventPartKind kind, StoryIndex story)
    {
        var (word, label) = kind switch
        {
            EventPartKind.Modality => ("whether", "whether it happened"),
            EventPartKind.Actor => ("who", "who did it"),
            EventPartKind.Recipient => ("who", "to whom"),
            _ => ("where", "where"),
        };
        var about = new Subject($"{word}/{happening.Id}/{kind}", word, $"{happening.Title}: {label}");
        var told = new List<(string Value, Claim Claim)>();
        foreach (var telling in happening.Tellings)
        {
            // Only tellings that have somebody in common can be held against each other in the rest.
            if (!HasCommon(happening, telling, kind) || Value(story, telling, kind) is not { } value) continue;
            told.Add((value, new Claim(about, kind == EventPartKind.Modality ? telling.Evidence.Span.Slice(story.Article(telling.Evidence.Article).Text) : value, null, telling.Teller, null, telling.Evidence, telling.Modality) { Event = telling.Event, Status = telling.Status }));
        }

        var sides = told.GroupBy(static one => one.Value, StringComparer.Ordinal)
            .Select(group => new Side(group.First().Claim.Value, story.Origins(group.Select(static one => one.Claim.Evidence)), [.. group.Select(static one => one.Claim)]))
            .OrderByDescending(static side => side.Origins.Length).ToImmutableArray();
        if (sides.Length < 2) return null;
        if (story.Origins(told.Select(static one => one.Claim.Evidence)).Length < 2) return null;
        var status = kind == EventPartKind.Modality ? FindingStatus.Contradict : FindingStatus.Differ;
        return new Finding(about, status, sides, Weights.Of(status, null, happening.Origins.Length));
    }

    // Another origin's telling has the same somebody with a name on a side that is not the disputed one. Whether it happened is a dispute
    // only over one doer: "nobody helped the mayor" says nothing of what the priest did.
    private static bool HasCommon(StoryEvent happening, EventTelling telling, EventPartKind kind)
    {
        foreach (var other in happening.Tellings)
        {
            if (other.Event.Article == telling.Event.Article) continue;
            if (kind != EventPartKind.Actor && Shares(telling.Actors, other.Actors)) return true;
            if (kind == EventPartKind.Modality && telling.Actors.Length + other.Actors.Length > 0) continue;
            if (kind != EventPartKind.Recipient && Shares(telling.Recipients, other.Recipients)) return true;
        }

        return false;
    }

    private static bool Shares(ImmutableArray<EventParty> one, ImmutableArray<EventParty> other) => one.Any(party => party.Cast is not null && other.Any(theirs => theirs.Cast == party.Cast));

    private static string? Value(StoryIndex story, EventTelling telling, EventPartKind kind) => kind switch
    {
        EventPartKind.Modality => telling.Modality == Modality.Denied ? "denied" : ModalityVote.IsFact(telling.Modality) ? "told" : null,
        EventPartKind.Actor => Names(telling.Actors),
        EventPartKind.Recipient => Names(telling.Recipients),
        _ => telling.Place?.Entity.Name,
    };

    private static string? Names(ImmutableArray<EventParty> parties) => parties.IsEmpty ? null : string.Join(", ", parties.Select(static party => party.Name));
}
