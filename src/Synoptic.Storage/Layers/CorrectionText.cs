using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synoptic.Text;

namespace Synoptic.Storage.Layers;

/// <summary>What a correction speaks of, as JSON.</summary>
internal sealed record CorrectionText(ImmutableArray<string> Articles, ImmutableArray<string> Keys, int? Start, int? End, string? Line, string? Text, string? Rating)
{
    public static string Write(Correction correction) => JsonSerializer.Serialize(
        new CorrectionText(correction.Articles, correction.Keys, correction.Place?.Start, correction.Place?.End, correction.Line, correction.Text, correction.Rating),
        CorrectionJson.Default.CorrectionText);

    public static Correction Read(long number, CorrectionKind kind, string json, string who, DateTimeOffset when, (string Who, DateTimeOffset When)? undone)
    {
        var text = JsonSerializer.Deserialize(json, CorrectionJson.Default.CorrectionText) ?? throw new InvalidDataException("found no correction");
        Span? place = text.Start is { } start && text.End is { } end ? new Span(start, end) : null;
        return new Correction(number, kind, text.Articles.IsDefault ? [] : text.Articles, text.Keys.IsDefault ? [] : text.Keys, place, text.Line, text.Text, text.Rating, who, when) { Undone = undone };
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CorrectionText))]
internal sealed partial class CorrectionJson : JsonSerializerContext;
