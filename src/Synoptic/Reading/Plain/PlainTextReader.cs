using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Reads a report from plain text.</summary>
internal sealed class PlainTextReader(WordTables tables, FurnitureFilter furniture, HeadDates dates)
{
    private static readonly HeadFacts Nothing = new(null, null, null, null);

    private readonly ReportHead head = new(tables, dates);

    /// <summary>Reads a text file: its head is found in the text.</summary>
    public Draft Read(string text)
    {
        var page = furniture.Mark(PlainLines.Unwrap(PlainLines.Normalize(text)));
        return Draft(page, null, head.Read(page, Nothing, findTitle: true), null);
    }

    /// <summary>Cleans a body whose title and date are known apart, where they are.</summary>
    public Draft Clean(string text, string? id, HeadFacts facts, string? url)
    {
        var page = furniture.Mark(PlainLines.Normalize(text));
        return Draft(page, id, head.Read(page, facts, findTitle: false), url);
    }

    /// <summary>Cleans a body of which the format knows some stretches to be furniture.</summary>
    public Draft Clean(string text, List<MarkedStretch> marks, HeadFacts facts, string? url)
    {
        var page = furniture.Mark(text, marks);
        return Draft(page, null, head.Read(page, facts, findTitle: false), url);
    }

    private static Draft Draft(Page page, string? id, HeadFacts facts, string? url)
    {
        var clean = page.HasBody ? page.Cut() : new CleanText(page.Text, []);
        return new Draft(id, facts.Title, clean.Text, facts.Published, facts.Outlet, url, facts.Byline, clean.Dropped.RemoveAll(d => d.Reason == ReportHead.TitleReason), !page.HasBody)
        {
            Modified = facts.Modified,
            Agency = facts.Agency,
            TakenFrom = facts.TakenFrom,
        };
    }
}
