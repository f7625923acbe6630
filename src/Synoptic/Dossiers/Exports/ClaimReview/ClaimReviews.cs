using System.Text.Json;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports.ClaimReview;

/// <summary>
/// Verdicts that people gave by hand, as ClaimReview of schema.org. The program judges no claim: without a verdict the list is empty. A
/// rating is words and no number, and the page that the review is published on is not known here; whoever publishes it adds <c>url</c>.
/// </summary>
internal static class ClaimReviews
{
    public static void Write(Stream output, ExportView view)
    {
        using var json = new Utf8JsonWriter(output, LinkedJson.Indented);
        json.WriteStartArray();
        foreach (var verdict in view.Verdicts) Review(json, view, verdict);
        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Review(Utf8JsonWriter json, ExportView view, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", Urns.Of("verdict", verdict.Id));
        json.WriteString("identifier", verdict.Id);
        json.WriteString("claimReviewed", verdict.Claim);
        json.WriteString("datePublished", verdict.When.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        // Given by hand: by a person.
        Named(json, "author", "Person", verdict.Who);
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", verdict.Rating);
        json.WriteEndObject();
        json.Known("reviewBody", verdict.Note);
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("text", verdict.Claim);
        var known = verdict.Evidence.Where(evidence => view.Articles.TryGetValue(evidence.Article, out var report) && evidence.Span.Start >= 0 && evidence.Span.Start <= evidence.Span.End && evidence.Span.End <= report.Text.Length).ToList();
        if (known.Count > 0)
        {
            json.WriteStartArray("appearance");
            foreach (var evidence in known) Appearance(json, view, evidence);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Appearance(Utf8JsonWriter json, ExportView view, Evidence evidence)
    {
        var report = view.Articles[evidence.Article];
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", report.Article.Id);
        json.Known("headline", report.Article.Title);
        json.Known("url", WebAddress.Of(report.Article.Source.Url));
        json.Known("datePublished", report.Article.Published?.ToString());
        if (report.Article.Source.Outlet is { } outlet) Named(json, "publisher", "Organization", outlet);
        json.WriteString("text", evidence.Span.Slice(report.Text));
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
