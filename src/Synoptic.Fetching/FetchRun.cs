using System.Collections.Concurrent;
using System.Collections.Immutable;
using Synoptic.Fetching.Addresses;
using Synoptic.Fetching.Folders;
using Synoptic.Fetching.Requests;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Reading.Feeds;
using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>One run: goes from what the user named to lists, from lists to feeds, from feeds to pages, and never from a page to another.</summary>
internal sealed class FetchRun(PageRequest pages, FetchFolder folder, Tally tally, WordTables tables, FetchOptions options)
{
    // A list of lists is met; one that goes on is a trap.
    private const int Deepest = 2;

    private readonly ArticleReader reader = new(tables, new ReadingOptions());
    private readonly FeedReader feeds = new(tables);
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);

    /// <summary>Fetches what the user named.</summary>
    public async Task Source(string source, CancellationToken cancellation)
    {
        if (!FetchSources.IsFile(source)) await Visit(source, null, 0, cancellation);
        else await ListFile(source, cancellation);
    }

    private Task ListFile(string path, CancellationToken cancellation)
    {
        var (bytes, failure) = FetchSources.Read(path, options.LargestAnswer);
        if (failure is null) return List(path, null, bytes, 0, cancellation);
        tally.Failed(failure);
        return Task.CompletedTask;
    }

    private async Task List(string source, Uri? from, ReadOnlyMemory<byte> bytes, int depth, CancellationToken cancellation)
    {
        if (OpmlReader.Read(bytes.Span) is not { } list) tally.Failed(FetchFailures.NoFeeds(source, "no OPML"));
        else if (list.IsEmpty) tally.Failed(FetchFailures.NoFeeds(source, "an OPML without feeds"));
        else if (depth >= Deepest) tally.Failed(FetchFailures.NoFeeds(source, "a list in a list in a list"));
        else await Task.WhenAll(list.Select(feed => Visit(feed.Address, from, depth + 1, cancellation)));
    }

    /// <summary>Fetches a URL of which only its answer tells what it is.</summary>
    private async Task Visit(string text, Uri? from, int depth, CancellationToken cancellation)
    {
        if (UrlGuard.Read(text, from, out var refusal) is not { } url) tally.Failed(FetchFailures.RefusedUrl(text, refusal!));
        else if (asked.TryAdd(url.AbsoluteUri, true)) await Counted(() => Visit(url, depth, cancellation));
    }

    private async Task Visit(Uri url, int depth, CancellationToken cancellation)
    {
        var known = Known(url);
        var (page, raw) = await Get(url, known, tally.Failed, cancellation);
        if (page is null) return;
        if (OpmlReader.Read(page.Content.Span) is not null)
        {
            await List(url.AbsoluteUri, page.Url, page.Content, depth, cancellation);
        }
        else if (feeds.Read(page.Content.Span, page.MediaType) is { } feed)
        {
            tally.Fetched(url.AbsoluteUri, 0);
            await Items(url, page, raw!, feed, cancellation);
        }
        else
        {
            Take(url, page, raw!, known, null, tally.Failed);
            if (!options.FollowFeedsOfPages || depth >= Deepest) return;
            if (FeedLinks.First(page, url) is { } link) await Visit(link, page.Url, depth + 1, cancellation);
        }
    }

    private async Task Items(Uri url, Answer page, RawPlace raw, Feed feed, CancellationToken cancellation)
    {
        var own = new FeedArticles(reader, page, raw);
        var links = new List<(FeedItem Item, Uri Url)>();
        foreach (var item in feed.Items)
        {
            if (item.Link is null) FromFeed(url.AbsoluteUri, own, item, null);
            else if (UrlGuard.Read(item.Link, page.Url, out var refusal) is { } link) links.Add((item, link));
            else tally.Failed(FetchFailures.RefusedUrl(item.Link, refusal!));
        }

        var fresh = new List<(FeedItem Item, Uri Url)>();
        foreach (var link in links)
        {
            if (Known(link.Url) is not null) tally.Known();
            else if (asked.TryAdd(link.Url.AbsoluteUri, true)) fresh.Add(link);
        }

        if (fresh.Count > options.MostPages) tally.Failed(FetchFailures.MorePages(url.AbsoluteUri, fresh.Count, options.MostPages));
        await Task.WhenAll(fresh.Take(options.MostPages).Select(link => Counted(() => Item(link.Url, link.Item, own, cancellation))));
        folder.AddFeed(url.AbsoluteUri, page, links.TrueForAll(link => folder.Known(link.Url.AbsoluteUri) is not null));
    }

    private async Task Item(Uri url, FeedItem item, FeedArticles own, CancellationToken cancellation)
    {
        // What is wrong with a page is told only where the feed can't stand in for it.
        var failures = new List<Failure>();
        var (page, raw) = await Get(url, null, failures.Add, cancellation);
        if (page is not null && Take(url, page, raw!, null, item, failures.Add)) failures.ForEach(tally.Failed);
        else if (failures.Find(f => f.Severity == Severity.Error) is not { } failure || !FromFeed(url.AbsoluteUri, own, item, failure)) failures.ForEach(tally.Failed);
    }

    /// <summary>Takes the text that a feed gives itself.</summary>
    private bool FromFeed(string requested, FeedArticles own, FeedItem item, Failure? instead)
    {
        if (!item.HasContent || own.Of(item) is not { } article) return false;
        tally.Wrote(folder.Add(requested, instead is null ? null : own.Page, own.Page.Asked, own.Raw, [article]));
        if (instead is not null) tally.Failed(FetchFailures.TakenFromFeed(requested, $"{instead.Code}: {instead.Found}"));
        return true;
    }

    /// <summary>Fetches, and keeps every answer.</summary>
    private async Task<(Answer? Page, RawPlace? Raw)> Get(Uri url, KnownUrl? known, Action<Failure> fail, CancellationToken cancellation)
    {
        var got = await pages.Get(url, known is null ? null : new Validators(known.ETag, known.LastModified), known?.CameFrom, cancellation);
        RawPlace? raw = null;
        foreach (var step in got.Steps) raw = folder.Keep(step);
        if (got.Failure is { } failure) fail(failure with { Subject = url.AbsoluteUri });
        if (got.IsUnchanged) tally.Unchanged();
        return (got.Page, raw);
    }

    /// <summary>Reads a page and writes its reports.</summary>
    /// <returns>Whether there was any.</returns>
    private bool Take(Uri url, Answer page, RawPlace raw, KnownUrl? known, FeedItem? item, Action<Failure> fail)
    {
        if (known?.Hash is { } hash && hash == FetchFolder.Hash(page.Content))
        {
            folder.Again(url.AbsoluteUri, page, known);
            tally.Unchanged();
            return true;
        }

        var read = reader.ReadRetrieved(new RetrievedDocument(page.Url.AbsoluteUri, page.Content, page.MediaType, page.Asked, raw.File));
        foreach (var failure in read.Failures) fail(failure);
        var articles = item is not null && read.Articles.Length == 1 ? [FeedFacts.Fill(read.Articles[0], item)] : read.Articles;
        tally.Fetched(url.AbsoluteUri, folder.Add(url.AbsoluteUri, page, page.Asked, raw, articles));
        return !articles.IsEmpty;
    }

    private KnownUrl? Known(Uri url) => options.Again ? null : folder.Known(url.AbsoluteUri);

    private async Task Counted(Func<Task> work)
    {
        tally.Found();
        await work();
        tally.Done();
    }
}
