using System.Collections.Immutable;

namespace Synoptic.Stories;

/// <summary>One event of a story with all its tellings, in one article or several: a judgement over the articles' own events, which stay as they are.</summary>
/// <param name="Id">Stable within the story.</param>
/// <param name="Tellings">In order of article and place.</param>
public sealed record EventChain(string Id, ImmutableArray<EventReference> Tellings);

/// <summary>An event of one article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Event">Index into the article's <see cref="Text.Annotations.Events"/>.</param>
public readonly record struct EventReference(string Article, int Event);
