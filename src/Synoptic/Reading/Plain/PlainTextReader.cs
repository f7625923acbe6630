using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Facts;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Reads a report from plain text.</summary>
internal sealed class PlainTextReader
{
    private readonly ReportHead head;

    public PlainTextReader(WordTables tables, FurnitureFilter furniture, HeadDates dates)
    {
        Furniture = furniture;
        Agencies = new AgencyCredit(tables);
        Bylines = new BylineCleaner(tables, dates, Agencies);
        head = new ReportHead(tables, dates, Agencies);
    }

    /// <summary>Knows page furniture by its lines.</summary>
    public FurnitureFilter Furniture { get; }

    /// <summary>Tells which agency is credited.</summary>
    public AgencyCredit Agencies { get; }

    /// <summary>Cleans Bylines.</summary>
    public BylineCleaner Bylines { get; }

    /// <summary>Reads a text file: its head is found in the text.</summary>
    public Draft Read(string text)
    {
        var page = Furniture.Mark(PlainLines.Unwrap(PlainLines.Normalize(text)));
        return Finish(page, null, head.Read(page, HeadFacts.Unknown, findTitle: true), null);
    }

    /// <summary>Cleans a body whose title and date are known apart, where they are.</summary>
    public Draft Clean(string text, string? id, HeadFacts facts, string? url)
    {
        var page = Furniture.Mark(PlainLines.Normalize(text));
        return Finish(page, id, head.Read(page, facts, findTitle: false), url);
    }

    /// <summary>Cleans a body of which the format knows some stretches to be furniture.</summary>
    public Draft Clean(string text, List<MarkedStretch> marks, HeadFacts facts, string? url)
    {
        var page = Furniture.Mark(text, marks);
        return Finish(page, null, head.Read(page, facts, findTitle: false), url);
    }

    private Draft Finish(Page page, string? id, HeadFacts facts, string? url)
    {
        var clean = page.HasBody ? page.Cut() : new CleanText(page.Text, []);
        facts = facts.OrAgency(Agencies.InByline(facts.Byline), facts.TakenFrom.Byline ?? ReportHead.Origin);
        if (facts.Agency is null && page.HasBody) facts = facts.OrAgency(Agencies.Find(clean.Text, clean.Dropped), ReportHead.Origin);
        if (facts.Byline is { } signed && facts.TakenFrom.Byline == ReportHead.Origin) facts = facts with { Byline = Bylines.Clean(signed, facts.Outlet) ?? signed };
        return new Draft(id, facts.Title, clean.Text, facts.Published, facts.Outlet, url, facts.Byline, clean.Dropped.RemoveAll(d => d.Reason == ReportHead.TitleReason), !page.HasBody)
        {
            Modified = facts.Modified,
            Agency = facts.Agency,
            DeclaredLanguage = facts.DeclaredLanguage,
            TakenFrom = facts.TakenFrom,
        };
    }
}
