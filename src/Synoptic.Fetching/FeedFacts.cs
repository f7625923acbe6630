using Synoptic.Reading.Feeds;
using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>What a feed knows of a page.</summary>
internal static class FeedFacts
{
    private const string Place = "feed";

    /// <summary>The report with the facts that its page does not state and the item of the feed does. What the page states counts before.</summary>
    public static Article Fill(Article article, FeedItem item)
    {
        var taken = article.TakenFrom;
        if (article.Title is null && item.Title is not null) (article, taken) = (article with { Title = item.Title }, taken with { Title = Place });
        if (article.Byline is null && item.Author is not null) (article, taken) = (article with { Byline = item.Author }, taken with { Byline = Place });
        if (article.Published is null && item.Published is not null) (article, taken) = (article with { Published = item.Published }, taken with { Published = Place });
        return article with { TakenFrom = taken };
    }
}
