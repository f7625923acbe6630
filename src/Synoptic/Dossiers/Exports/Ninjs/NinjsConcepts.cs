using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Ninjs;

/// <summary>Whom and what a report tells of, as concepts of ninjs: people, organisations, places, events, figures and other names as subjects.</summary>
internal static class NinjsConcepts
{
    public static void Write(Utf8JsonWriter json, StoryView story, Annotations report)
    {
        var named = story.Story.Cast.Where(member => member.Members.Any(m => m.Article == report.Article.Id)).Select(static member => member.Entity).ToList();
        Concepts(json, "people", story, named.Where(static e => e.Type == EntityType.Person));
        Concepts(json, "organisations", story, named.Where(static e => e.Type == EntityType.Organization));
        Concepts(json, "places", story, named.Where(static e => e.Type is EntityType.Place or EntityType.Facility));
        Concepts(json, "subjects", story, named.Where(static e => e.Type is EntityType.Nationality or EntityType.Other or EntityType.Event));
        Events(json, story, report);
    }

    private static void Concepts(Utf8JsonWriter json, string name, StoryView story, IEnumerable<Entity> entities)
    {
        var started = false;
        foreach (var entity in entities)
        {
            if (!started) json.WriteStartArray(name);
            started = true;
            json.WriteStartObject();
            json.WriteString("name", entity.Name);
            json.WriteString("rel", "mentions");
            json.WriteString("literal", $"{story.Id}/{entity.Id}");
            if (entity.Where is { Latitude: { } latitude, Longitude: { } longitude } && name == "places")
            {
                json.WriteStartObject("geoJSON");
                json.WriteString("type", "Point");
                json.WriteStartArray("coordinates");
                json.WriteNumberValue(longitude);
                json.WriteNumberValue(latitude);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        if (started) json.WriteEndArray();
    }

    private static void Events(Utf8JsonWriter json, StoryView story, Annotations report)
    {
        var told = story.Record.Events.Where(happening => happening.Tellings.Any(telling => telling.Evidence.Article == report.Article.Id)).ToList();
        if (told.Count == 0) return;
        json.WriteStartArray("events");
        foreach (var happening in told)
        {
            json.WriteStartObject();
            json.WriteString("id", $"{story.Id}-{happening.Id}");
            json.WriteString("name", happening.Title);
            json.WriteString("rel", "about");
            json.WriteString("literal", "plover:" + happening.Code.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
