using System.Globalization;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Feeds;

/// <summary>Makes reports of the items of a feed.</summary>
internal sealed class FeedReports(BodyReader bodies)
{
    /// <summary>Reports of one document: with more, one of 32 MiB has less than 700 bytes for each, which is no report.</summary>
    public const int Most = 50_000;

    /// <summary>Reads every item.</summary>
    public IReadOnlyList<ReadItem> Read(Feed feed, PartOrigin origin)
    {
        if (feed.Items.IsEmpty) return [ReadItem.Failed(origin, ReadingFailures.NoReport(origin.Subject, "a feed without items"))];
        var read = new List<ReadItem>(feed.Items.Length);
        for (var i = 0; i < Math.Min(feed.Items.Length, Most); i++) read.Add(Read(feed.Items[i], feed, origin with { Subject = string.Create(CultureInfo.InvariantCulture, $"{origin.Subject}[{i}]") }));
        if (feed.Items.Length > Most) read.Add(ReadItem.Failed(origin, ReadingFailures.TooManyReports(origin.Subject, Most)));
        if (feed.IsBroken) read.Insert(0, ReadItem.Failed(origin, ReadingFailures.BrokenXml(origin.Subject)));
        return read;
    }

    private ReadItem Read(FeedItem item, Feed feed, PartOrigin origin)
    {
        if (item.Body.Text is not { } body || string.IsNullOrWhiteSpace(body)) return ReadItem.Failed(origin, ReadingFailures.NoReport(origin.Subject, "an item with a headline alone"));
        var outlet = item.Origin ?? feed.Title ?? origin.Outlet;
        var language = GivenReport.Code(item.Language ?? feed.Language);
        var facts = new HeadFacts(item.Title, item.Author, outlet, item.Published)
        {
            Modified = item.Modified,
            TakenFrom = item.TakenFrom with { Outlet = RssItems.Found(outlet, item.Origin is null ? "title" : "source"), Language = RssItems.Found(language, "language") },
        };
        var given = new GivenReport(facts) { Url = item.Link, Language = language };
        var read = item.Body.IsHtml ? bodies.Html(body, given, origin) : bodies.Text(body, given, origin);
        return item.HasContent || read.Draft is null ? read : read with { Failures = read.Failures.Add(ReadingFailures.OnlySummary(origin.Subject)) };
    }
}
