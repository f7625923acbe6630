using System.Text.Json;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports.GeoJson;

/// <summary>Places whose position is known, as a map layer (GeoJSON, RFC 7946): a point for each story that names one, with the reports and their first words for it.</summary>
internal static class PlaceMap
{
    public static void Write(Stream output, ExportView view)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Compact);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var story in view.Stories)
        {
            foreach (var member in story.Story.Cast)
            {
                if (member.Entity.Where is not { Latitude: { } latitude, Longitude: { } longitude } where) continue;
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteString("id", $"{story.Id}/{member.Entity.Id}");
                json.WriteStartObject("geometry");
                json.WriteString("type", "Point");
                json.WriteStartArray("coordinates");
                json.WriteNumberValue(longitude);
                json.WriteNumberValue(latitude);
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteStartObject("properties");
                json.WriteString("name", member.Entity.Name);
                JsonShapes.Strings(json, "aliases", member.Entity.Aliases);
                json.WriteString("region", where.Region);
                json.WriteString("country", where.Country);
                json.WriteString("story", story.Id);
                json.WriteString("storyTitle", story.Told.Title);
                json.WriteStartArray("reports");
                foreach (var named in NamedReport.Of(story, member)) Report(json, story, named);
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Report(Utf8JsonWriter json, StoryView story, NamedReport named)
    {
        var article = named.Report.Article;
        json.WriteStartObject();
        json.WriteString("article", article.Id);
        json.WriteString("outlet", article.Source.Outlet);
        json.WriteString("url", article.Source.Url);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("origin", story.OriginOf(article.Id));
        json.WriteNumber("mentions", named.Mentions.Count);
        if (named.Mentions.Count > 0)
        {
            JsonShapes.Offsets(json, named.Mentions[0].Span);
            json.WriteString("words", story.Words(new Evidence(article.Id, named.Mentions[0].Span)));
        }

        json.WriteEndObject();
    }
}
