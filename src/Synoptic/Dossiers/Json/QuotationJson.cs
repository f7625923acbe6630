using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Who said what in an article.</summary>
internal static class QuotationJson
{
    public static void Quotations(Utf8JsonWriter json, Annotations annotated)
    {
        json.WriteStartArray("quotations");
        foreach (var quotation in annotated.Quotations) Write(json, quotation, annotated);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Quotation quotation, Annotations annotated)
    {
        json.WriteStartObject();
        JsonShapes.Offsets(json, quotation.Span);
        if (quotation.Content.Length > 1) JsonShapes.Spans(json, "spans", quotation.Content);
        json.WriteString("kind", JsonShapes.Word(quotation.Kind));
        json.WriteString("act", JsonShapes.Word(quotation.Act));
        EntityJson.Participant(json, "speaker", quotation.Speaker, quotation.SpeakerEntity, annotated);
        JsonShapes.SpanObject(json, "cue", quotation.Cue);
        EntityJson.Participant(json, "addressee", quotation.Addressee, quotation.AddresseeEntity, annotated);
        JsonShapes.SpanObject(json, "occasion", quotation.Occasion);
        Index(json, "time", quotation.Time);
        JsonShapes.Situation(json, "about", quotation.About, annotated);
        Index(json, "outer", quotation.Outer);
        json.WriteEndObject();
    }

    private static void Index(Utf8JsonWriter json, string name, int? index)
    {
        if (index is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
