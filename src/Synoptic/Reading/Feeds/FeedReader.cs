using Synoptic.Knowledge;
using Synoptic.Reading.Markup;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Feeds;

/// <summary>Reads feeds: RSS, Atom and JSON Feed, broken ones as far as they go. Never throws; immutable, share it across threads.</summary>
public sealed class FeedReader
{
    private readonly RssItems rss;
    private readonly AtomEntries atom;
    private readonly JsonFeed json;

    /// <summary>A reader.</summary>
    /// <param name="tables">Names of months and time zones.</param>
    public FeedReader(WordTables tables)
        : this(new StatedDates(tables, new HeadDates(tables)))
    {
    }

    internal FeedReader(StatedDates dates)
    {
        rss = new RssItems(dates);
        atom = new AtomEntries(dates);
        json = new JsonFeed(dates);
    }

    /// <summary>Reads a feed; <see langword="null"/> for what is none.</summary>
    /// <param name="bytes">As they were fetched.</param>
    /// <param name="mediaType">Media type as it was stated with them: <c>application/rss+xml; charset=windows-1251</c>.</param>
    public Feed? Read(ReadOnlySpan<byte> bytes, string? mediaType = null) => TextDecoder.Decode(bytes, mediaType).Text is { } text ? Read(text) : null;

    /// <summary>Reads a feed; <see langword="null"/> for what is none.</summary>
    public Feed? Read(string text)
    {
        var head = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (head.StartsWith("{")) return json.Read(text);
        if (!head.StartsWith("<") || !IsFeed(XmlScanner.RootName(head[..Math.Min(head.Length, Formats.Head)]))) return null;
        var (root, isBroken) = XmlScanner.Read(text);
        return root is null ? null : Read(root, isBroken);
    }

    /// <summary>Whether a root element is that of a feed.</summary>
    internal static bool IsFeed(string name) => name is "rss" or "rdf" or "feed" or "channel";

    /// <summary>Reads a feed in XML.</summary>
    internal Feed Read(XmlNode root, bool isBroken)
    {
        if (root.Name == "feed") return atom.Read(root, isBroken);
        var channel = root.Name == "channel" ? root : root.Child("channel") ?? root;

        return new Feed(channel.Own("title")?.Line() ?? channel.Child("title")?.Line(), RssItems.Address(channel), [.. root.Every("item").Select(rss.Read)], isBroken) { Language = channel.Child("language")?.Line() };
    }
}
