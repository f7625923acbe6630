using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Synoptic.Reading.Html;

/// <summary>What the JSON-LD of a page says of its article, by schema.org.</summary>
internal sealed record LinkedData(string? Title, string? Author, string? Outlet, string? Published)
{
    private static readonly LinkedData Nothing = new(null, null, null, null);

    public static LinkedData Read(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article) return Read(article);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Broken data says nothing; the page's other marks are read.
            }
        }

        return Nothing;
    }

    private static LinkedData Read(JsonElement article) =>
        new(String(article, "headline"), Names(article, "author"), Names(article, "publisher"), String(article, "datePublished") ?? String(article, "dateCreated"));

    /// <summary>The first object that is an article: the root, an item of a list, or of the graph.</summary>
    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Article(item) is { } found) return found;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@type", out var type) && IsArticle(type)) return element;
            if (element.TryGetProperty("@graph", out var graph)) return Article(graph);
        }

        return null;
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting"),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static string? Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind != JsonValueKind.Array) return Name(value);
        var names = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (Name(item) is { } name && names.Count < 10) names.Add(name);
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PageFacts.Clean(value.GetString()),
        JsonValueKind.Object => String(value, "name"),
        _ => null,
    };

    private static string? String(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? PageFacts.Clean(value.GetString()) : null;
}
