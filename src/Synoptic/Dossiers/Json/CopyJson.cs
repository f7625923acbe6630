using System.Text.Json;
using Synoptic.Copies;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes who took whose words.</summary>
public static class CopyJson
{
    /// <summary>One line, without a line end: <c>b</c> is taken from <c>a</c>.</summary>
    public static void WriteLine(Stream output, CopyPair copy)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Compact);
        json.WriteStartObject();
        Fields(json, copy);
        json.WriteEndObject();
    }

    internal static void Fields(Utf8JsonWriter json, CopyPair copy)
    {
        json.WriteString("a", copy.A);
        json.WriteString("b", copy.B);
        json.WriteString("kind", Word(copy.Kind));
        json.WriteNumber("score", copy.Score);
        json.WriteNumber("taken", copy.Taken);
        json.WriteBoolean("directionKnown", copy.DirectionKnown);
        JsonShapes.Strings(json, "reasons", copy.Reasons);
    }

    internal static string Word(CopyKind kind) => kind switch
    {
        CopyKind.Verbatim => "verbatim",
        CopyKind.Abridged => "abridged",
        CopyKind.Spun => "spun",
        _ => "edited",
    };
}
