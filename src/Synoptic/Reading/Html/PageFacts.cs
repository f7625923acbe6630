using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Html;

/// <summary>What a page states of its report: by JSON-LD, then Open Graph and meta elements, then marked-up elements.</summary>
internal sealed class PageFacts(HeadDates dates)
{
    private static readonly string[] DateNames =
        ["article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date", "publishdate", "parsely-pub-date", "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date", "publication_date"];

    private static readonly string[] AuthorNames = ["author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author"];

    public (HeadFacts Facts, string? Url) Read(IHtmlDocument page, HeadFacts? given)
    {
        var metas = Metas(page);
        var linked = LinkedData.Read(page);
        var title = linked.Title ?? First(metas, "og:title", "twitter:title", "dc.title") ?? Text(page.QuerySelector("h1")) ?? Clean(page.Title);
        var outlet = linked.Outlet ?? First(metas, "og:site_name", "application-name", "dc.publisher");
        var byline = linked.Author ?? NotAddress(First(metas, AuthorNames)) ?? Text(page.QuerySelector("[itemprop='author'] [itemprop='name'], [rel='author'], [itemprop='author']"));
        var url = Clean(page.QuerySelector("link[rel='canonical']")?.GetAttribute("href")) ?? First(metas, "og:url");
        return (new HeadFacts(given?.Title ?? Headline(title, outlet), given?.Byline ?? (byline is { Length: <= 200 } ? byline : null), given?.Outlet ?? outlet, given?.Published ?? Published(page, metas, linked)), IsAddress(url) ? url : null);
    }

    private Publication? Published(IHtmlDocument page, Dictionary<string, string> metas, LinkedData linked)
    {
        foreach (var stated in (string?[])[linked.Published, First(metas, DateNames), Attribute(page, "[itemprop='datePublished']", "content"), Attribute(page, "[itemprop='datePublished']", "datetime"), Attribute(page, "article time[datetime]", "datetime"), Attribute(page, "time[pubdate]", "datetime")])
        {
            if (stated is not null && dates.Parse(stated, "metadata") is { } published) return published;
        }

        // Several times on a page may be those of other reports.
        var times = page.QuerySelectorAll("time[datetime]");
        return times.Length == 1 && dates.Parse(times[0].GetAttribute("datetime")!, "metadata") is { } only ? only : null;
    }

    /// <summary>The title without the outlet that pages add to it: "Headline | The Outlet".</summary>
    private static string? Headline(string? title, string? outlet)
    {
        if (title is null || outlet is null || !title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase)) return title;
        var rest = title[..^outlet.Length].TrimEnd();
        return rest.Length > 10 && rest[^1] is '|' or '-' or '–' or '—' or '·' or ':' or '«' or '»' ? rest[..^1].TrimEnd() : title;
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && Clean(meta.GetAttribute("content")) is { } content) metas.TryAdd(name.Trim(), content);
        }

        return metas;
    }

    private static string? First(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var value)) return value;
        }

        return null;
    }

    private static string? Attribute(IHtmlDocument page, string selector, string name) => Clean(page.QuerySelector(selector)?.GetAttribute(name));

    private static string? Text(IElement? element) => Clean(element?.TextContent);

    private static string? NotAddress(string? value) => IsAddress(value) ? null : value;

    private static bool IsAddress(string? value) => value is not null && (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>White space collapsed; <see langword="null"/> if nothing is left.</summary>
    internal static string? Clean(string? value)
    {
        if (value is null || value.Length > 10_000) return null;
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
