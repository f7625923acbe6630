using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html.Ways;

/// <summary>The body as the elements of a page show it: the first way, and the one that is kept unless another is better.</summary>
internal static class ElementBody
{
    /// <summary>How <c>takenFrom</c> tells it.</summary>
    public const string From = "elements", FromProperty = "itemprop articleBody", FromBlocks = "blocks";

    /// <summary>The lines of a found body, with those outside it that are paragraphs.</summary>
    public static BodyCandidate Of(FoundBody body, string? title)
    {
        var lines = new List<BodyLine>();
        var blocks = body.Tree.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var inside = body.Holds(i);
            var reason = inside ? Reason(block, title) : block.IsParagraph ? block.Reason ?? Outside : null;
            if (inside || reason is not null) lines.Add(new BodyLine(block.Text, reason));
        }

        return new BodyCandidate(body.IsRun ? FromBlocks : body.Container?.Element.GetAttribute("itemprop") == "articleBody" ? FromProperty : From, lines);
    }

    /// <summary>Reason of a paragraph that stands elsewhere on the page.</summary>
    public const string Outside = "outside";

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
