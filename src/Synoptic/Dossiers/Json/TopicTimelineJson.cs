using System.Text.Json;
using Synoptic.Dossiers.Timelines.Topics;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes the timeline of a topic.</summary>
public static class TopicTimelineJson
{
    /// <summary>A list: <c>[{"date","reports","mentions","sentences":[{"text","article","start","end","origins","evidence"}]}]</c>, as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="timeline">The timeline.</param>
    public static void Write(Stream output, TopicTimeline timeline)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Indented);
        json.WriteStartArray();
        foreach (var day in timeline.Days)
        {
            json.WriteStartObject();
            json.WriteString("date", day.Date.ToString("yyyy-MM-dd"));
            json.WriteNumber("reports", day.Reports);
            json.WriteNumber("mentions", day.Mentions);
            json.WriteStartArray("sentences");
            foreach (var sentence in day.Sentences) Write(json, sentence);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TopicSentence sentence)
    {
        json.WriteStartObject();
        json.WriteString("text", sentence.Text);
        json.WriteString("article", sentence.Article.Id);
        JsonShapes.Offsets(json, sentence.Span);
        json.WriteNumber("origins", sentence.Origins.Length);
        json.WriteStartArray("evidence");
        foreach (var evidence in sentence.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("article", evidence.Article);
            JsonShapes.Offsets(json, evidence.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
