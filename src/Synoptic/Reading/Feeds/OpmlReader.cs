using System.Collections.Immutable;
using Synoptic.Reading.Markup;

namespace Synoptic.Reading.Feeds;

/// <summary>A feed that a list of subscriptions names.</summary>
/// <param name="Address">Where the feed is.</param>
/// <param name="Title">Its name in the list.</param>
public sealed record OpmlFeed(string Address, string? Title);

/// <summary>Reads lists of subscriptions in OPML, as feed readers write them. Never throws.</summary>
public static class OpmlReader
{
    /// <summary>The feeds of a list, each address once, in order; <see langword="null"/> for what is no OPML.</summary>
    public static ImmutableArray<OpmlFeed>? Read(ReadOnlySpan<byte> bytes) => TextDecoder.Decode(bytes).Text is { } text ? Read(text) : null;

    /// <summary>The feeds of a list, each address once, in order; <see langword="null"/> for what is no OPML.</summary>
    public static ImmutableArray<OpmlFeed>? Read(string text)
    {
        if (XmlScanner.RootName(text.AsSpan(0, Math.Min(text.Length, Formats.Head))) != "opml" || XmlScanner.Read(text).Root is not { } root) return null;
        var feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<XmlNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Name == "outline" && (node.Attribute("xmlUrl") ?? node.Attribute("xmlurl"))?.Trim() is { Length: > 0 } address && seen.Add(address))
            {
                feeds.Add(new OpmlFeed(address, Html.Facts.PageText.Clean(node.Attribute("title") ?? node.Attribute("text"))));
            }

            for (var i = node.Children.Count - 1; i >= 0; i--) open.Push(node.Children[i]);
        }

        return feeds.ToImmutable();
    }
}
