using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation.Events;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Plover;

/// <summary>
/// Events as PLOVER records, one JSON line each: <c>event</c>, <c>mode</c>, <c>source</c> and <c>target</c> with <c>actorText</c>, <c>code</c>
/// and <c>sector</c>, <c>eventText</c>, as the gold standard records of that ontology have them; then what leads back to the words.
/// </summary>
public static class PloverRecords
{
    /// <summary>Writes one line an event.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stories">Whose events.</param>
    public static void Write(Stream output, IEnumerable<StoryDossier> stories)
    {
        foreach (var story in stories)
        {
            var articles = story.Record.Story.Articles.ToDictionary(static a => a.Article.Id, StringComparer.Ordinal);
            foreach (var happening in story.Record.Events)
            {
                using (var json = new Utf8JsonWriter(output, JsonShapes.Compact)) Write(json, story, happening, articles);
                output.WriteByte((byte)'\n');
            }
        }
    }

    private static void Write(Utf8JsonWriter json, StoryDossier story, StoryEvent happening, Dictionary<string, Annotations> articles)
    {
        var first = happening.Tellings[0];
        var article = articles[first.Evidence.Article];
        json.WriteStartObject();
        json.WriteString("id", $"{story.Record.Story.Id}-{happening.Id}");
        json.WriteString("date", EventRow.DateOf(happening) is { Length: > 0 } date ? date : null);
        Parties(json, "source", happening.Actors);
        Parties(json, "target", happening.Recipients);
        json.WriteString("event", happening.Code.Type);
        json.WriteString("mode", happening.Code.Mode);
        json.WriteNumber("quad", happening.Code.Quad);
        json.WriteString("eventText", happening.Trigger);
        json.WriteString("text", first.Sentence.Slice(article.Text));
        json.WriteString("modality", JsonShapes.Word(happening.Modality));
        json.WriteString("status", RecordJson.Word(happening.Status));
        if (happening.Place?.Entity is { } place)
        {
            json.WriteStartObject("location");
            json.WriteString("name", place.Name);
            JsonShapes.Where(json, place.Where);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("location");
        }

        json.WriteString("story", story.Record.Story.Id);
        JsonShapes.Strings(json, "origins", happening.Origins);
        RecordEventJson.Tellings(json, happening.Tellings, articles);
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string name, ImmutableArray<EventParty> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("actorText", party.Name);
            json.WriteString("code", party.Affiliation?.Country);
            json.WriteString("sector", party.Affiliation?.Sector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
