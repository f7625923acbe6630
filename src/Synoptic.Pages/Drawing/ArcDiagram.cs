using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Pages.Model;

namespace Synoptic.Pages.Drawing;

/// <summary>Who took words from whom: reports in a column in order of time, an arc from each source to each copy.</summary>
/// <param name="Rows">The reports, top to bottom.</param>
/// <param name="Arcs">The copies.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">Room for the widest arc, in pixels.</param>
public sealed record ArcDiagram(ImmutableArray<ReportView> Rows, ImmutableArray<Arc> Arcs, int Height, int Width)
{
    /// <summary>Height of a report's row in pixels.</summary>
    public const int Row = 34;

    private const int Widest = 150;

    /// <summary>The diagram of a story.</summary>
    public static ArcDiagram Of(StoryView story)
    {
        ReportView[] rows = [.. story.Reports];
        // Reports without a day stay where the story has them, behind those that have one.
        var order = rows.Select((report, i) => (report, i))
            .OrderBy(r => r.report.Article.Published?.Day ?? DateOnly.MaxValue).ThenBy(r => r.i)
            .Select(r => r.report).ToImmutableArray();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < order.Length; i++) at[order[i].Article.Id] = i;
        var arcs = ImmutableArray.CreateBuilder<Arc>();
        var width = 12.0;
        foreach (var copy in story.Story.Copies)
        {
            if (!at.TryGetValue(copy.A, out var from) || !at.TryGetValue(copy.B, out var to) || from == to) continue;
            var share = Share(order[to], copy);
            var reach = Math.Min(Widest, 14 + (18 * Math.Abs(from - to)));
            width = Math.Max(width, reach * 0.75 + 14);
            arcs.Add(new Arc(copy, Middle(from), Middle(to), reach, 1.5 + (6 * share), share));
        }

        return new ArcDiagram(order, arcs.ToImmutable(), Math.Max(1, order.Length) * Row, (int)Math.Ceiling(width));
    }

    private static double Middle(int row) => (row * Row) + (Row / 2.0);

    // Passages may overlap in a report; no word is counted twice.
    private static double Share(ReportView report, CopyPair copy)
    {
        if (report.Text.Length == 0) return 0;
        var covered = 0;
        var end = 0;
        foreach (var passage in copy.Passages.OrderBy(p => p.B.Start))
        {
            var from = Math.Max(end, passage.B.Start);
            if (passage.B.End <= from) continue;
            covered += passage.B.End - from;
            end = passage.B.End;
        }

        return Math.Clamp(covered / (double)report.Text.Length, 0, 1);
    }
}

/// <summary>An arc from a source to its copy.</summary>
/// <param name="Copy">The pair.</param>
/// <param name="From">Height of the source's row.</param>
/// <param name="To">Height of the copy's row.</param>
/// <param name="Reach">How far its handles lie to the side.</param>
/// <param name="Thickness">By share of words.</param>
/// <param name="Share">Part of the copy's text that lies in shared passages, 0 to 1.</param>
public sealed record Arc(CopyPair Copy, double From, double To, double Reach, double Thickness, double Share);
