using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes who did what to whom as the JSON contract has it.</summary>
internal static class EventJson
{
    /// <summary>The field <c>events</c> of an article.</summary>
    public static void Events(Utf8JsonWriter json, Annotations annotated)
    {
        // Those of the codebook stand first: who reads types need not step over what has none.
        var order = Enumerable.Range(0, annotated.Events.Length).OrderBy(i => annotated.Events[i].Code is null).ToArray();
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        json.WriteStartArray("events");
        foreach (var index in order)
        {
            var happening = annotated.Events[index];
            json.WriteStartObject();
            JsonShapes.SpanObject(json, "trigger", happening.Trigger);
            json.WriteString("type", happening.Code?.Type);
            JsonShapes.Number(json, "quad", happening.Code?.Quad);
            json.WriteString("mode", happening.Code?.Mode);
            Participant(json, "actor", happening.Actor, annotated);
            Participant(json, "recipient", happening.Recipient, annotated);
            Participants(json, "actors", happening.Actors, annotated);
            Participants(json, "recipients", happening.Recipients, annotated);
            JsonShapes.SpanObject(json, "time", happening.Time is { } time ? annotated.Times[time].Span : null);
            JsonShapes.SpanObject(json, "place", happening.Place is { } place ? annotated.Mentions[place].Span : null);
            JsonShapes.Situation(json, "about", happening.About, annotated);
            json.WriteString("modality", JsonShapes.Word(happening.Modality));
            Participant(json, "teller", happening.Teller, annotated);
            if (happening.Within is { } within) json.WriteNumber("within", places[within]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Participant(Utf8JsonWriter json, string name, Participant? participant, Annotations annotated)
    {
        if (participant is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        Participant(json, participant, annotated);
    }

    private static void Participants(Utf8JsonWriter json, string name, ImmutableArray<Participant> participants, Annotations annotated)
    {
        // One stands in the singular field already.
        if (participants.Length < 2) return;
        json.WriteStartArray(name);
        foreach (var participant in participants) Participant(json, participant, annotated);
        json.WriteEndArray();
    }

    private static void Participant(Utf8JsonWriter json, Participant participant, Annotations annotated)
    {
        json.WriteStartObject();
        JsonShapes.Offsets(json, participant.Span);
        json.WriteString("text", participant.Span.Slice(annotated.Text).ToString());
        json.WriteString("entity", participant.Entity is { } index ? annotated.Entities[index].Id : null);
        json.WriteString("country", participant.Affiliation?.Country);
        json.WriteString("sector", participant.Affiliation?.Sector);
        json.WriteEndObject();
    }
}
