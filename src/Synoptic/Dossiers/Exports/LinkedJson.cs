using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Synoptic.Dossiers.Exports;

/// <summary>How JSON-LD is written: letters of all scripts as they are, but marks of HTML escaped, since such files are put into pages.</summary>
internal static class LinkedJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonWriterOptions Indented { get; } = new() { Encoder = Encoder, Indented = true, IndentSize = 1, NewLine = "\n" };

    /// <summary>A property, where its value is known.</summary>
    public static void Known(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>A number, where it is known and one.</summary>
    public static void Known(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
    }
}
