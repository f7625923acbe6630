using System.Text.Json;

namespace Synoptic.Dossiers.Exports.Prov;

/// <summary>The vocabularies that the graph uses. It stands in the file, so that no reader must fetch one.</summary>
internal static class ProvContext
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("prov", "http://www.w3.org/ns/prov#");
        json.WriteString("dcterms", "http://purl.org/dc/terms/");
        json.WriteString("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        // What none of them has: the kind of a copy, and places counted in UTF-16 code units.
        foreach (var own in (ReadOnlySpan<string>)["address", "kind", "score", "taken", "part", "start", "end", "sha256", "sharesWordsWith"]) json.WriteString(own, "urn:synoptic:term:" + own);
        json.WriteEndObject();
    }
}
