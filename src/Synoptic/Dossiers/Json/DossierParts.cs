using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Dossiers.Commitments;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Json;

/// <summary>The parts of a record that the dossier adds: timeline, brief, commitments.</summary>
internal static class DossierParts
{
    public static void Timeline(Utf8JsonWriter json, ImmutableArray<TimelineEntry> timeline)
    {
        json.WriteStartArray("timeline");
        foreach (var entry in timeline)
        {
            json.WriteStartObject();
            json.WriteString("date", entry.Day.Value);
            JsonShapes.Dates(json, "resolved", entry.Day.Dates);
            json.WriteString("label", entry.Day.Label);
            json.WriteString("precision", entry.Precision);
            json.WriteString("text", entry.Text);
            json.WriteString("modality", JsonShapes.Word(entry.Status));
            Sources(json, entry.Origins, entry.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Brief(Utf8JsonWriter json, ImmutableArray<BriefSentence> brief, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("brief");
        foreach (var sentence in brief)
        {
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            Sources(json, sentence.Origins, sentence.Evidence);
            json.WriteStartArray("disputed");
            foreach (var index in sentence.Disputed)
            {
                json.WriteStartObject();
                json.WriteNumber("finding", index);
                json.WriteString("about", findings[index].About.Label);
                json.WriteString("status", RecordJson.Word(findings[index].Status));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Commitments(Utf8JsonWriter json, ImmutableArray<Commitment> commitments)
    {
        json.WriteStartArray("commitments");
        foreach (var commitment in commitments)
        {
            json.WriteStartObject();
            json.WriteString("text", commitment.Text);
            json.WriteString("who", commitment.Who);
            json.WriteString("whoName", commitment.WhoName);
            json.WriteString("due", commitment.Due?.Value ?? commitment.By?.Value);
            json.WriteString("modality", JsonShapes.Word(commitment.Modality));
            json.WriteString("kind", JsonShapes.Word(commitment.Kind));
            json.WriteString("status", JsonShapes.Word(commitment.Status));
            if (commitment.Cancelled) json.WriteBoolean("cancelled", true);
            Words(json, "act", commitment.Act, commitment.ActText);
            if (commitment.Negative) json.WriteBoolean("negative", true);
            json.WriteString("bound", commitment.Bound);
            json.WriteString("boundName", commitment.BoundName);
            json.WriteString("saidBy", commitment.SaidBy);
            Words(json, "condition", commitment.Condition, commitment.ConditionText);
            By(json, commitment.By);
            json.WriteStartArray("outcome");
            foreach (var evidence in commitment.Outcome)
            {
                json.WriteStartObject();
                RecordJson.Evidence(json, evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Sources(json, commitment.Origins, commitment.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Words(Utf8JsonWriter json, string name, Evidence? place, string? text)
    {
        if (place is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", text);
        RecordJson.Evidence(json, words);
        json.WriteEndObject();
    }

    private static void By(Utf8JsonWriter json, DueTime? by)
    {
        if (by is null)
        {
            json.WriteNull("by");
            return;
        }

        json.WriteStartObject("by");
        json.WriteString("words", by.Words);
        json.WriteString("value", by.Value);
        JsonShapes.Dates(json, "resolved", by.Dates);
        json.WriteBoolean("limit", by.IsLimit);
        json.WriteString("reason", by.Reason);
        if (by.Moment is { } moment) json.WriteString("moment", moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, ImmutableArray<string> origins, ImmutableArray<Evidence> evidence)
    {
        JsonShapes.Strings(json, "origins", origins);
        json.WriteStartArray("evidence");
        foreach (var place in evidence)
        {
            json.WriteStartObject();
            RecordJson.Evidence(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
