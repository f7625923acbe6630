using System.Text.Json;
using Synoptic.Stories;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes what became of stories.</summary>
public static class StoryChangeJson
{
    /// <summary>One object: <c>{"change","story","into" or "from","articles","day","reason"}</c>.</summary>
    public static void Write(Utf8JsonWriter json, StoryChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", change.Kind switch
        {
            StoryChangeKind.Opened => "opened",
            StoryChangeKind.Merged => "merged",
            StoryChangeKind.Split => "split",
            _ => "closed",
        });
        json.WriteString("story", change.Story);
        if (change.Kind == StoryChangeKind.Merged) json.WriteString("into", change.Other);
        if (change.Kind == StoryChangeKind.Split) json.WriteString("from", change.Other);
        json.WriteStartArray("articles");
        foreach (var article in change.Articles) json.WriteStringValue(article);
        json.WriteEndArray();
        json.WriteString("day", change.Day?.ToString("yyyy-MM-dd"));
        json.WriteString("reason", change.Reason);
        json.WriteEndObject();
    }
}
