using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Copies;

namespace Synoptic.Pages.Model;

/// <summary>Who took whose words in a story, as picture, table and texts side by side show it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Rows">Reports that share words with another, by origin, each in order of time.</param>
/// <param name="Alone">The other reports, in order of time.</param>
/// <param name="Links">All pairs; the main ones first, and of these in order of time of the report that took the words.</param>
public sealed record CopyNetwork(StoryView Story, ImmutableArray<NetworkRow> Rows, ImmutableArray<ReportView> Alone, ImmutableArray<NetworkLink> Links)
{
    // Texts laid side by side in the page itself are a copy of both; beyond so many, those of any two are laid out on demand.
    private const int MostShown = 60;

    /// <summary>Pairs that are drawn, and whose texts stand side by side.</summary>
    public IEnumerable<NetworkLink> Main => Links.Where(l => l.IsMain);

    /// <summary>Where the texts of a pair stand side by side.</summary>
    public string Href(NetworkLink link) => Story.Page.Links is null ? "#" + link.Id(Story) : PageLinks.Pair(link.Copy.A, link.Copy.B);

    /// <summary>The network of a story.</summary>
    public static CopyNetwork Of(StoryView story)
    {
        var words = new Dictionary<string, WordCounts>(StringComparer.Ordinal);
        var links = new List<NetworkLink>(story.Story.Copies.Length);
        foreach (var copy in story.Story.Copies)
        {
            if (copy.A == copy.B || story.Page.Report(copy.A) is not { } a || story.Page.Report(copy.B) is not { } b) continue;
            links.Add(new NetworkLink(copy, a, b, Words(a).Share(copy.Passages.Select(p => p.A)), Words(b).Share(copy.Passages.Select(p => p.B))));
        }

        var reports = InTime(story.Reports);
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var report in reports) place.TryAdd(report.Article.Id, place.Count);
        var main = MainOf(story, links);
        var ordered = links.Select(l => l with { IsMain = main.Contains(l) })
            .OrderByDescending(l => l.IsMain).ThenBy(l => place.GetValueOrDefault(l.B.Article.Id)).ThenBy(l => place.GetValueOrDefault(l.A.Article.Id))
            .Select((l, i) => l with { Number = i + 1 }).ToImmutableArray();
        var linked = links.SelectMany(l => (string[])[l.A.Article.Id, l.B.Article.Id]).ToHashSet(StringComparer.Ordinal);
        var rows = reports.Where(r => linked.Contains(r.Article.Id)).GroupBy(r => story.Letter(r.Article.Id), StringComparer.Ordinal)
            .SelectMany(g => g.Select((r, i) => new NetworkRow(r, i == 0)));
        return new CopyNetwork(story, [.. rows], [.. reports.Where(r => !linked.Contains(r.Article.Id))], ordered);

        WordCounts Words(ReportView report)
        {
            if (!words.TryGetValue(report.Article.Id, out var counts)) words.Add(report.Article.Id, counts = new WordCounts(report.Text));
            return counts;
        }
    }

    // Reports without a day stay where the story has them, behind those that have one.
    private static ReportView[] InTime(IEnumerable<ReportView> reports) =>
        [.. reports.Select((report, i) => (report, i)).OrderBy(r => r.report.Article.Published?.Day ?? DateOnly.MaxValue).ThenBy(r => r.i).Select(r => r.report)];

    // Of few pairs all. Forty reprints of one text are 780 pairs: then only the strongest that join them, as many as there are reports.
    private static HashSet<NetworkLink> MainOf(StoryView story, List<NetworkLink> links)
    {
        var reports = links.SelectMany(l => (ReportView[])[l.A, l.B]).Distinct().Count();
        if (links.Count <= Math.Min(reports, MostShown)) return [.. links];
        var firsts = story.Story.Origins.Where(o => o.Articles.Length > 0).Select(o => o.Articles[0]).ToHashSet(StringComparer.Ordinal);
        var group = new Dictionary<string, string>(StringComparer.Ordinal);
        var main = new HashSet<NetworkLink>();
        foreach (var link in links.Select((l, i) => (l, i))
            .OrderByDescending(p => p.l.Copy.DirectionKnown).ThenByDescending(p => p.l.ShareB)
            .ThenByDescending(p => firsts.Contains(p.l.A.Article.Id)).ThenByDescending(p => p.l.Copy.Score).ThenBy(p => p.i).Select(p => p.l))
        {
            if (main.Count == MostShown) break;
            string a = Root(link.A.Article.Id), b = Root(link.B.Article.Id);
            if (a == b) continue;
            group[a] = b;
            main.Add(link);
        }

        return main;

        string Root(string id)
        {
            while (group.TryGetValue(id, out var next)) id = next;
            return id;
        }
    }
}

/// <summary>A report in the picture.</summary>
/// <param name="Report">The report.</param>
/// <param name="IsFirst">Whether it is the first of its origin.</param>
public sealed record NetworkRow(ReportView Report, bool IsFirst);

/// <summary>A pair in the network.</summary>
/// <param name="Copy">The pair.</param>
/// <param name="A">Whose words they are, or the one of two.</param>
/// <param name="B">Who took them, or the other.</param>
/// <param name="ShareA">Part of A's words that lie in shared passages, 0 to 1.</param>
/// <param name="ShareB">Part of B's words.</param>
/// <param name="IsMain">Whether it is drawn.</param>
/// <param name="Number">1-based.</param>
public sealed record NetworkLink(CopyPair Copy, ReportView A, ReportView B, double ShareA, double ShareB, bool IsMain = false, int Number = 0)
{
    /// <summary>The address of the texts side by side.</summary>
    public string Id(StoryView story) => string.Create(CultureInfo.InvariantCulture, $"{story.Id}pair{Number}");

    /// <summary>The address of a passage in one of them.</summary>
    public string Passage(StoryView story, bool isA, int passage) => string.Create(CultureInfo.InvariantCulture, $"{Id(story)}{(isA ? 'a' : 'b')}{passage + 1}");
}
