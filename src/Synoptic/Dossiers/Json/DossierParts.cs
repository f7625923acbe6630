using System.Collections.Immutable;
using System.Text.Json;
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

    public static void Brief(Utf8JsonWriter json, ImmutableArray<BriefSentence> brief)
    {
        json.WriteStartArray("brief");
        foreach (var sentence in brief)
        {
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            Sources(json, sentence.Origins, sentence.Evidence);
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
            json.WriteString("due", commitment.Due?.Value);
            json.WriteString("modality", JsonShapes.Word(commitment.Modality));
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
