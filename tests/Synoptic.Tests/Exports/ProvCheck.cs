using System.Text.Json;

namespace Synoptic.Tests.Exports;

/// <summary>A graph in PROV-O: only its terms, each between things that the ontology lets it join, and nothing that is not in the graph.</summary>
internal static class ProvCheck
{
    // Property → class of what has it, class of what it leads to.
    private static readonly Dictionary<string, (string Domain, string Range)> Terms = new(StringComparer.Ordinal)
    {
        ["prov:wasDerivedFrom"] = ("prov:Entity", "prov:Entity"),
        ["prov:wasQuotedFrom"] = ("prov:Entity", "prov:Entity"),
        ["prov:wasGeneratedBy"] = ("prov:Entity", "prov:Activity"),
        ["prov:wasAttributedTo"] = ("prov:Entity", "prov:Agent"),
        ["prov:hadMember"] = ("prov:Collection", "prov:Entity"),
        ["prov:used"] = ("prov:Activity", "prov:Entity"),
        ["prov:wasAssociatedWith"] = ("prov:Activity", "prov:Agent"),
        ["prov:actedOnBehalfOf"] = ("prov:Agent", "prov:Agent"),
        ["sharesWordsWith"] = ("prov:Entity", "prov:Entity"),
    };

    private static readonly Dictionary<string, (string Class, string Plain)> Qualified = new(StringComparer.Ordinal)
    {
        ["prov:qualifiedQuotation"] = ("prov:Quotation", "prov:wasQuotedFrom"),
        ["prov:qualifiedDerivation"] = ("prov:Derivation", "prov:wasDerivedFrom"),
    };

    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal) { "prov:Entity", "prov:Collection", "prov:Activity", "prov:Agent", "prov:SoftwareAgent", "prov:Organization" };

    private static readonly HashSet<string> Literals = new(StringComparer.Ordinal)
    {
        "prov:value", "rdfs:label", "dcterms:identifier", "dcterms:title", "dcterms:creator", "dcterms:language", "dcterms:issued", "dcterms:modified", "address", "part", "start", "end", "sha256",
    };

    public static void Holds(string text)
    {
        using var json = JsonDocument.Parse(text);
        var context = json.RootElement.GetProperty("@context");
        Assert.Equal("http://www.w3.org/ns/prov#", context.GetProperty("prov").GetString());
        var nodes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var node in json.RootElement.GetProperty("@graph").EnumerateArray())
        {
            var id = node.GetProperty("@id").GetString()!;
            Assert.Matches(@"^urn:synoptic:[\x21-\x7e]+$", id);
            Assert.True(nodes.TryAdd(id, node), $"{id} twice");
            Assert.All(Types(node), type => Assert.Contains(type, Classes));
        }

        foreach (var node in nodes.Values)
            foreach (var property in node.EnumerateObject()) Property(nodes, node, property, context);
    }

    private static void Property(Dictionary<string, JsonElement> nodes, JsonElement node, JsonProperty property, JsonElement context)
    {
        if (property.Name is "@id" or "@type") return;
        Assert.True(context.TryGetProperty(property.Name.Split(':')[0], out _), $"{property.Name} is not in the context");
        if (Terms.TryGetValue(property.Name, out var term))
        {
            Assert.Contains(term.Domain, Types(node));
            foreach (var id in Ids(property.Value)) Assert.Contains(term.Range, Types(nodes[id]));
        }
        else if (Qualified.TryGetValue(property.Name, out var influence))
        {
            foreach (var qualified in property.Value.EnumerateArray())
            {
                Assert.Equal(influence.Class, qualified.GetProperty("@type").GetString());
                Assert.Contains(qualified.GetProperty("prov:entity").GetProperty("@id").GetString()!, Ids(node.GetProperty(influence.Plain)));
            }
        }
        else if (property.Name == "dcterms:source")
        {
            Assert.All(Ids(property.Value), static id => Assert.Matches(@"^https?://[\x21-\x7e]+$", id));
        }
        else
        {
            Assert.Contains(property.Name, Literals);
            Assert.NotEqual(JsonValueKind.Null, property.Value.ValueKind);
        }
    }

    private static IEnumerable<string> Types(JsonElement node) => node.GetProperty("@type").EnumerateArray().Select(static type => type.GetString()!);

    private static IEnumerable<string> Ids(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(static v => v.GetProperty("@id").GetString()!) : [value.GetProperty("@id").GetString()!];
}
