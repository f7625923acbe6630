using System.Collections.Immutable;

namespace Synoptic.Training.Names;

/// <summary>A sentence of a name corpus.</summary>
/// <param name="Forms">Its words, as written.</param>
/// <param name="Tags">One for each word: <c>B-PER</c> begins a name, <c>I-PER</c> goes on with it, <c>O</c> is none.</param>
public sealed record IobSentence(ImmutableArray<string> Forms, ImmutableArray<string> Tags);
