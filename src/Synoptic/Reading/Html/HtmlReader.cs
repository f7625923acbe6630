using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Html.Facts;
using Synoptic.Reading.Html.Markup;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html;

/// <summary>Reads a report from a web page: the body text in order, with what was left out of it kept as dropped.</summary>
internal sealed class HtmlReader(WordTables tables, PlainTextReader plain, HeadDates dates, StatedDates stated)
{
    /// <summary>Characters of dropped blocks that are kept; a page of furniture alone could outweigh its report a hundred times.</summary>
    private const int MostDropped = 40_000;

    /// <summary>What stands between two blocks.</summary>
    private const string Between = "\n\n";

    // Plain text needs neither.
    private readonly Lazy<BodyFinder> finder = new(() => new BodyFinder(tables));
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
        using var slim = SlimPage.Parse(markup);
        var page = slim.Document;
        how = slim.How;
        var stated = facts.Value.Gather(page, origin);
        var body = finder.Value.Find(page, given?.Title ?? stated.Title?.Text);
        if (body is null) return null;
        var head = facts.Value.Read(stated, body, origin, given);
        return new FoundReport(Blocks(body, head.Title), head with { TakenFrom = head.TakenFrom with { Url = stated.UrlFrom } }, stated.Url);
    }

    private ReadItem Clean(FoundReport found, PartOrigin origin)
    {
        var (text, marks) = Lay(found.Blocks);
        var draft = plain.Clean(text, marks, found.Head, found.Url);
        return draft.OnlyFurniture || draft.Text.Length == 0 ? NoBody(origin) : new ReadItem(origin.Subject, origin.File, draft, []);
    }

    private static ReadItem NoBody(PartOrigin origin) => ReadItem.Failed(origin, ReadingFailures.NoBody(origin.Subject));

    /// <summary>The blocks of the body in order, those that are something else too, each of these with why it is none.</summary>
    private static List<(string Text, string? Reason)> Blocks(FoundBody body, string? title)
    {
        var found = new List<(string Text, string? Reason)>();
        var dropped = 0;
        var blocks = body.Tree.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var inside = body.Container.Holds(i);
            var reason = inside ? Reason(block, title) : block.IsParagraph ? block.Reason ?? "outside" : null;
            if (!inside && reason is null) continue;
            if (reason is not null && (dropped += block.Text.Length) > MostDropped) continue;
            found.Add((block.Text, reason));
        }

        return found;
    }

    /// <summary>Writes blocks one after the other, and says where those stand that are something else.</summary>
    private static (string Text, List<MarkedStretch> Marks) Lay(List<(string Text, string? Reason)> blocks)
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

    /// <summary>Why a block within the body's part of the page is not body text.</summary>
    private static string? Reason(Block block, string? title)
    {
        if (block.Reason is not null) return block.Reason;
        if (block.Part.Name == "h1" || string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase)) return ReportHead.TitleReason;

        // A short block that is mostly links is a list of other pages; within sentences links are few.
        if (block.LinkWords * 10 > block.Words * 7 && block.Words < 30) return "links";
        return null;
    }

    /// <summary>What is kept of a page when its tree is let go.</summary>
    private sealed record FoundReport(List<(string Text, string? Reason)> Blocks, HeadFacts Head, string? Url);
}
