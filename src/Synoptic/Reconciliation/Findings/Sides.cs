using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Puts claims that say the same on one side.</summary>
internal static class Sides
{
    /// <summary>One side for each value, those with more origins first.</summary>
    public static ImmutableArray<Side> Of<T>(IEnumerable<Claim> claims, Func<Claim, T> value, StoryIndex story)
        where T : notnull =>
    [
        .. claims.GroupBy(value)
            .Select(g => new Side(g.First().Value, story.Origins(g.Select(c => c.Evidence)), [.. g]))
            .OrderByDescending(s => s.Origins.Length),
    ];
}
