using System.Collections.Immutable;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>What each telling of an event adds to those of other origins, or disputes.</summary>
internal static class EventDifferences
{
    /// <summary>For each telling its parts.</summary>
    public static ImmutableArray<EventPart>[] Of(List<ToldEvent> told)
    {
        var parts = new ImmutableArray<EventPart>[told.Count];
        for (var i = 0; i < told.Count; i++)
        {
            var own = ImmutableArray.CreateBuilder<EventPart>();
            var others = told.FindAll(other => other.Origin != told[i].Origin);
            if (others.Count > 0)
            {
                Parties(told[i].Actors, others, static one => one.Actors, EventPartKind.Actor, own);
                Parties(told[i].Recipients, others, static one => one.Recipients, EventPartKind.Recipient, own);
                Place(told[i].Place, others, own);
                Day(told[i].Day, others, own);
                Order(told[i].Order, others, own);
                if (IsOpposed(told[i], others)) own.Add(new EventPart(EventPartKind.Modality, true, Word(told[i].Told.Modality)));
            }

            parts[i] = own.ToImmutable();
        }

        return parts;
    }

    /// <summary>How the tellings stand to each other.</summary>
    public static FindingStatus Status(List<ToldEvent> told, ImmutableArray<EventPart>[] parts, int origins)
    {
        if (origins < 2) return FindingStatus.Single;
        var disputed = false;
        for (var i = 0; i < told.Count; i++)
        {
            foreach (var part in parts[i])
            {
                if (!part.IsDisputed) continue;
                if (part.Kind == EventPartKind.Modality) return FindingStatus.Contradict;
                disputed = true;
            }
        }

        return disputed ? FindingStatus.Differ : FindingStatus.Agree;
    }

    private static void Parties(ImmutableArray<EventParty> own, List<ToldEvent> others, Func<ToldEvent, ImmutableArray<EventParty>> side, EventPartKind kind, ImmutableArray<EventPart>.Builder parts)
    {
        var isShared = false;
        foreach (var party in own) isShared |= others.Exists(other => side(other).Any(theirs => IsSame(party, theirs)));
        foreach (var party in own)
        {
            if (others.Exists(other => side(other).Any(theirs => IsSame(party, theirs)))) continue;
            // Beside somebody whom all name it is one more; in nobody's place it is new; in another's place it is disputed.
            var rivals = !isShared && others.Exists(other => side(other).Any(theirs => IsRival(party, theirs)));
            parts.Add(new EventPart(kind, rivals, party.Name));
        }
    }

    // "Russia" and "Russian forces" are one side's.
    private static bool IsSame(EventParty one, EventParty other) =>
        one.Key == other.Key || (one.Affiliation?.Country is { } country && country == other.Affiliation?.Country && (one.Affiliation.Sector is null || other.Affiliation.Sector is null || one.Affiliation.Sector == other.Affiliation.Sector));

    private static bool IsRival(EventParty one, EventParty other) =>
        one.Affiliation?.Country is { } country && other.Affiliation?.Country is { } theirs && country != theirs;

    private static void Place(CastMember? own, List<ToldEvent> others, ImmutableArray<EventPart>.Builder parts)
    {
        if (own is null || others.Exists(other => ReferenceEquals(other.Place, own))) return;
        parts.Add(new EventPart(EventPartKind.Place, others.Exists(other => other.Place is { } theirs && IsElsewhere(own.Entity, theirs.Entity)), own.Entity.Name));
    }

    // A town and the region or country around it are no dispute; two regions or two countries are.
    private static bool IsElsewhere(Entity one, Entity other)
    {
        if (one.Where is not { } here || other.Where is not { } there) return false;
        if (here.Country != there.Country) return true;
        return here is { Region: { } region, Latitude: not null } && there is { Region: { } theirs, Latitude: not null } && region != theirs;
    }

    private static void Day(StoryDay? own, List<ToldEvent> others, ImmutableArray<EventPart>.Builder parts)
    {
        if (own is null || others.Exists(other => other.Day is { } theirs && (theirs.Key == own.Key || Overlap(own, theirs)))) return;
        parts.Add(new EventPart(EventPartKind.Day, others.Exists(other => other.Day is { Dates: not null } && own.Dates is not null), own.Label));
    }

    private static void Order(ToldOrder? own, List<ToldEvent> others, ImmutableArray<EventPart>.Builder parts)
    {
        if (own is null || others.Exists(other => other.Order is { } theirs && theirs.Chain == own.Chain && theirs.IsAfter == own.IsAfter)) return;
        parts.Add(new EventPart(EventPartKind.Order, others.Exists(other => other.Order?.Chain == own.Chain), $"{(own.IsAfter ? "after" : "before")} {own.Words}"));
    }

    private static bool Overlap(StoryDay one, StoryDay other) => one.Dates is { } a && other.Dates is { } b && a.From <= b.To && b.From <= a.To;

    // One says that it happened, another that it did not.
    private static bool IsOpposed(ToldEvent own, List<ToldEvent> others) =>
        own.Told.Modality == Modality.Denied ? others.Exists(static other => ModalityVote.IsFact(other.Told.Modality)) : ModalityVote.IsFact(own.Told.Modality) && others.Exists(static other => other.Told.Modality == Modality.Denied);

    private static string Word(Modality modality) => modality.ToString().ToLowerInvariant();
}
