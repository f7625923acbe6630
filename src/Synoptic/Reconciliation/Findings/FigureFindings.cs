using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Findings;

/// <summary>A finding for each row of figures that more than one report tells.</summary>
internal static class FigureFindings
{
    public static IEnumerable<Finding> Of(ImmutableArray<FigureRow> rows, StoryIndex story)
    {
        foreach (var row in rows)
        {
            if (row.Claims.Select(c => c.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            var sides = Sides.Of(row.Claims, c => (c.Number!.Value.Exact, c.Number.Value.Low, c.Number.Value.High), story);
            var origins = story.Origins(row.Claims.Select(c => c.Evidence)).Length;
            yield return new Finding(row.About, row.Status, sides, Weights.Of(row.Status, row.About.Indicator, origins), row.Note);
        }
    }
}
