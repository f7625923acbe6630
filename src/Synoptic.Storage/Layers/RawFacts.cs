using System.Text.Json;
using System.Text.Json.Serialization;
using Synoptic.Reading;

namespace Synoptic.Storage.Layers;

/// <summary>What is known of the bytes that a report was read from, as JSON.</summary>
internal sealed record RawFacts(string Subject, string Name, string? MediaType, string? Url, DateTimeOffset? Retrieved)
{
    public static string Write(RawPart raw) => JsonSerializer.Serialize(new RawFacts(raw.Subject, raw.Name, raw.MediaType, raw.Url, raw.Retrieved), RawFactsJson.Default.RawFacts);

    public static RawPart Read(string json, byte[] bytes)
    {
        var facts = JsonSerializer.Deserialize(json, RawFactsJson.Default.RawFacts) ?? throw new InvalidDataException("found no facts of a report's bytes");
        return new RawPart(bytes, facts.Subject, facts.Name, facts.MediaType, facts.Url, facts.Retrieved);
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RawFacts))]
internal sealed partial class RawFactsJson : JsonSerializerContext;
