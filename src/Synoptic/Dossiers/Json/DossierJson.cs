using System.Text.Json;
using Synoptic.Copies;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes <c>dossier.json</c>.</summary>
public static class DossierJson
{
    /// <summary>The value of the field <c>generator</c>, by which an earlier dossier is recognised.</summary>
    public const string Generator = "Synoptic";

    /// <summary>The whole dossier as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="dossier">The dossier.</param>
    public static void Write(Stream output, Dossier dossier)
    {
        var spun = new Dictionary<string, SpunVerdict>(StringComparer.Ordinal);
        foreach (var story in dossier.Stories)
        {
            foreach (var verdict in story.Record.Story.Spun) spun[verdict.Article] = verdict;
        }

        var articles = dossier.Articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(output, JsonShapes.Indented);
        json.WriteStartObject();
        json.WriteString("generator", Generator);
        json.WriteString("version", dossier.Version);
        json.WriteStartArray("articles");
        foreach (var article in dossier.Articles) ArticleJson.Write(json, article, spun.GetValueOrDefault(article.Article.Id), inDossier: true);
        json.WriteEndArray();
        json.WriteStartArray("stories");
        foreach (var story in dossier.Stories) RecordJson.Write(json, story);
        json.WriteEndArray();
        EntityJson.Cast(json, "sharedEntities", dossier.SharedCast, articles);
        json.WriteStartArray("failures");
        foreach (var failure in dossier.Failures)
        {
            json.WriteStartObject();
            json.WriteString("code", failure.Code);
            json.WriteString("severity", failure.Severity == Text.Severity.Error ? "error" : "warning");
            json.WriteString("subject", failure.Subject);
            json.WriteString("found", failure.Found);
            json.WriteString("expected", failure.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
