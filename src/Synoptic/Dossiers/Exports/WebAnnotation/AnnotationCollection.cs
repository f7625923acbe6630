using System.Globalization;
using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.WebAnnotation;

/// <summary>
/// What is told of words, as a collection of the W3C Web Annotation Data Model in one page. Each place is told twice: by position in the
/// text that was read (in code points, as the model counts) with the words and what stands around them; and, where the report has an
/// address of the web, by words alone in that page, whose own text has other positions.
/// </summary>
internal static class AnnotationCollection
{
    // What stands around the words and tells them apart from the same words elsewhere; annotation programs keep as much.
    private const int Around = 32;

    public static void Write(Stream output, ExportView view)
    {
        var annotations = AnnotationFinder.Of(view).ToList();
        var points = new Dictionary<string, CodePoints>(StringComparer.Ordinal);
        var collection = Urns.Of("annotations", Urns.Hash([.. view.Dossier.Articles.Select(static article => article.Article.Id)]));
        using var json = new Utf8JsonWriter(output, LinkedJson.Indented);
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", collection);
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", "Annotations of " + view.Dossier.Articles.Length.ToString(CultureInfo.InvariantCulture) + " reports by Synoptic " + view.Dossier.Version);
        json.WriteNumber("total", annotations.Count);
        // A collection without annotations has no page.
        if (annotations.Count > 0)
        {
            json.WriteStartObject("first");
            json.WriteString("id", collection + ":page1");
            json.WriteString("type", "AnnotationPage");
            json.WriteString("partOf", collection);
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            for (var i = 0; i < annotations.Count; i++)
            {
                var annotation = annotations[i];
                if (!points.TryGetValue(annotation.Report.Article.Id, out var count)) points.Add(annotation.Report.Article.Id, count = new CodePoints(annotation.Report.Text));
                Item(json, annotation, count, i);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Item(Utf8JsonWriter json, Annotation annotation, CodePoints points, int number)
    {
        var article = annotation.Report.Article;
        var place = string.Join(' ', annotation.Spans.Select(static span => span.ToString()));
        json.WriteStartObject();
        json.WriteString("id", Urns.Of("annotation", Urns.Hash(article.Id, annotation.Kind, place, annotation.Says, number.ToString(CultureInfo.InvariantCulture))));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", annotation.Motivation);
        json.WriteStartArray("body");
        Body(json, annotation.Kind, "tagging");
        Body(json, annotation.Says, annotation.Motivation);
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var span in annotation.Spans)
        {
            json.WriteStartObject();
            json.WriteString("type", "SpecificResource");
            json.WriteStartObject("source");
            json.WriteString("id", Urns.Article(article.Id));
            json.WriteString("type", "Text");
            json.WriteString("format", "text/plain");
            json.Known("language", article.Language);
            json.WriteEndObject();
            json.WriteStartArray("selector");
            Position(json, points.Of(span));
            Quote(json, article.Text, span);
            json.WriteEndArray();
            json.WriteEndObject();
            if (WebAddress.Of(article.Source.Url) is not { } address) continue;
            json.WriteStartObject();
            json.WriteString("type", "SpecificResource");
            json.WriteString("source", address);
            json.WriteStartArray("selector");
            Quote(json, article.Text, span);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string value, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("format", "text/plain");
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, (int Start, int End) place)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", place.Start);
        json.WriteNumber("end", place.End);
        json.WriteEndObject();
    }

    private static void Quote(Utf8JsonWriter json, string text, Span span)
    {
        var (from, to) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
        // No letter is cut in half.
        if (from > 0 && from < span.Start && char.IsLowSurrogate(text[from])) from++;
        if (to < text.Length && to > span.End && char.IsHighSurrogate(text[to - 1])) to--;
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.In(text));
        json.WriteString("prefix", text.AsSpan(from, span.Start - from));
        json.WriteString("suffix", text.AsSpan(span.End, to - span.End));
        json.WriteEndObject();
    }
}
