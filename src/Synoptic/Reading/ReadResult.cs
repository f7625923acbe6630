using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>What was read.</summary>
/// <param name="Articles">In order of input; each id once.</param>
/// <param name="Failures">In order of input.</param>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<Failure> Failures)
{
    /// <summary>What each article was read from, one for each; empty where <see cref="ReadingOptions.KeepBytes"/> is not set.</summary>
    public ImmutableArray<RawPart> Raws { get; init; } = [];
}
