using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Reading.Feeds;

/// <summary>JSON Feed, 1.0 and 1.1.</summary>
internal sealed class JsonFeed(StatedDates dates)
{
    /// <summary>Whether an object is a JSON Feed: it names the version.</summary>
    public static bool Is(JsonElement root) => root.ValueKind == JsonValueKind.Object && Text(root, "version")?.Contains("jsonfeed.org/version", StringComparison.Ordinal) == true;

    public Feed? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Is(document.RootElement) ? Read(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or half of a surrogate pair in an escape: no feed.
            return null;
        }
    }

    /// <summary>Reads a feed that <see cref="Is"/> one.</summary>
    public Feed Read(JsonElement root)
    {
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        var author = Names(root);
        if (root.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object) items.Add(Item(item, author));
            }
        }

        return new Feed(Text(root, "title"), Text(root, "home_page_url"), items.ToImmutable(), IsBroken: false) { Language = Text(root, "language") };
    }

    private FeedItem Item(JsonElement item, string? feedAuthor)
    {
        var html = Text(item, "content_html");
        var content = html is not null ? new FeedBody(html, true) : new FeedBody(Text(item, "content_text"), false);
        var (body, isWhole) = Summaries.Choose(content, new FeedBody(Text(item, "summary"), false));
        var (title, url, author) = (Text(item, "title"), Text(item, "url"), Names(item) ?? feedAuthor);
        var (published, modified) = (dates.Parse(Text(item, "date_published")), dates.Parse(Text(item, "date_modified")));
        return new FeedItem(Text(item, "id"), RssItems.IsAddress(url) ? url : null, title, published)
        {
            Modified = modified,
            Author = author,
            HasContent = isWhole,
            Body = body,
            Language = Text(item, "language"),
            TakenFrom = new FactOrigins
            {
                Title = RssItems.Found(title, "title"),
                Published = RssItems.Found(published, "date_published"),
                Modified = RssItems.Found(modified, "date_modified"),
                Byline = RssItems.Found(author, "authors"),
                Url = RssItems.Found(url, "url"),
            },
        };
    }

    private static string? Names(JsonElement holder)
    {
        if (holder.TryGetProperty("author", out var one) && one.ValueKind == JsonValueKind.Object && Text(one, "name") is { } name) return name;
        if (!holder.TryGetProperty("authors", out var list) || list.ValueKind != JsonValueKind.Array) return null;
        var names = list.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object).Select(a => Text(a, "name")).OfType<string>().Take(10).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString().Trim() is { Length: > 0 } text ? text : null;
}
