using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Dossiers.Exports.GeoJson;

/// <summary>Events whose town is known, as a map layer (GeoJSON, RFC 7946). The others have no place on a map and stand in the table.</summary>
public static class EventMap
{
    /// <summary>Writes a feature collection.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stories">Whose events.</param>
    public static void Write(Stream output, IEnumerable<StoryDossier> stories)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Compact);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var row in EventRow.Of(stories))
        {
            if (row.Place?.Where is not { Latitude: { } latitude, Longitude: { } longitude }) continue;
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("id", row.Id);
            json.WriteString("date", row.Date.Length == 0 ? null : row.Date);
            json.WriteString("type", row.Event.Code.Type);
            json.WriteString("mode", row.Event.Code.Mode);
            json.WriteNumber("quad", row.Event.Code.Quad);
            Party(json, "actor", row.Actor);
            Party(json, "recipient", row.Recipient);
            json.WriteString("place", row.Place.Name);
            json.WriteString("modality", JsonShapes.Word(row.Event.Modality));
            json.WriteNumber("origins", row.Event.Origins.Length);
            json.WriteString("text", row.Text);
            json.WriteString("article", row.Telling.Evidence.Article);
            JsonShapes.Offsets(json, row.Telling.Evidence.Span);
            JsonShapes.SpanObject(json, "sentence", row.Telling.Sentence);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Party(Utf8JsonWriter json, string name, EventParty? party)
    {
        json.WriteString(name, party?.Name);
        json.WriteString(name + "Country", party?.Affiliation?.Country);
        json.WriteString(name + "Sector", party?.Affiliation?.Sector);
    }
}
