using System.Collections.Immutable;
using Synoptic.Fetching.Folders;
using Synoptic.Fetching.Requests;
using Synoptic.Reading;
using Synoptic.Reading.Feeds;
using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>The reports whose text a feed gives itself, read when the first is asked for.</summary>
internal sealed class FeedArticles(ArticleReader reader, Answer page, RawPlace raw)
{
    private readonly Lazy<ImmutableArray<Article>> articles = new(() =>
        reader.ReadRetrieved(new RetrievedDocument(page.Url.AbsoluteUri, page.Content, page.MediaType, page.Asked, raw.File)).Articles);

    /// <summary>The feed.</summary>
    public Answer Page => page;

    /// <summary>Where its bytes are.</summary>
    public RawPlace Raw => raw;

    /// <summary>The report of an item.</summary>
    public Article? Of(FeedItem item) => item.Link is { } link
        ? articles.Value.FirstOrDefault(a => a.Source.Url == link)
        : articles.Value.FirstOrDefault(a => a.Title is not null && a.Title == item.Title);
}
