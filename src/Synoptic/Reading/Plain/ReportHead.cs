using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Reads title, byline, outlet and date off the first lines and marks those lines; the standfirst stays in the body.</summary>
internal sealed class ReportHead
{
    /// <summary>Lines that a head may have: title, two standfirsts, byline, outlet, date, and one of the body after the first.</summary>
    private const int Most = 7;

    /// <summary>Reason of the line that became the title; it is metadata and not shown as furniture.</summary>
    public const string TitleReason = "title";

    /// <summary>Where facts were taken from that the text itself states.</summary>
    public const string Origin = "text";

    private readonly HeadlineShape shape;
    private readonly HeadDates dates;
    private readonly BylineReader bylines;

    public ReportHead(WordTables tables, HeadDates dates, AgencyCredit agencies)
    {
        shape = new HeadlineShape(tables);
        this.dates = dates;
        bylines = new BylineReader(tables, dates, agencies);
    }

    /// <summary>Reads the head of a text.</summary>
    /// <param name="page">The text; the lines of its head are marked.</param>
    /// <param name="facts">What is known from elsewhere; it counts before what the text states.</param>
    /// <param name="findTitle">Whether the first line may be the title: in a file, not in a body that was given apart.</param>
    public HeadFacts Read(Page page, HeadFacts facts, bool findTitle)
    {
        var lines = page.Lines;
        if (facts.Title is { } title) MarkTitle(page, title);
        var hasBody = findTitle && facts.Title is null && lines.Exists(l => l.Reason is null && l.IsFull);
        var seen = 0;
        for (var i = 0; i < lines.Count && seen < Most; i++)
        {
            var line = lines[i];
            if (line.Reason is not null) continue;
            seen++;
            if (seen == 1 && hasBody && IsTitle(page.Text, line))
            {
                facts = facts.OrTitle(Content(page.Text, line), Origin);
                line.Reason = TitleReason;
            }
            else if (!line.IsFull && dates.Line(line.Words, page.Text) is { } stated)
            {
                facts = facts.OrDates(stated);
                line.Reason = "date";

                // The line above the headline may be the date, the byline or the outlet.
                seen--;
            }
            else if (bylines.Read(page.Text, line) is { } by)
            {
                facts = facts.Or(by);
                line.Reason = "byline";
                seen--;
            }
            else if (facts.Outlet is null && bylines.Outlet(page.Text, line) is { } own)
            {
                facts = facts.Or(own);
                line.Reason = "outlet";
                seen--;
            }
            else if (facts.Published is null && line.IsFull && dates.Dateline(page.Text, line) is { } day)
            {
                facts = facts.OrPublished(new Publication(day, null, Origin), Origin);
            }
        }

        facts = bylines.ReadBoxes(page, facts);
        if (facts.Byline is { } authors)
        {
            foreach (var author in authors.Split(", ")) MarkAuthor(page, author);
        }

        return facts;
    }

    /// <summary>Marks the first line of a body when it is the title that is known already.</summary>
    private static void MarkTitle(Page page, string title)
    {
        var first = page.Kept(-1, 1);
        if (first >= 0 && page.Lines.Count > 1 && Holds(page, first, title)) page.Lines[first].Reason = TitleReason;
    }

    /// <summary>Marks lines of the head that are the author's name alone.</summary>
    private static void MarkAuthor(Page page, string author)
    {
        var at = -1;
        for (var seen = 0; seen < Most && (at = page.Kept(at, 1)) >= 0; seen++)
        {
            if (Holds(page, at, author)) page.Lines[at].Reason = "byline";
        }
    }

    private static bool Holds(Page page, int at, string words)
    {
        var line = page.Lines[at];
        return page.Text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).Equals(words.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private bool IsTitle(string text, TextLine line)
    {
        if (line.EndsSentence && text[line.ContentEnd - 1] is not ('?' or '!' or '’' or '”' or '"' or '\'')) return false;
        if (line.EndsSentence && text[line.ContentEnd - 2] is '.') return false;
        return text[line.ContentEnd - 1] is not (':' or ',' or ';') && shape.IsHeadline(line) && dates.Line(line.Words, text) is null && bylines.Read(text, line) is null && (line.WordCount > 4 || bylines.Outlet(text, line) is null);
    }

    private static string Content(string text, TextLine line) => text[line.ContentStart..line.ContentEnd];
}
