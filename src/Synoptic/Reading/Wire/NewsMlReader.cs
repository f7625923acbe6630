using System.Globalization;
using Synoptic.Reading.Markup;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Wire;

/// <summary>Reads NewsML-G2: a news item, or a message with several; of NewsML 1 the texts in NITF.</summary>
internal sealed class NewsMlReader(BodyReader bodies, NitfReader nitf, StatedDates dates)
{
    /// <summary>Whether a root element, its name in lower case, is read here.</summary>
    public static bool Is(string root) => root is "newsitem" or "newsmessage" or "packageitem" or "newsml" or "itemset";

    /// <summary>Reads every item.</summary>
    public IReadOnlyList<ReadItem> Read(XmlNode root, PartOrigin origin)
    {
        var items = root.Name == "newsItem" ? [root] : root.Every("newsItem").ToList();
        if (items.Count == 0 && root.Name == "NewsML") return [.. root.Every("nitf").Take(Feeds.FeedReports.Most).Select((n, i) => nitf.Read(n, Numbered(origin, i)))];
        var read = new List<ReadItem>();
        for (var i = 0; i < Math.Min(items.Count, Feeds.FeedReports.Most); i++)
        {
            // Pictures and other media are items of the same message; they are no reports, and nothing is lost with them.
            var set = items[i].Child("contentSet");
            if (items.Count > 1 && set?.Child("inlineXML") is null && set?.Child("inlineData") is null) continue;
            read.Add(Item(items[i], items.Count == 1 ? origin : Numbered(origin, i)));
        }

        return read;
    }

    private ReadItem Item(XmlNode item, PartOrigin origin)
    {
        var given = Given(item, origin);
        var set = item.Child("contentSet");
        if (set?.Child("inlineXML") is { } inline)
        {
            if (inline.Below("nitf") is { } document) return nitf.Read(document, origin, given);
            var body = inline.Below("body") ?? inline;
            if (!string.IsNullOrWhiteSpace(body.Text())) return bodies.Html(MarkupWriter.Inner(body), given, origin);
        }

        if (set?.Child("inlineData") is { } data && data.Text() is var text && !string.IsNullOrWhiteSpace(text))
        {
            var type = data.Attribute("contenttype");
            return type?.Contains("html", StringComparison.OrdinalIgnoreCase) ?? BodyReader.IsHtml(text) ? bodies.Html(text, given, origin) : bodies.Text(text, given, origin);
        }

        return ReadItem.Failed(origin, ReadingFailures.NoReport(origin.Subject, "a news item without text"));
    }

    private GivenReport Given(XmlNode item, PartOrigin origin)
    {
        var meta = item.Child("contentMeta");
        var about = item.Child("itemMeta");
        var title = meta?.Child("headline")?.Line() ?? about?.Child("title")?.Line();
        var byline = meta?.Child("by")?.Line() ?? Named(meta?.Child("creator"));
        var (outlet, provider) = (Named(meta?.Child("infosource")), "newsml infosource");
        if (outlet is null) (outlet, provider) = (Named(about?.Child("provider")), "newsml provider");
        if (outlet is null) (outlet, provider) = (Named(item.Child("rightsInfo")?.Child("copyrightHolder")), "newsml copyrightHolder");
        var (published, dated) = Date((about?.Child("firstCreated"), "newsml firstCreated"), (meta?.Child("contentCreated"), "newsml contentCreated"), (about?.Child("versionCreated"), "newsml versionCreated"));
        var (modified, changed) = Date((meta?.Child("contentModified"), "newsml contentModified"), (about?.Child("versionCreated"), "newsml versionCreated"));
        var language = GivenReport.Code(meta?.Child("language")?.Attribute("tag") ?? item.Attribute("lang"));
        var link = about?.All("link").Select(l => l.Attribute("href")).FirstOrDefault(Feeds.RssItems.IsAddress);
        var facts = new HeadFacts(title, byline, outlet ?? origin.Outlet, published)
        {
            Modified = modified,
            TakenFrom = new FactOrigins
            {
                Title = title is null ? null : "newsml headline",
                Byline = byline is null ? null : "newsml by",
                Outlet = outlet is null ? null : provider,
                Published = dated,
                Modified = changed,
                Url = link is null ? null : "newsml link",
                Language = language is null ? null : "newsml language",
            },
        };
        return new GivenReport(facts) { Id = item.Attribute("guid"), Url = link, Language = language };
    }

    /// <summary>The name of a party: its element <c>name</c>, or what it is written as.</summary>
    private static string? Named(XmlNode? party) => party?.Child("name")?.Line() ?? party?.Attribute("literal") ?? (party?.Attribute("uri") is null && party?.Attribute("qcode") is null ? party?.Line() : null);

    private (Publication? Date, string? From) Date(params ReadOnlySpan<(XmlNode? Node, string From)> candidates)
    {
        foreach (var (node, from) in candidates)
        {
            if (dates.Parse(node?.Line()) is { } date) return (date, from);
        }

        return (null, null);
    }

    private static PartOrigin Numbered(PartOrigin origin, int index) => origin with { Subject = string.Create(CultureInfo.InvariantCulture, $"{origin.Subject}[{index}]") };
}
