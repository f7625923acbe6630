using System.Text.Json;

namespace Synoptic.Reading.Html.Facts;

/// <summary>What the JSON-LD of a page says of its article, by schema.org.</summary>
internal sealed record LinkedData(string? Title, string? Author, string? Outlet, string? Published, string? Modified, string? Created, string? Language)
{
    /// <summary>The page as a whole, where it says something else than its article or more.</summary>
    public LinkedData? Page { get; init; }

    /// <summary>The text of the article as it is written there: text or HTML.</summary>
    public string? Body { get; init; }

    public static LinkedData Nothing { get; } = new(null, null, null, null, null, null, null);

    /// <summary>Reads the scripts of a page.</summary>
    public static LinkedData Read(IReadOnlyList<string> scripts)
    {
        var nodes = new LinkedNodes();
        LinkedData? loose = null;
        foreach (var script in scripts)
        {
            if (!nodes.Add(script) && loose is null) loose = LooseJson.Read(script);
        }

        try
        {
            var article = nodes.Article is { } found ? Of(found, nodes) with { Body = TextOf(found) ?? (nodes.WithText is { } told ? TextOf(told) : null) } : null;
            var page = nodes.WebPage is { } around ? Of(around, nodes) with { Title = null } : null;
            if (article is null) return loose is null ? Nothing with { Page = page } : loose with { Page = page };
            return article.Or(loose) with { Page = page };
        }
        finally
        {
            nodes.Dispose();
        }
    }

    private LinkedData Or(LinkedData? other) =>
        other is null ? this : new(Title ?? other.Title, Author ?? other.Author, Outlet ?? other.Outlet, Published ?? other.Published, Modified ?? other.Modified, Created ?? other.Created, Language ?? other.Language) { Body = Body };

    private static LinkedData Of(JsonElement node, LinkedNodes nodes) =>
        new(
            String(node, "headline") ?? String(node, "name"),
            Names(node, "author", nodes) ?? Names(node, "creator", nodes),
            Names(node, "publisher", nodes) ?? Names(node, "sourceOrganization", nodes),
            String(node, "datePublished"),
            String(node, "dateModified"),
            String(node, "dateCreated") ?? String(node, "uploadDate"),
            String(node, "inLanguage"));

    /// <summary>The text of an article, whose paragraphs may be a list.</summary>
    private static string? TextOf(JsonElement node)
    {
        if (!node.TryGetProperty("articleBody", out var value) && !node.TryGetProperty("text", out value)) return null;
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var inner)) value = inner;
        return value.ValueKind == JsonValueKind.Array ? string.Join('\n', value.EnumerateArray().Select(LinkedNodes.Text)) : LinkedNodes.Text(value);
    }

    private static string? Names(JsonElement node, string property, LinkedNodes nodes)
    {
        if (!node.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind != JsonValueKind.Array) return Name(value, nodes);
        var names = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (names.Count < 10 && Name(item, nodes) is { } name && !names.Contains(name)) names.Add(name);
        }

        return names.Count == 0 ? null : string.Join("; ", names);
    }

    private static string? Name(JsonElement value, LinkedNodes nodes)
    {
        if (value.ValueKind == JsonValueKind.String) return LinkedNodes.Text(value) is { } name && !PageText.IsAddress(name) ? PageText.CleanMarkup(name) : null;
        if (value.ValueKind != JsonValueKind.Object) return null;
        return String(value, "name") ?? (nodes.Referred(value) is { } referred ? String(referred, "name") : null);
    }

    private static string? String(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var inner)) value = inner;
        return value.ValueKind == JsonValueKind.String ? PageText.CleanMarkup(LinkedNodes.Text(value)) : null;
    }
}
