using AngleSharp.Html.Parser;
using Synoptic.Fetching.Requests;

namespace Synoptic.Fetching;

/// <summary>The feeds that a page names as its own.</summary>
internal static class FeedLinks
{
    // Links to feeds stand in the head.
    private const int Head = 1 << 18;

    /// <summary>The first: mostly that of the whole site, before those of comments.</summary>
    public static string? First(Answer page, Uri url)
    {
        var head = System.Text.Encoding.UTF8.GetString(page.Content.Span[..Math.Min(page.Content.Length, Head)]);
        using var parsed = new HtmlParser().ParseDocument(head);
        foreach (var link in parsed.QuerySelectorAll("link[rel~=alternate][href]"))
        {
            var type = link.GetAttribute("type")?.Trim().ToLowerInvariant();
            if (type is "application/rss+xml" or "application/atom+xml" or "application/feed+json" && link.GetAttribute("href") is { Length: > 0 } href && href != url.AbsoluteUri) return href;
        }

        return null;
    }
}
