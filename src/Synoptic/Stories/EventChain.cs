using System.Collections.Immutable;

namespace Synoptic.Stories;

/// <summary>One event of a story with all its tellings, in one article or several: a judgement over the articles' own events, which stay as they are.</summary>
/// <param name="Id">Stable within the story.</param>
/// <param name="Tellings">In order of article and place.</param>
public sealed record EventChain(string Id, ImmutableArray<EventReference> Tellings)
{
    /// <summary>Why the tellings are judged to be of one event: links that together join them all, the surest first.</summary>
    public ImmutableArray<EventLink> Links { get; init; } = [];
}

/// <summary>An event of one article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Event">Index into the article's <see cref="Text.Annotations.Events"/>.</param>
public readonly record struct EventReference(string Article, int Event);

/// <summary>Why two tellings are judged to be of one event.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
/// <param name="Why">What they have in common; empty where only many small likenesses speak for it.</param>
/// <param name="Odds">Logarithm of the odds that they are one, as the scorer has it.</param>
public sealed record EventLink(EventReference A, EventReference B, ImmutableArray<EventReason> Why, float Odds);

/// <summary>What two tellings of one event have in common.</summary>
public enum EventReason
{
    /// <summary>Both stand at the same place of the same sentence: one report has it from the other, or both from a third.</summary>
    Sentence,

    /// <summary>The word that tells it.</summary>
    Word,

    /// <summary>A word of the same family: <c>explode</c>, <c>explosion</c>.</summary>
    Family,

    /// <summary>A word of the same sense.</summary>
    Sense,

    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>Whom it is done to.</summary>
    Recipient,

    /// <summary>Somebody or something else that takes part.</summary>
    Participant,

    /// <summary>The place.</summary>
    Place,

    /// <summary>The day.</summary>
    Day,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Words of the sentences.</summary>
    Words,
}
