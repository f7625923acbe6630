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

    private readonly BodyFinder finder = new(tables);
    private readonly PageFacts facts = new(tables, dates, stated, plain.Bylines, plain.Agencies);

    /// <summary>Reads a page.</summary>
    /// <param name="markup">The page, or a part of one, such as the content of a feed's item.</param>
    /// <param name="origin">How messages name it, and the address it was retrieved from.</param>
    /// <param name="given">Facts known from elsewhere, such as a feed; they count before what the page states.</param>
    public ReadItem Read(string markup, PartOrigin origin, HeadFacts? given = null)
    {
        if (Laid(markup, origin, given, out var how) is not { } found) return Told(NoBody(origin));
        return Told(Clean(found));

        ReadItem Told(ReadItem item)
        {
            if (how.IsDeep) item = item with { Failures = item.Failures.Insert(0, ReadingFailures.TooDeep(origin.Subject, MarkupSlimmer.Deepest)) };
            return how.IsCrowded ? item with { Failures = item.Failures.Insert(0, ReadingFailures.TooManyElements(origin.Subject, MarkupSlimmer.Most)) } : item;
        }

        ReadItem Clean((string Text, List<MarkedStretch> Marks, HeadFacts Head, string? Url) laid)
        {
            if (LargeParts.IsLarge(markup.Length)) LargeParts.Sweep();
            var draft = plain.Clean(laid.Text, laid.Marks, laid.Head, laid.Url);
            return draft.OnlyFurniture || draft.Text.Length == 0 ? NoBody(origin) : new ReadItem(origin.Subject, origin.File, draft, []);
        }
    }

    // The page's tree, the most that is ever held of a report, ends here, before its text is looked through.
    private (string Text, List<MarkedStretch> Marks, HeadFacts Head, string? Url)? Laid(string markup, PartOrigin origin, HeadFacts? given, out Slimmed how)
    {
        using var slim = SlimPage.Parse(markup);
        var page = slim.Document;
        how = slim.How;
        var stated = facts.Gather(page, origin);
        var body = finder.Find(page, given?.Title ?? stated.Title?.Text);
        if (body is null) return null;
        var head = facts.Read(stated, body, origin, given);
        var text = new StringBuilder();
        var marks = Lay(body, head.Title, text);
        return (text.ToString(), marks, head with { TakenFrom = head.TakenFrom with { Url = stated.UrlFrom } }, stated.Url);
    }

    private static ReadItem NoBody(PartOrigin origin) => ReadItem.Failed(origin, ReadingFailures.NoBody(origin.Subject));

    /// <summary>Writes the blocks of the body in order, those that are something else too, and says where these stand.</summary>
    private static List<MarkedStretch> Lay(FoundBody body, string? title, StringBuilder text)
    {
        var marks = new List<MarkedStretch>();
        var dropped = 0;
        var blocks = body.Tree.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var inside = body.Container.Holds(i);
            var reason = inside ? Reason(block, title) : block.IsParagraph ? block.Reason ?? "outside" : null;
            if (!inside && reason is null) continue;
            if (reason is not null && (dropped += block.Text.Length) > MostDropped) continue;
            if (text.Length > 0) text.Append("\n\n");
            var start = text.Length;
            text.Append(block.Text);
            if (reason is not null) marks.Add(new MarkedStretch(start, text.Length, reason));
        }

        return marks;
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
}
