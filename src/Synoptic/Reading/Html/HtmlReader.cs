using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading.Fields;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Html.Facts;
using Synoptic.Reading.Html.Markup;
using Synoptic.Reading.Html.Ways;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html;

/// <summary>Reads a report from a web page: the body text in order, with what was left out of it kept as dropped.</summary>
internal sealed class HtmlReader(WordTables tables, PlainTextReader plain, HeadDates dates, StatedDates stated, FieldNames names)
{
    /// <summary>Characters of dropped blocks that are kept; a page of furniture alone could outweigh its report a hundred times.</summary>
    private const int MostDropped = 40_000;

    /// <summary>What stands between two blocks.</summary>
    private const string Between = "\n\n";

    // Plain text needs neither.
    private readonly Lazy<BodyWays> ways = new(() => new BodyWays(new BodyFinder(tables), names, plain.Furniture));
    private readonly Lazy<PageFacts> facts = new(() => new PageFacts(tables, dates, stated, plain.Bylines, plain.Agencies));

    /// <summary>Reads a page.</summary>
    /// <param name="markup">The page, or a part of one, such as the content of a feed's item.</param>
    /// <param name="origin">How messages name it, and the address it was retrieved from.</param>
    /// <param name="given">Facts known from elsewhere, such as a feed; they count before what the page states.</param>
    public ReadItem Read(string markup, PartOrigin origin, HeadFacts? given = null)
    {
        var isLarge = LargeParts.IsLarge(markup.Length);
        var found = Find(markup, origin, given, out var how);

        // The page's tree, the most that is ever held of a report, ends here, before its text is looked through.
        if (isLarge) LargeParts.Sweep();
        var item = found is null ? NoBody(origin) : Clean(found, origin);
        if (how.IsDeep) item = item with { Failures = item.Failures.Insert(0, ReadingFailures.TooDeep(origin.Subject, MarkupSlimmer.Deepest)) };
        return how.IsCrowded ? item with { Failures = item.Failures.Insert(0, ReadingFailures.TooManyElements(origin.Subject, MarkupSlimmer.Most)) } : item;
    }

    private FoundReport? Find(string markup, PartOrigin origin, HeadFacts? given, out Slimmed how)
    {
        // A large page is not kept beside its tree.
        var whole = LargeParts.IsLarge(markup.Length) ? "" : markup;
        using var slim = SlimPage.Parse(markup);
        var page = slim.Document;
        how = slim.How;
        var stated = facts.Value.Gather(page, origin);
        var shown = ways.Value.Finder.Find(page, given?.Title ?? stated.Title?.Text);
        var head = facts.Value.Read(stated, shown, origin, given);
        if (ways.Value.Best(whole, stated, shown, head.Title) is not { } body) return null;
        return new FoundReport(Kept(body), head with { TakenFrom = head.TakenFrom with { Url = stated.UrlFrom, Text = body.From } }, stated.Url);
    }

    private ReadItem Clean(FoundReport found, PartOrigin origin)
    {
        var (text, marks) = Lay(found.Blocks);
        var draft = plain.Clean(text, marks, found.Head, found.Url);
        return draft.OnlyFurniture || draft.Text.Length == 0 ? NoBody(origin) : new ReadItem(origin.Subject, origin.File, draft, []);
    }

    private static ReadItem NoBody(PartOrigin origin) => ReadItem.Failed(origin, ReadingFailures.NoBody(origin.Subject));

    /// <summary>The lines of the body in order, with as many of those that are something else as are kept.</summary>
    private static List<BodyLine> Kept(BodyCandidate body)
    {
        var kept = new List<BodyLine>();
        var dropped = 0;
        foreach (var line in body.Lines)
        {
            if (line.Reason is null || (dropped += line.Text.Length) <= MostDropped) kept.Add(line);
        }

        return kept;
    }

    /// <summary>Writes blocks one after the other, and says where those stand that are something else.</summary>
    private static (string Text, List<MarkedStretch> Marks) Lay(List<BodyLine> blocks)
    {
        var marks = new List<MarkedStretch>();
        var text = new StringBuilder(blocks.Sum(static b => b.Text.Length + Between.Length));
        foreach (var (block, reason) in blocks)
        {
            if (text.Length > 0) text.Append(Between);
            var start = text.Length;
            text.Append(block);
            if (reason is not null) marks.Add(new MarkedStretch(start, text.Length, reason));
        }

        return (text.ToString(), marks);
    }

    /// <summary>What is kept of a page when its tree is let go.</summary>
    private sealed record FoundReport(List<BodyLine> Blocks, HeadFacts Head, string? Url);
}
