using System.Collections.Immutable;
using Synoptic.Reconciliation;

namespace Synoptic.Pages.Model;

/// <summary>Figures of one place.</summary>
/// <param name="Place">Where, as a name; <see langword="null"/> where it is not told.</param>
/// <param name="Rows">The things counted, those of one indicator together.</param>
public sealed record FigureGroup(string? Place, ImmutableArray<FigureRow> Rows);

/// <summary>The figures of a story as tables.</summary>
/// <param name="Compared">Rows that more than one origin tells, by place.</param>
/// <param name="Single">Rows of one origin, by place: copies of it compare nothing.</param>
/// <param name="Columns">Letters of the origins that are columns; empty where they are too many to stand side by side.</param>
public sealed record FigureTable(ImmutableArray<FigureGroup> Compared, ImmutableArray<FigureGroup> Single, ImmutableArray<string> Columns)
{
    // More columns than this are narrower than the words in them.
    private const int Most = 5;

    /// <summary>The tables of a story.</summary>
    public static FigureTable Of(StoryView story)
    {
        var compared = new List<FigureRow>();
        var single = new List<FigureRow>();
        foreach (var row in story.Record.Figures)
        {
            if (row.Claims.IsDefaultOrEmpty) continue;
            (row.Status != FindingStatus.Single ? compared : single).Add(row);
        }

        var used = new HashSet<string>(compared.SelectMany(r => r.Claims).Select(c => story.Letter(c.Evidence)), StringComparer.Ordinal);
        ImmutableArray<string> columns = [.. story.Story.Origins.Select(o => o.Letter).Where(used.Contains)];
        return new FigureTable(Grouped(compared), Grouped(single), columns.Length <= Most ? columns : []);
    }

    // In order of first row: the weightier places and indicators stay first.
    private static ImmutableArray<FigureGroup> Grouped(List<FigureRow> rows) =>
    [
        .. rows.GroupBy(r => r.About.Place, StringComparer.Ordinal)
            .Select(g => new FigureGroup(g.Key, [.. g.GroupBy(r => r.About.Indicator, StringComparer.Ordinal).SelectMany(i => i)])),
    ];
}
