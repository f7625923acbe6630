using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes what was taken out of a report, as <c>dropped</c>.</summary>
internal static class DroppedJson
{
    /// <summary>A property of the report's object, which is open.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="dropped">The parts, in order.</param>
    /// <param name="isWhole">Whether the line ends that went with the words are written too, so that each part can be put back.</param>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Dropped> dropped, bool isWhole)
    {
        json.WriteStartArray("dropped");
        foreach (var part in dropped)
        {
            json.WriteStartObject();
            json.WriteString("text", isWhole ? part.Text : part.Text.Trim());
            json.WriteString("reason", part.Reason);
            json.WriteNumber("at", part.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
