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

    /// <summary>How much of the bytes of all inputs was read when this was, 0 to 1; <see langword="null"/> where their size can't be told, as of standard input.</summary>
    public double? Share { get; init; }
}
