using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Reconciliation.Events;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes the events of a story: each once, with all its tellings.</summary>
internal static class RecordEventJson
{
    /// <summary>The field <c>events</c> of a record.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<StoryEvent> events, Dictionary<string, Annotations> articles)
    {
        json.WriteStartArray("events");
        foreach (var happening in events)
        {
            json.WriteStartObject();
            json.WriteString("id", happening.Id);
            json.WriteString("trigger", happening.Trigger);
            json.WriteString("type", happening.Code.Type);
            json.WriteNumber("quad", happening.Code.Quad);
            json.WriteString("mode", happening.Code.Mode);
            Parties(json, "actors", happening.Actors);
            Parties(json, "recipients", happening.Recipients);
            json.WriteString("date", happening.Day?.Value);
            JsonShapes.Dates(json, "resolved", happening.Day?.Dates);
            json.WriteString("place", happening.Place?.Entity.Id);
            json.WriteString("modality", JsonShapes.Word(happening.Modality));
            json.WriteString("status", RecordJson.Word(happening.Status));
            JsonShapes.Strings(json, "origins", happening.Origins);
            Tellings(json, happening.Tellings, articles);
            if (happening.Tellings.Length > 1) Links(json, happening);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Tellings by their place in the list.
    private static void Links(Utf8JsonWriter json, StoryEvent happening)
    {
        json.WriteStartArray("links");
        foreach (var link in happening.Links)
        {
            json.WriteStartObject();
            json.WriteNumber("a", Place(happening, link.A));
            json.WriteNumber("b", Place(happening, link.B));
            JsonShapes.Strings(json, "why", link.Why.Select(JsonShapes.Word));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int Place(StoryEvent happening, EventReference reference)
    {
        for (var i = 0; i < happening.Tellings.Length; i++)
            if (happening.Tellings[i].Event == reference) return i;
        return -1;
    }

    /// <summary>The field <c>tellings</c> of an event.</summary>
    public static void Tellings(Utf8JsonWriter json, ImmutableArray<EventTelling> tellings, Dictionary<string, Annotations> articles)
    {
        json.WriteStartArray("tellings");
        foreach (var telling in tellings)
        {
            json.WriteStartObject();
            RecordJson.Evidence(json, telling.Evidence);
            json.WriteString("text", telling.Evidence.Span.Slice(articles[telling.Evidence.Article].Text));
            JsonShapes.SpanObject(json, "trigger", articles[telling.Evidence.Article].Events[telling.Event.Event].Trigger);
            JsonShapes.SpanObject(json, "sentence", telling.Sentence);
            json.WriteString("modality", JsonShapes.Word(telling.Modality));
            json.WriteString("teller", telling.Teller);
            Parts(json, "adds", telling.Parts, isDisputed: false);
            Parts(json, "disputes", telling.Parts, isDisputed: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parts(Utf8JsonWriter json, string name, ImmutableArray<EventPart> parts, bool isDisputed)
    {
        if (!parts.Any(part => part.IsDisputed == isDisputed)) return;
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            if (part.IsDisputed != isDisputed) continue;
            json.WriteStartObject();
            json.WriteString("part", JsonShapes.Word(part.Kind));
            json.WriteString("value", part.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parties(Utf8JsonWriter json, string name, ImmutableArray<EventParty> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            json.WriteString("entity", party.Cast);
            json.WriteString("country", party.Affiliation?.Country);
            json.WriteString("sector", party.Affiliation?.Sector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
