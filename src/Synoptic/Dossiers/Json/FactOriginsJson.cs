using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes where each fact of a report was taken from, as <c>takenFrom</c>.</summary>
public static class FactOriginsJson
{
    /// <summary>A property of the report's object, which is open. Facts that are unknown are left out.</summary>
    public static void Write(Utf8JsonWriter json, FactOrigins taken)
    {
        json.WriteStartObject("takenFrom");
        Fact("title", taken.Title);
        Fact("published", taken.Published);
        Fact("source", taken.Outlet);
        Fact("url", taken.Url);
        Fact("modified", taken.Modified);
        Fact("byline", taken.Byline);
        Fact("agency", taken.Agency);
        Fact("text", taken.Text);
        Fact("language", taken.Language);
        json.WriteEndObject();

        void Fact(string name, string? place)
        {
            if (place is not null) json.WriteString(name, place);
        }
    }
}
