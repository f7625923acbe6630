using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Synoptic.Knowledge;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html.Facts;

/// <summary>What a page states of its report, each fact with where it was taken from.</summary>
internal sealed class PageFacts
{
    private readonly HeadDates dates;
    private readonly StatedDates stated;
    private readonly BylineCleaner bylines;
    private readonly AgencyCredit agencies;
    private readonly FrozenDictionary<string, string[]> names;

    public PageFacts(WordTables tables, HeadDates dates, StatedDates stated, BylineCleaner bylines, AgencyCredit agencies)
    {
        this.dates = dates;
        this.stated = stated;
        this.bylines = bylines;
        this.agencies = agencies;
        names = tables.Rows("page-marks").GroupBy(r => r[0], r => r[1], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Gathers what a page states for machines, and its headline.</summary>
    public PageMarks Gather(IHtmlDocument page, PartOrigin origin)
    {
        var scan = PageScan.Read(page);
        var linked = LinkedData.Read(scan.Scripts);
        var (url, urlFrom) = PageAddress.Find(scan, Meta(scan, "url"), origin.Url);
        var outlet = OutletName.Find(linked, Metas(scan, "outlet"), scan, url, agencies);
        return new PageMarks(scan, linked, outlet, Titles.Find(scan, linked, Metas(scan, "title"), outlet?.Value), url, urlFrom) { Summary = Meta(scan, "summary")?.Value };
    }

    /// <summary>The facts of a page.</summary>
    /// <param name="marks">What was gathered of it.</param>
    /// <param name="body">Its blocks, and which part of it holds the body.</param>
    /// <param name="origin">Where the page comes from.</param>
    /// <param name="given">What is known from elsewhere, such as a feed; it counts before what the page states.</param>
    public HeadFacts Read(PageMarks marks, FoundBody body, PartOrigin origin, HeadFacts? given)
    {
        var (scan, linked, outlet, title, url, _) = marks;
        var header = Header.Read(body.Tree.Blocks, Titles.Block(body, title, scan), scan.Times, dates);
        var days = Days(scan, linked, header, url ?? origin.Url, origin.Retrieved);
        var facts = (given ?? HeadFacts.Unknown).AsGiven();
        if (title is not null) facts = facts.OrTitle(title.Text, title.From);
        if (outlet is not null) facts = facts.OrOutlet(outlet.Value, outlet.From);
        if (Byline(scan, linked, header, outlet?.Value) is { } byline) facts = facts.OrByline(byline.Value, byline.From);
        if (Agency(scan, linked, outlet?.Value) is { } agency) facts = facts.OrAgency(agency.Value, agency.From);
        if (days.Published() is { } published) facts = facts.OrPublished(published.Day, published.From);
        if (days.Modified is { } modified) facts = facts.OrModified(modified.Day, modified.From);
        return facts with { DeclaredLanguage = facts.DeclaredLanguage ?? DeclaredLanguage.Find(scan.Language, linked, Meta(scan, "language")?.Value) };
    }

    private PageDays Days(PageScan scan, LinkedData linked, Header header, string? url, DateTimeOffset? retrieved)
    {
        List<PageDay> issued = [], changed = [];
        Add(issued, linked.Published, "json-ld datePublished");
        Add(changed, linked.Modified, "json-ld dateModified");
        AddMetas(issued, "published");
        AddMetas(changed, "modified");
        AddProperties(issued, "datePublished");
        AddProperties(changed, "dateModified");
        Add(issued, linked.Page?.Published, "json-ld WebPage datePublished");
        Add(changed, linked.Page?.Modified, "json-ld WebPage dateModified");
        AddHeader(issued, h => h.Stated.Role == DateRole.Issue && !h.IsChangeByClass);
        AddHeader(changed, h => h.Stated.Role == DateRole.Change);
        AddHeader(issued, h => h.Stated.Role == DateRole.Unsaid && !h.IsChangeByClass && h.From == "time");
        if (AddressDay.Find(url) is { } inAddress) issued.Add(new PageDay(new Text.Publication(inAddress, null, "metadata"), "url"));
        AddHeader(issued, h => h.Stated.Role == DateRole.Unsaid && h.From == "text");
        if (issued.Count == 0 && Only(scan.Times) is { } only) Add(issued, only, "time");
        Add(issued, linked.Created, "json-ld dateCreated");
        AddProperties(issued, "dateCreated");
        Add(issued, linked.Page?.Created, "json-ld WebPage dateCreated");

        // A post whose one date has the class "updated" was never changed since, as hAtom has it.
        if (issued.Count == 0) AddHeader(issued, h => h.Stated.Role != DateRole.Change);
        AddHeader(changed, h => h.IsChangeByClass && issued.Count > 0);
        return new PageDays(issued, changed, header, retrieved);

        void Add(List<PageDay> days, string? value, string from)
        {
            if (value is not null && stated.Parse(value) is { } day) days.Add(new PageDay(day, from));
        }

        void AddMetas(List<PageDay> days, string fact)
        {
            foreach (var (name, values) in Metas(scan, fact)) Add(days, values[0], $"meta {name}");
        }

        void AddProperties(List<PageDay> days, string property)
        {
            foreach (var (name, element) in scan.Properties)
            {
                if (!name.AsSpan().EndsWith(property, StringComparison.OrdinalIgnoreCase)) continue;
                Add(days, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? PageText.Of(element), $"itemprop {property}");
                break;
            }
        }

        void AddHeader(List<PageDay> days, Predicate<HeaderDate> fits)
        {
            foreach (var date in header.Dates)
            {
                if (fits(date)) days.Add(new PageDay(date.Publication, date.From));
            }
        }
    }

    /// <summary>The date of a page's time elements where they all state one day; several days may be those of other reports.</summary>
    private string? Only(List<IElement> times)
    {
        string? only = null;
        DateOnly? known = null;
        foreach (var time in times)
        {
            if (time.GetAttribute("datetime") is not { } value || stated.Parse(value) is not { } day) continue;
            if (known is { } other && other != day.Day) return null;
            only ??= value;
            known = day.Day;
        }

        return only;
    }

    /// <summary>The agency that stands where the author or the publisher goes.</summary>
    private Fact? Agency(PageScan scan, LinkedData linked, string? outlet)
    {
        if (agencies.InByline(linked.Author) is { } author) return new Fact(author, "json-ld author");
        if (agencies.Named(linked.Outlet) is { } publisher && linked.Outlet != outlet) return new Fact(publisher, "json-ld publisher");
        foreach (var (name, values) in Metas(scan, "byline"))
        {
            if (agencies.InByline(values[0]) is { } stated) return new Fact(stated, $"meta {name}");
        }

        return null;
    }

    /// <summary>Who wrote it. What is shown counts before what is stated for machines where it names those too, and more.</summary>
    private Fact? Byline(PageScan scan, LinkedData linked, Header header, string? outlet)
    {
        var stated = Stated(scan, linked, outlet);
        if (Line(header, outlet) is { } line && (stated is null || IsMore(line.Value.Split(", "), stated.Value.Split(", ")))) return line;
        return stated ?? Marked(scan, header, outlet) ?? Clean(linked.Page?.Author, "json-ld WebPage author", outlet);
    }

    private static bool IsMore(string[] shown, string[] stated) =>
        shown.Length > stated.Length && Array.TrueForAll(stated, s => Array.Exists(shown, n => n.Equals(s, StringComparison.OrdinalIgnoreCase)));

    private Fact? Stated(PageScan scan, LinkedData linked, string? outlet)
    {
        if (Clean(linked.Author, "json-ld author", outlet) is { } author) return author;
        foreach (var (name, values) in Metas(scan, "byline"))
        {
            if (Clean(string.Join("; ", values.Where(v => !PageText.IsAddress(v) && v[0] != '@').Distinct(StringComparer.Ordinal)), $"meta {name}", outlet) is { } stated) return stated;
        }

        var names = new List<string>();
        foreach (var (name, element) in scan.Properties)
        {
            if (!name.AsSpan().EndsWith("author", StringComparison.OrdinalIgnoreCase)) continue;
            var value = element.GetAttribute("content") ?? PageText.Lines(element);
            if (value is { Length: < 200 } && !PageText.IsAddress(value) && names.Count < 10) names.Add(value);
        }

        return names.Count == 0 ? null : Clean(string.Join("; ", names.Distinct(StringComparer.Ordinal)), "itemprop author", outlet);
    }

    private Fact? Clean(string? value, string from, string? outlet) => bylines.Clean(value, outlet) is { } clean ? new Fact(clean, from) : null;

    /// <summary>A line by the headline that begins as bylines do.</summary>
    private Fact? Line(Header header, string? outlet)
    {
        foreach (var line in header.Lines)
        {
            if (line.Words < 25 && bylines.Line(line.Text, outlet) is { } names) return new Fact(names, "text");
        }

        return null;
    }

    /// <summary>An element by the headline whose class or relation says that it holds the author, and that reads as names.</summary>
    private Fact? Marked(PageScan scan, Header header, string? outlet)
    {
        var shown = new HashSet<IElement>(header.Lines.Select(l => l.Part.Element));
        foreach (var element in scan.Authors)
        {
            var up = element;
            for (var steps = 0; up is not null && steps < 4 && !shown.Contains(up); steps++) up = up.ParentElement;
            if (up is null || !shown.Contains(up)) continue;
            if (PageText.Lines(element) is { Length: < 120 } text && bylines.Names(text, outlet) is { } names) return new Fact(names, "author");
        }

        return null;
    }

    private Fact? Meta(PageScan scan, string fact)
    {
        foreach (var (name, values) in Metas(scan, fact)) return new Fact(values[0], $"meta {name}");
        return null;
    }

    private IEnumerable<(string Name, IReadOnlyList<string> Values)> Metas(PageScan scan, string fact)
    {
        foreach (var name in names[fact])
        {
            if (scan.Metas(name) is { Count: > 0 } values) yield return (name, values);
        }
    }
}

/// <summary>A fact and where it was taken from.</summary>
internal sealed record Fact(string Value, string From);

/// <summary>What a page states for machines, and its headline.</summary>
internal sealed record PageMarks(PageScan Scan, LinkedData Linked, Fact? Outlet, PageTitle? Title, string? Url, string? UrlFrom)
{
    /// <summary>What the page states to be about.</summary>
    public string? Summary { get; init; }
}
