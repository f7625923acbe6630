using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html;

/// <summary>Reads a report from a web page: the body text in order, with what was left out of it kept as dropped.</summary>
internal sealed class HtmlReader(WordTables tables, PlainTextReader plain, HeadDates dates)
{
    /// <summary>Characters of dropped blocks that are kept; a page of furniture alone could outweigh its report a hundred times.</summary>
    private const int MostDropped = 40_000;

    private readonly BodyFinder finder = new(new PageParts(tables));
    private readonly PageFacts facts = new(dates);

    /// <summary>Reads a page.</summary>
    /// <param name="markup">The page, or a part of one, such as the content of a feed's item.</param>
    /// <param name="origin">How messages name it, and the address it was retrieved from.</param>
    /// <param name="given">Facts known from elsewhere, such as a feed; they count before what the page states.</param>
    public ReadItem Read(string markup, PartOrigin origin, HeadFacts? given = null)
    {
        var deep = MarkupGuard.IsDeep(markup);
        using var page = new HtmlParser().ParseDocument(deep ? MarkupGuard.Flatten(markup) : markup);
        var item = Read(page, origin, given);
        return deep ? item with { Failures = item.Failures.Insert(0, ReadingFailures.TooDeep(origin.Subject, MarkupGuard.Deepest)) } : item;
    }

    private ReadItem Read(IHtmlDocument page, PartOrigin origin, HeadFacts? given)
    {
        var body = finder.Find(page);
        if (body is null) return NoBody(origin);
        var (head, url) = facts.Read(page, given);
        var text = new StringBuilder();
        var marks = Lay(body, head.Title, text);
        var draft = plain.Clean(text.ToString(), marks, head, url ?? origin.Url);
        return draft.OnlyFurniture || draft.Text.Length == 0 ? NoBody(origin) : new ReadItem(origin.Subject, origin.File, draft, []);
    }

    private static ReadItem NoBody(PartOrigin origin) => ReadItem.Failed(origin.Subject, origin.File, ReadingFailures.NoBody(origin.Subject));

    /// <summary>Writes the blocks of the body in order, those that are something else too, and says where these stand.</summary>
    private static List<MarkedStretch> Lay(Body body, string? title, StringBuilder text)
    {
        var marks = new List<MarkedStretch>();
        var dropped = 0;
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            var inside = body.Container.Contains(block.Element);
            var reason = inside ? Reason(body, i, title) : block.IsParagraph ? block.Reason ?? "outside" : null;
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
    private static string? Reason(Body body, int at, string? title)
    {
        var block = body.Blocks[at];
        if (block.Reason is not null) return block.Reason;
        if (block.Element.LocalName == "h1" || string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase)) return ReportHead.TitleReason;

        // A short block that is mostly links is a list of other pages; within sentences links are few.
        if (block.LinkWords * 10 > block.Words * 7 && block.Words < 30) return "links";
        return null;
    }
}
