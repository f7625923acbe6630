using System.Collections.Immutable;

namespace Synoptic.Stories;

/// <summary>What became of a story of a stream. A story's id never changes and is never used again.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Story">The story: the new one where it opened or was split off, the one that ended where it was merged or closed.</param>
/// <param name="Other">The story that it was merged into or split from.</param>
/// <param name="Articles">Ids of the articles that changed their story, or that it began with.</param>
/// <param name="Day">The day of the stream, where any article has had a date.</param>
/// <param name="Reason">Why: a stable word.</param>
public sealed record StoryChange(StoryChangeKind Kind, string Story, string? Other, ImmutableArray<string> Articles, DateOnly? Day, string Reason);

/// <summary>Kinds of change.</summary>
public enum StoryChangeKind
{
    /// <summary>A first article that belongs to no open story.</summary>
    Opened,

    /// <summary>Two stories turned out to be one; the older id stays.</summary>
    Merged,

    /// <summary>A story turned out to be two; the part with the first article keeps the id.</summary>
    Split,

    /// <summary>No news of it for long, or too many stories are open.</summary>
    Closed,
}

/// <summary>What came of a batch of articles.</summary>
/// <param name="Stories">The story of each article of the batch, in its order.</param>
/// <param name="Changes">In order; what merges and splits say of articles of earlier batches has to be applied to what was told of them.</param>
public sealed record StoryStep(ImmutableArray<string> Stories, ImmutableArray<StoryChange> Changes);

/// <summary>That two articles share their words, as found by <see cref="Copies.CopyFinder"/>.</summary>
/// <param name="A">Id of one article.</param>
/// <param name="B">Id of the other.</param>
public readonly record struct CopyLink(string A, string B);
