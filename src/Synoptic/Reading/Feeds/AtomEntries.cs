using System.Collections.Immutable;
using Synoptic.Reading.Markup;
using Synoptic.Text;

namespace Synoptic.Reading.Feeds;

/// <summary>Atom (RFC 4287, and 0.3 before it).</summary>
internal sealed class AtomEntries(StatedDates dates)
{
    public Feed Read(XmlNode root, bool isBroken)
    {
        var language = root.Attribute("lang");
        var author = Names(root);
        return new Feed(Line(root.Own("title")), Alternate(root), [.. root.Every("entry").Select(e => Entry(e, author))], isBroken) { Language = language };
    }

    private FeedItem Entry(XmlNode entry, string? feedAuthor)
    {
        var title = Line(entry.Own("title"));
        var link = Alternate(entry);
        var (updated, changed) = Date(entry, "updated", "modified");
        var (published, dated) = Date(entry, "published", "issued", "created");

        // RFC 4287 asks for "updated" and leaves "published" to the feed; where only the first is there it is the day that is known.
        if (published is null) (published, dated) = (updated, changed);
        var author = Names(entry) ?? feedAuthor;
        var source = entry.Own("source");
        var (body, isWhole) = Summaries.Choose(Construct(entry.Own("content")), Construct(entry.Own("summary")));
        return new FeedItem(entry.Own("id")?.Line(), link, title, published)
        {
            Modified = updated,
            Author = author,
            HasContent = isWhole,
            Body = body,
            Origin = Line(source?.Own("title")),
            Language = entry.Attribute("lang"),
            TakenFrom = new FactOrigins
            {
                Title = RssItems.Found(title, "title"),
                Published = RssItems.Found(published, dated),
                Modified = RssItems.Found(updated, changed),
                Byline = RssItems.Found(author, "author"),
                Url = RssItems.Found(link, "link"),
            },
        };
    }

    /// <summary>A text construct: <c>text</c>, <c>html</c>, <c>xhtml</c>, or a media type of them.</summary>
    private static FeedBody Construct(XmlNode? node)
    {
        if (node is null) return default;
        var type = node.Attribute("type") ?? "text";
        var hasElements = node.Children.Any(c => c.Data is null);
        if (type is "xhtml" or "application/xhtml+xml" || (hasElements && type is "html" or "text/html" or "text")) return new(MarkupWriter.Inner(node), true);
        if (type is "html" or "text/html") return new(node.Text(), true);
        return type is "text" or "text/plain" ? new(node.Text(), Summaries.IsMarkup(node.Text())) : default;
    }

    private static string? Line(XmlNode? node) => node?.Line() is { } line ? Summaries.Plain(line) : null;

    private static string? Alternate(XmlNode node)
    {
        foreach (var link in node.All("link"))
        {
            if (link.Attribute("rel") is null or "alternate" && (link.Attribute("href") ?? link.Line()) is { } address && RssItems.IsAddress(address)) return address;
        }

        return null;
    }

    private static string? Names(XmlNode node)
    {
        var names = node.All("author").Select(a => a.Child("name")?.Line()).OfType<string>().Where(n => !n.Contains('@', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(10).ToImmutableArray();
        return names.IsEmpty ? null : string.Join(", ", names);
    }

    private (Publication? Date, string? Name) Date(XmlNode entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Own(name) is { } node && dates.Parse(node.Line()) is { } date) return (date, name);
        }

        return (null, null);
    }
}
