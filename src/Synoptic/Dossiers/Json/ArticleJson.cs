using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes an analysed article as the JSON contract has it.</summary>
public static class ArticleJson
{
    /// <summary>One line, without a line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="article">The article with its layers.</param>
    public static void WriteLine(Stream output, Annotations article)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Compact);
        Write(json, article, null, inDossier: false);
    }

    /// <summary>An object with the article's fields and layers.</summary>
    internal static void Write(Utf8JsonWriter json, Annotations annotated, SpunVerdict? spun, bool inDossier)
    {
        var article = annotated.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("text", article.Text);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("source", article.Source.Outlet);
        if (article.Source.Url is not null) json.WriteString("url", article.Source.Url);
        if (article.Byline is not null) json.WriteString("byline", article.Byline);
        if (article.Modified is { } modified) json.WriteString("modified", modified.ToString());
        if (article.Agency is not null) json.WriteString("agency", article.Agency);
        json.WriteString("language", article.Language);
        if (!annotated.IsAnalysed) json.WriteBoolean("analysed", false);
        if (inDossier)
        {
            json.WriteString("file", article.Source.File);
            FactOriginsJson.Write(json, article.TakenFrom);
            Flags(json, spun);
        }

        Sentences(json, annotated.Analysis);
        EntityJson.Mentions(json, annotated);
        EntityJson.Entities(json, annotated.Entities);
        EntityJson.Offices(json, annotated);
        QuotationJson.Quotations(json, annotated);
        Times(json, annotated);
        Quantities(json, annotated, inDossier);
        EventJson.Events(json, annotated);
        Casualties(json, annotated);
        DroppedJson.Write(json, article.Dropped, isWhole: false);
        json.WriteEndObject();
    }

    private static void Flags(Utf8JsonWriter json, SpunVerdict? spun)
    {
        json.WriteStartArray("flags");
        if (spun is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "spun");
            json.WriteNumber("score", spun.Score);
            json.WriteStartArray("reasons");
            foreach (var reason in spun.Reasons)
            {
                json.WriteStartObject();
                JsonShapes.Offsets(json, reason.Span);
                json.WriteString("likely", reason.Likely);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sentences(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in analysis.Sentences)
        {
            json.WriteStartObject();
            JsonShapes.Offsets(json, sentence.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Times(Utf8JsonWriter json, Annotations annotated)
    {
        json.WriteStartArray("times");
        foreach (var time in annotated.Times)
        {
            json.WriteStartObject();
            JsonShapes.Offsets(json, time.Span);
            json.WriteString("type", JsonShapes.Word(time.Type));
            json.WriteString("value", time.Value);
            if (time.Modifier is { } modifier) json.WriteString("mod", modifier);
            if (time.Moment is { } moment) json.WriteString("moment", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture));
            if (time.Until is { } until) json.WriteNumber("until", until);
            JsonShapes.Dates(json, "resolved", time.Resolved);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A range with both ends is one value to those who score figures; in a dossier it is a figure without one value, as the contract has it.
    private static void Value(Utf8JsonWriter json, Quantity quantity, bool inDossier)
    {
        if (inDossier || quantity is not { Value: null, Low: { } low, High: { } high } || !double.IsFinite(low) || !double.IsFinite(high))
        {
            JsonShapes.Number(json, "value", quantity.Value);
            return;
        }

        json.WriteStartArray("value");
        json.WriteNumberValue(low);
        json.WriteNumberValue(high);
        json.WriteEndArray();
    }

    private static void Quantities(Utf8JsonWriter json, Annotations annotated, bool inDossier)
    {
        json.WriteStartArray("quantities");
        foreach (var quantity in annotated.Quantities)
        {
            json.WriteStartObject();
            JsonShapes.Offsets(json, quantity.Span);
            Value(json, quantity, inDossier);
            JsonShapes.Number(json, "low", quantity.Low);
            JsonShapes.Number(json, "high", quantity.High);
            json.WriteString("unit", quantity.Unit ?? quantity.Thing);
            json.WriteString("change", JsonShapes.Word(quantity.Change));
            JsonShapes.SpanObject(json, "of", quantity.Of);
            json.WriteString("indicator", quantity.Indicator);
            JsonShapes.SpanObject(json, "place", quantity.Place is { } place ? annotated.Mentions[place].Span : null);
            if (quantity.Time is { } time) json.WriteNumber("time", time);
            else json.WriteNull("time");
            JsonShapes.SpanObject(json, "attributedTo", quantity.AttributedTo);
            JsonShapes.Situation(json, "about", quantity.About, annotated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Casualties(Utf8JsonWriter json, Annotations annotated)
    {
        json.WriteStartArray("casualties");
        foreach (var casualty in annotated.Casualties)
        {
            json.WriteStartObject();
            JsonShapes.SpanObject(json, "victim", casualty.Victim);
            JsonShapes.SpanObject(json, "trigger", casualty.Trigger);
            json.WriteString("fate", casualty.Fate);
            JsonShapes.Number(json, "count", casualty.Count);
            json.WriteString("reference", JsonShapes.Word(casualty.Reference));
            json.WriteString("entity", casualty.Entity is { } entity ? annotated.Entities[entity].Id : null);
            JsonShapes.Number(json, "age", casualty.Age);
            if (casualty.IsOwn) json.WriteBoolean("own", true);
            JsonShapes.Situation(json, "about", casualty.About, annotated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
