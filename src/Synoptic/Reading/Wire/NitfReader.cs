using System.Collections.Frozen;
using Synoptic.Reading.Markup;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Wire;

/// <summary>Reads a report in NITF, the news industry's text format.</summary>
internal sealed class NitfReader(BodyReader bodies, StatedDates dates)
{
    /// <summary>What the elements of NITF are in HTML; those with an empty name are no text of the report.</summary>
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["block"] = "div",
        ["hl1"] = "h2",
        ["hl2"] = "h2",
        ["bq"] = "blockquote",
        ["media"] = "",
        ["note"] = "",
        ["tagline"] = "",
        ["lang"] = "span",
        ["person"] = "span",
        ["location"] = "span",
        ["org"] = "span",
        ["chron"] = "span",
        ["money"] = "span",
        ["num"] = "span",
        ["event"] = "span",
        ["function"] = "span",
        ["virtloc"] = "span",
        ["object.title"] = "span",
        ["copyrite"] = "span",
        ["classifier"] = "",
        ["fn"] = "",
        ["nitf-table"] = "table",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a document.</summary>
    /// <param name="nitf">Its root element.</param>
    /// <param name="origin">How messages name it.</param>
    /// <param name="outer">What the message around it states; it counts before what the document does.</param>
    public ReadItem Read(XmlNode nitf, PartOrigin origin, GivenReport? outer = null)
    {
        var content = nitf.Below("body.content") ?? nitf.Child("body");
        if (content is null || string.IsNullOrWhiteSpace(content.Text())) return ReadItem.Failed(origin, ReadingFailures.NoReport(origin.Subject, "NITF without a body"));
        var given = Given(nitf, origin);
        if (outer is not null) given = Merged(outer, given);
        return bodies.Html(MarkupWriter.Inner(content, Names), given, origin);
    }

    private GivenReport Given(XmlNode nitf, PartOrigin origin)
    {
        var head = nitf.Below("body.head");
        var title = head?.Below("hl1")?.Line() ?? nitf.Child("head")?.Child("title")?.Line();
        var byline = head?.Below("bytag")?.Line() ?? head?.Below("byline")?.Line();
        var data = nitf.Below("docdata");
        var (issued, released) = (data?.Child("date.issue")?.Attribute("norm"), data?.Child("date.release")?.Attribute("norm"));
        var published = dates.Parse(issued) ?? dates.Parse(released) ?? dates.Parse(nitf.Below("pubdata")?.Attribute("date.publication"));
        var outlet = nitf.Below("pubdata")?.Attribute("name") ?? head?.Below("distributor")?.Line() ?? data?.Child("doc.copyright")?.Attribute("holder");
        var facts = new HeadFacts(title, byline, outlet ?? origin.Outlet, published)
        {
            TakenFrom = new FactOrigins { Title = title is null ? null : "nitf hl1", Byline = byline is null ? null : "nitf byline", Outlet = outlet is null ? null : "nitf pubdata", Published = published is null ? null : "nitf date.issue" },
        };
        var id = data?.Child("doc-id")?.Attribute("id-string");
        return new GivenReport(facts) { Id = id };
    }

    private static GivenReport Merged(GivenReport outer, GivenReport inner)
    {
        var none = new Draft(inner.Id, inner.Facts.Title, "", inner.Facts.Published, inner.Facts.Outlet, inner.Url, inner.Facts.Byline, []) { TakenFrom = inner.Facts.TakenFrom };
        var both = outer.Over(none);
        return outer with { Id = both.Id, Url = both.Url, Facts = new HeadFacts(both.Title, both.Byline, both.Outlet, both.Published) { Modified = both.Modified, TakenFrom = both.TakenFrom } };
    }
}
