using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Findings;

/// <summary>A finding for each row of figures that more than one report tells.</summary>
internal static class FigureFindings
{
    // Below that, a number without an indicator ("two of his pupils") is no finding where only copies tell it. By reasoning.
    private const double Few = 10;

    public static IEnumerable<Finding> Of(ImmutableArray<FigureRow> rows, StoryIndex story)
    {
        foreach (var row in rows)
        {
            if (row.Claims.Select(c => c.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            if (row is { Status: FindingStatus.Single, About.Indicator: null, High: < Few }) continue;
            // "At least nine" and "nine" are one value in two wordings.
            var sides = Sides.Of(row.Claims, c => c.Number!.Value.Exact is { } exact ? (exact, null, null) : ((double?)null, c.Number.Value.Low, c.Number.Value.High), story);
            var origins = story.Origins(row.Claims.Select(c => c.Evidence)).Length;
            yield return new Finding(row.About, row.Status, sides, Weights.Of(row.Status, row.About.Indicator, origins), row.Note) { RestsOn = row.RestsOn };
        }
    }
}
