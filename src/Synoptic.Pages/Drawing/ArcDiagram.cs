using System.Collections.Immutable;
using Synoptic.Pages.Model;

namespace Synoptic.Pages.Drawing;

/// <summary>
/// Who took words from whom: reports in a column, those of one origin together in order of time, an arc from each source to each copy.
/// Lengths are in pixels of a page whose letters are 16 high, and are drawn in rem: they grow with a reader's letters.
/// </summary>
/// <param name="Rows">The reports, top to bottom.</param>
/// <param name="Arcs">The copies; the thickest first, so that thin ones are drawn over them.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Width">Room for the widest arc.</param>
/// <param name="IsDense">Whether rows have one line each.</param>
/// <param name="More">How many reports are left out.</param>
public sealed record ArcDiagram(ImmutableArray<NetworkRow> Rows, ImmutableArray<CopyArc> Arcs, double Height, double Width, bool IsDense, int More)
{
    /// <summary>Height of a row with two lines.</summary>
    public const double Row = 44;

    /// <summary>Height of a row with one line.</summary>
    public const double DenseRow = 28;

    /// <summary>What divides one origin from the next.</summary>
    public const double Gap = 12;

    // So many rows with two lines fill a screen.
    private const int MostLoose = 14;

    // A picture that is scrolled through for longer shows nothing that the table doesn't.
    private const int MostRows = 120;

    private const double Narrowest = 44;
    private const double Widest = 136;
    private const double Margin = 14;

    /// <summary>The diagram of a network.</summary>
    public static ArcDiagram Of(CopyNetwork network)
    {
        var rows = network.Rows.Length > MostRows ? network.Rows[..MostRows] : network.Rows;
        var dense = rows.Length > MostLoose;
        var height = dense ? DenseRow : Row;
        var at = new Dictionary<string, (int Index, double Middle)>(StringComparer.Ordinal);
        var top = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0 && rows[i].IsFirst) top += Gap;
            at.TryAdd(rows[i].Report.Article.Id, (i, top + (height / 2)));
            top += height;
        }

        var found = new List<(NetworkLink Link, int Distance, double From, double To)>();
        foreach (var link in network.Main)
        {
            if (!at.TryGetValue(link.A.Article.Id, out var from) || !at.TryGetValue(link.B.Article.Id, out var to)) continue;
            found.Add((link, Math.Abs(from.Index - to.Index), from.Middle, to.Middle));
        }

        var farthest = found.Count > 0 ? found.Max(f => f.Distance) : 1;
        // Near reports get small arcs and far ones large ones, but not so much larger that the near ones are lost.
        var arcs = found
            .Select(f => new CopyArc(f.Link, f.From, f.To, Narrowest + ((Widest - Narrowest) * (farthest == 1 ? 0 : Math.Pow((f.Distance - 1) / (double)(farthest - 1), 0.7))), 1.5 + ((dense ? 2.5 : 5.5) * f.Link.ShareB)))
            .OrderByDescending(a => a.Thickness).ToImmutableArray();
        var width = arcs.IsEmpty ? 0 : Math.Ceiling((arcs.Max(a => a.Reach) * 0.75) + (2 * Margin));
        return new ArcDiagram(rows, arcs, top, width, dense, network.Rows.Length - rows.Length);
    }
}

/// <summary>An arc from a source to its copy.</summary>
/// <param name="Link">The pair.</param>
/// <param name="From">Height of the source's row.</param>
/// <param name="To">Height of the copy's row.</param>
/// <param name="Reach">How far its handles lie to the side; the arc itself goes three quarters of that.</param>
/// <param name="Thickness">By share of words.</param>
public sealed record CopyArc(NetworkLink Link, double From, double To, double Reach, double Thickness);
