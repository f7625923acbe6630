using System.Text.Json;
using Synoptic.Dossiers.Json;

namespace Synoptic.Dossiers.Exports.FollowTheMoney;

/// <summary>An entity of FollowTheMoney: a schema and properties, each with any number of values. What is not known has no property.</summary>
internal sealed class FtmEntity(string id, string schema)
{
    private readonly List<(string Name, List<string> Values)> properties = [];

    public string Id { get; } = id;

    /// <summary>Adds values; blank ones and those that are there already are left out.</summary>
    public FtmEntity With(string property, params ReadOnlySpan<string?> values)
    {
        var at = properties.FindIndex(p => p.Name == property);
        foreach (var value in values)
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            if (at < 0)
            {
                at = properties.Count;
                properties.Add((property, []));
            }

            if (!properties[at].Values.Contains(value, StringComparer.Ordinal)) properties[at].Values.Add(value);
        }

        return this;
    }

    /// <summary>Writes it as a line.</summary>
    public void Write(Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonShapes.Compact))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            foreach (var (name, values) in properties) JsonShapes.Strings(json, name, values);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
