using System.Collections.Immutable;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>One event of a story, as all its tellings together have it.</summary>
/// <param name="Id">Stable within the story.</param>
/// <param name="Code">Its class: that of most origins.</param>
/// <param name="Trigger">The word for it, in the first report that tells it.</param>
/// <param name="Actors">Who does it, those whom most tellings name first.</param>
/// <param name="Recipients">Whom it is done to or with, in the same way.</param>
/// <param name="Day">When, where the tellings agree on it.</param>
/// <param name="Place">Where, where the tellings agree on it.</param>
/// <param name="Modality">Whether it happened, as most origins tell it.</param>
/// <param name="Status">How the tellings stand to each other: agree, differ, contradict, or one origin only.</param>
/// <param name="Origins">Letters of the origins that tell it.</param>
/// <param name="Tellings">In order of article and place.</param>
public sealed record StoryEvent(
    string Id,
    EventCode Code,
    string Trigger,
    ImmutableArray<EventParty> Actors,
    ImmutableArray<EventParty> Recipients,
    StoryDay? Day,
    CastMember? Place,
    Modality Modality,
    FindingStatus Status,
    ImmutableArray<string> Origins,
    ImmutableArray<EventTelling> Tellings)
{
    /// <summary>Why its tellings are held to be of one event: links that together join them all.</summary>
    public ImmutableArray<EventLink> Links { get; init; } = [];

    /// <summary>Whether most origins tell it as having happened or as going on.</summary>
    public bool IsFact => ModalityVote.IsFact(Modality);

    /// <summary>For a reader: those who take part, and the word for it.</summary>
    public string Title => $"{string.Join(" and ", Actors.Concat(Recipients).Select(static party => party.Name).Distinct(StringComparer.Ordinal).Take(2))}: {Trigger}";
}

/// <summary>Somebody who takes part in events of a story.</summary>
/// <param name="Key">One key for all words that stand for the same: the id of a cast member, or the words themselves in small letters.</param>
/// <param name="Name">For a reader: the name of the cast member, or the words as the first report has them.</param>
/// <param name="Cast">Id of the cast member, where known.</param>
/// <param name="Affiliation">Country and sector, as the first telling that knows them has them.</param>
public sealed record EventParty(string Key, string Name, string? Cast, Affiliation? Affiliation)
{
    /// <summary>Whether the words say who it is, or of what country or kind.</summary>
    public bool IsSomebody => Cast is not null || Affiliation is { } affiliation && (affiliation.Country is not null || affiliation.Sector is not null);

    /// <summary>Whether it is one person, by name.</summary>
    public bool IsPerson { get; init; }
}

/// <summary>One report's telling of an event.</summary>
/// <param name="Event">The event of the article.</param>
/// <param name="Evidence">The words: trigger and those who take part.</param>
/// <param name="Sentence">The sentence that they stand in.</param>
/// <param name="Modality">Whether it happened, by this telling.</param>
/// <param name="Teller">By whose account, in the report's words.</param>
/// <param name="Parts">What it tells that no other origin does, or tells otherwise.</param>
public sealed record EventTelling(EventReference Event, Evidence Evidence, Span Sentence, Modality Modality, string? Teller, ImmutableArray<EventPart> Parts)
{
    /// <summary>Who does it, by this telling.</summary>
    public ImmutableArray<EventParty> Actors { get; init; } = [];

    /// <summary>Whom it is done to or with, by this telling.</summary>
    public ImmutableArray<EventParty> Recipients { get; init; } = [];

    /// <summary>Whether it is past, going on, announced, threatened or hypothetical.</summary>
    public TimeStatus Status { get; init; }

    /// <summary>When, by this telling.</summary>
    public StoryDay? Day { get; init; }

    /// <summary>Where, by this telling.</summary>
    public CastMember? Place { get; init; }
}

/// <summary>What one telling adds to an event, or disputes.</summary>
/// <param name="Kind">Which part of the event.</param>
/// <param name="IsDisputed">Whether another telling has something else in its place; otherwise the others leave it open.</param>
/// <param name="Value">What it tells, for a reader.</param>
public sealed record EventPart(EventPartKind Kind, bool IsDisputed, string Value);

/// <summary>A part of an event.</summary>
public enum EventPartKind
{
    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>Whom it is done to or with.</summary>
    Recipient,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Day,

    /// <summary>Before or after what.</summary>
    Order,

    /// <summary>Whether it happened.</summary>
    Modality,
}
