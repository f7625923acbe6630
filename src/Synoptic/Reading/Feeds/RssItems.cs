using Synoptic.Reading.Markup;
using Synoptic.Text;

namespace Synoptic.Reading.Feeds;

/// <summary>Items of RSS, with the modules of Dublin Core, content and media that news feeds use.</summary>
internal sealed class RssItems(StatedDates dates)
{
    public FeedItem Read(XmlNode item)
    {
        var title = item.Own("title")?.Line();
        var (published, dated) = Date(item, "pubDate", "date", "issued", "published");
        var (modified, changed) = Date(item, "modified", "updated");
        var (author, by) = Author(item);
        var guid = item.Child("guid");
        var id = guid?.Line() ?? item.Attribute("about");
        var link = Address(item) ?? (guid?.Attribute("isPermaLink") != "false" && IsAddress(id) ? id : null);
        var (body, isWhole) = Summaries.Choose(Markup(item.Child("encoded")), Markup(item.Own("description") ?? item.Child("description")));
        return new FeedItem(id, link, title is null ? null : Summaries.Plain(title), published)
        {
            Modified = modified,
            Author = author,
            HasContent = isWhole,
            Body = body,
            Origin = item.Own("source")?.Line() ?? item.Child("publisher")?.Line(),
            Language = item.Child("language")?.Line(),
            TakenFrom = new FactOrigins { Title = Found(title, "title"), Published = Found(published, dated), Modified = Found(modified, changed), Byline = Found(author, by), Url = Found(link, "link") },
        };
    }

    /// <summary>The address that a channel or item states: <c>link</c> with text, or as Atom has it.</summary>
    public static string? Address(XmlNode node)
    {
        foreach (var link in node.All("link"))
        {
            if ((link.Line() ?? (link.Attribute("rel") is null or "alternate" ? link.Attribute("href") : null)) is { } address && IsAddress(address)) return address;
        }

        return null;
    }

    public static bool IsAddress(string? value) => value is not null && (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    public static string? Found(object? fact, string? name) => fact is null ? null : $"feed {name}";

    private static FeedBody Markup(XmlNode? node)
    {
        if (node is null) return default;

        // XHTML that was put in as it is, not as text.
        if (node.Children.Any(c => c.Data is null)) return new(MarkupWriter.Inner(node), true);
        var text = node.Text();
        return new(text, Summaries.IsMarkup(text));
    }

    private (Publication? Date, string? Name) Date(XmlNode item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.Child(name) is { } node && dates.Parse(node.Line()) is { } date) return (date, Written(node));
        }

        return (null, null);
    }

    private static (string? Author, string? Name) Author(XmlNode item)
    {
        var creators = item.All("creator").Select(c => c.Line()).OfType<string>().Distinct(StringComparer.Ordinal).Take(10).ToList();
        if (creators.Count > 0) return (string.Join(", ", creators), Written(item.Child("creator")!));
        if (item.Child("author") is not { } author) return (null, null);
        var line = author.Child("name")?.Line() ?? author.Line();

        // RSS 2.0 asks for "name@example.org (A. Name)"; an address alone names nobody.
        if (line is not null && line.IndexOf('(', StringComparison.Ordinal) is var bracket and > 0 && line.EndsWith(')') && line.Contains('@', StringComparison.Ordinal)) line = line[(bracket + 1)..^1].Trim();
        return line is null || line.Contains('@', StringComparison.Ordinal) || line.Length is 0 or > 200 ? (null, null) : (line, Written(author));
    }

    private static string Written(XmlNode node) => node.Prefix.Length == 0 ? node.Name : $"{node.Prefix}:{node.Name}";
}
