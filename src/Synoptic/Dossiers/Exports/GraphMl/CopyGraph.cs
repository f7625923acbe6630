using System.Globalization;
using Synoptic.Dossiers.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.GraphMl;

/// <summary>The copy network: a node a report, an edge from the report that words were taken from to the one that took them. Where nobody knows who took from whom, the edge has no direction.</summary>
internal static class CopyGraph
{
    public static void Write(Stream output, ExportView view)
    {
        using var graph = new GraphMlWriter(
            output,
            "copies",
            ("node", "label", "string"), ("node", "article", "string"), ("node", "title", "string"), ("node", "outlet", "string"), ("node", "url", "string"), ("node", "day", "string"),
            ("node", "story", "string"), ("node", "story_title", "string"), ("node", "origin", "string"), ("node", "spun", "double"),
            ("edge", "kind", "string"), ("edge", "taken", "double"), ("edge", "score", "double"), ("edge", "passages", "int"), ("edge", "direction_known", "boolean"), ("edge", "reasons", "string"));
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in view.Dossier.Articles) Node(graph, view, report.Article, ids);
        var edges = 0;
        foreach (var story in view.Stories)
        {
            foreach (var copy in story.Story.Copies)
            {
                graph.Edge(
                    "e" + (++edges).ToString(CultureInfo.InvariantCulture),
                    ids[copy.A],
                    ids[copy.B],
                    copy.DirectionKnown,
                    ("kind", CopyJson.Word(copy.Kind)),
                    ("taken", GraphMlWriter.Number(copy.Taken)),
                    ("score", GraphMlWriter.Number(copy.Score)),
                    ("passages", copy.Passages.Length.ToString(CultureInfo.InvariantCulture)),
                    ("direction_known", copy.DirectionKnown ? "true" : "false"),
                    ("reasons", copy.Reasons.IsEmpty ? null : string.Join(" | ", copy.Reasons)));
            }
        }
    }

    private static void Node(GraphMlWriter graph, ExportView view, Article article, Dictionary<string, string> ids)
    {
        var id = "r" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture);
        if (!ids.TryAdd(article.Id, id)) return;
        var story = view.StoryOf.GetValueOrDefault(article.Id);
        double? spun = null;
        foreach (var verdict in story?.Story.Spun ?? [])
            if (verdict.Article == article.Id) spun = verdict.Score;
        graph.Node(
            id,
            ("label", article.Sender()),
            ("article", article.Id),
            ("title", article.Title),
            ("outlet", article.Source.Outlet),
            ("url", article.Source.Url),
            ("day", article.Day()),
            ("story", story?.Id),
            ("story_title", story?.Told.Title),
            ("origin", story?.OriginOf(article.Id)),
            ("spun", GraphMlWriter.Number(spun)));
    }
}
