using System.Globalization;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Dossiers.Exports.GraphMl;

/// <summary>Who did what to whom: a node for each side of an event, an edge from actor to recipient for each event. An event with one side only has no edge.</summary>
internal static class ActorGraph
{
    public static void Write(Stream output, ExportView view)
    {
        var rows = EventRow.Of(view.Dossier.Stories).ToList();
        using var graph = new GraphMlWriter(
            output,
            "actors",
            ("node", "label", "string"), ("node", "entity", "string"), ("node", "country", "string"), ("node", "sector", "string"),
            ("edge", "event", "string"), ("edge", "type", "string"), ("edge", "mode", "string"), ("edge", "quad", "int"), ("edge", "date", "string"), ("edge", "modality", "string"),
            ("edge", "status", "string"), ("edge", "origins", "int"), ("edge", "story", "string"), ("edge", "article", "string"), ("edge", "outlet", "string"), ("edge", "url", "string"),
            ("edge", "start", "int"), ("edge", "end", "int"), ("edge", "words", "string"));
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            Node(graph, row, row.Actor, ids);
            Node(graph, row, row.Recipient, ids);
        }

        var edges = 0;
        foreach (var row in rows)
            if (row is { Actor: { } actor, Recipient: { } recipient }) Edge(graph, row, ids[Key(row, actor)], ids[Key(row, recipient)], ++edges);
    }

    private static void Node(GraphMlWriter graph, EventRow row, EventParty? party, Dictionary<string, string> ids)
    {
        if (party is null || !ids.TryAdd(Key(row, party), "a" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture))) return;
        graph.Node(ids[Key(row, party)], ("label", party.Name), ("entity", party.Cast), ("country", party.Affiliation?.Country), ("sector", party.Affiliation?.Sector));
    }

    private static void Edge(GraphMlWriter graph, EventRow row, string actor, string recipient, int number)
    {
        var (evidence, article) = (row.Telling.Evidence, row.Article.Article);
        graph.Edge(
            "e" + number.ToString(CultureInfo.InvariantCulture),
            actor,
            recipient,
            true,
            ("event", row.Id),
            ("type", row.Event.Code.Type),
            ("mode", row.Event.Code.Mode),
            ("quad", row.Event.Code.Quad.ToString(CultureInfo.InvariantCulture)),
            ("date", row.Date.Length == 0 ? null : row.Date),
            ("modality", JsonShapes.Word(row.Event.Modality)),
            ("status", RecordJson.Word(row.Event.Status)),
            ("origins", row.Event.Origins.Length.ToString(CultureInfo.InvariantCulture)),
            ("story", row.Story.Record.Story.Id),
            ("article", article.Id),
            ("outlet", article.Source.Outlet),
            ("url", article.Source.Url),
            ("start", evidence.Span.Start.ToString(CultureInfo.InvariantCulture)),
            ("end", evidence.Span.End.ToString(CultureInfo.InvariantCulture)),
            ("words", row.Text));
    }

    // A cast member is one in every story of a run; words without one are of their story.
    private static string Key(EventRow row, EventParty party) => party.Cast is { } cast ? "cast " + cast : $"words {row.Story.Record.Story.Id} {party.Key}";
}
