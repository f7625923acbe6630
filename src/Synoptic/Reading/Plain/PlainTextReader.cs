using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Reads a report from plain text.</summary>
internal sealed class PlainTextReader(WordTables tables, FurnitureFilter furniture, HeadDates dates)
{
    private readonly ReportHead head = new(tables, dates);

    /// <summary>Reads a text file: its head is found in the text.</summary>
    public Draft Read(string text)
    {
        var page = furniture.Mark(PlainLines.Unwrap(PlainLines.Normalize(text)));
        var facts = head.Read(page);
        return Draft(page, null, facts, null);
    }

    /// <summary>Cleans a body whose title and date are known apart, where they are.</summary>
    public Draft Clean(string text, string? id, HeadFacts facts, string? url)
    {
        var page = furniture.Mark(PlainLines.Normalize(text));
        if (facts.Title is { } title) ReportHead.MarkTitle(page, title);
        return Draft(page, id, facts, url);
    }

    /// <summary>Cleans a body of which the format knows some stretches to be furniture.</summary>
    public Draft Clean(string text, List<MarkedStretch> marks, HeadFacts facts, string? url)
    {
        var page = furniture.Mark(text, marks);
        if (facts.Title is { } title) ReportHead.MarkTitle(page, title);
        return Draft(page, null, facts, url);
    }

    private static Draft Draft(Page page, string? id, HeadFacts facts, string? url)
    {
        var clean = page.HasBody ? page.Cut() : new CleanText(page.Text, []);
        return new Draft(id, facts.Title, clean.Text, facts.Published, facts.Outlet, url, facts.Byline, clean.Dropped.RemoveAll(d => d.Reason == ReportHead.TitleReason));
    }
}
