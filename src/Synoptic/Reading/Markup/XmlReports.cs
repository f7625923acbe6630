using Synoptic.Reading.Feeds;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Wire;

namespace Synoptic.Reading.Markup;

/// <summary>Reads XML documents, each by its root element.</summary>
internal sealed class XmlReports(FeedReader feeds, FeedReports items, NewsMlReader news, NitfReader nitf)
{
    /// <summary>Reads a document.</summary>
    public IReadOnlyList<ReadItem> Read(string text, PartOrigin origin)
    {
        var name = XmlScanner.RootName(text.AsSpan(0, Math.Min(text.Length, Formats.Head)));
        if (name == "opml") return Failed(origin, ReadingFailures.NoReport(origin.Subject, "a list of subscriptions (OPML), which synoptic fetch reads"));
        if (!Is(name)) return Failed(origin, ReadingFailures.OtherFormat(origin.Subject, name.Length is 0 or > 40 ? "an XML document" : $"an XML document of <{name}>"));
        var (root, isBroken) = XmlScanner.Read(text);
        if (root is null) return Failed(origin, ReadingFailures.NoReport(origin.Subject, "an XML document without elements"));
        if (FeedReader.IsFeed(name)) return items.Read(feeds.Read(root, isBroken), origin);
        var read = name == "nitf" ? [nitf.Read(root, origin)] : news.Read(root, origin);
        if (read.Count == 0) return Failed(origin, ReadingFailures.NoReport(origin.Subject, "a news message without text"));
        return isBroken ? [ReadItem.Failed(origin, ReadingFailures.BrokenXml(origin.Subject)), .. read] : read;
    }

    /// <summary>Whether a root element is that of a format that is read.</summary>
    public static bool Is(string root) => FeedReader.IsFeed(root) || NewsMlReader.Is(root) || root == "nitf";

    private static ReadItem[] Failed(PartOrigin origin, Text.Failure failure) => [ReadItem.Failed(origin, failure)];
}
