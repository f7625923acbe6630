namespace Synoptic.Bench.HardCopies;

/// <summary>An article of the set, as a line of JSON.</summary>
internal sealed record HardArticle(string Id, string? Title, string Text, string? Published, string? Source);

/// <summary>What is known of a pair.</summary>
/// <param name="A">Of a copy the parent.</param>
/// <param name="B">Of a copy the taker.</param>
/// <param name="Label">The case, or <c>independent</c>.</param>
/// <param name="Evidence">What tells the direction of a copy; <see langword="null"/> where nothing does.</param>
internal sealed record HardPair(string A, string B, string Label, string? Evidence);
