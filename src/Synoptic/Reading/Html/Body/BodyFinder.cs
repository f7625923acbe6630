using AngleSharp.Html.Dom;
using Synoptic.Knowledge;

namespace Synoptic.Reading.Html.Body;

/// <summary>Finds the part of a page that holds the body of the report, and marks the blocks in it that are something else.</summary>
internal sealed class BodyFinder(WordTables tables)
{
    /// <summary>
    /// A part that holds more than this share of the page's paragraphs is the body whatever its class says: templates give whole
    /// pages names such as "has-sidebar" (tuned on the 90 development pages).
    /// </summary>
    private const double LargestAside = 0.4;

    /// <summary>
    /// Where one child has this share of an element's worth, the rest is comments and notices. F1 on the 90 development pages:
    /// .961 without, .964 at .95, .967 at .90 and .85, .961 at .80.
    /// </summary>
    private const double Share = 0.9;

    private readonly PartNames names = new(tables);
    private readonly IBlockMarker[] markers = [new NoticeMarker(tables), new OtherArticleMarker(), new SectionMarker(tables), new TeaserMarker()];

    /// <summary>Finds the body; without a container if the page has no paragraph.</summary>
    public FoundBody Find(IHtmlDocument document, string? title)
    {
        var tree = PageWalker.Read(document.DocumentElement, names);
        tree.Sum();
        RepeatMarker.Mark(tree);
        tree.Sum();
        TitleBlock.Find(tree, title);
        Inherit(tree);
        tree.Sum();
        foreach (var marker in markers)
        {
            marker.Mark(tree);
            tree.Sum();
        }

        Part? best = null;
        foreach (var part in tree.Parts)
        {
            // Of two parts of one worth the inner one: it holds less that is not the body.
            if (part.Worth > 0 && (best is null || part.Worth > best.Worth || (part.Worth >= best.Worth && best.Holds(part)))) best = part;
        }

        if (best is null) return FoundBody.Of(tree, null);
        while (Inner(best) is { } inner) best = inner;
        foreach (var part in tree.Parts)
        {
            if (part.Element.GetAttribute("itemprop") == "articleBody")
            {
                if (part.Worth > best.Worth * 0.5) best = part;
                break;
            }
        }

        return FoundBody.Of(tree, best);
    }

    /// <summary>The child that holds nearly all of a part's worth.</summary>
    private static Part? Inner(Part part)
    {
        foreach (var child in part.Children)
        {
            if (child.Worth >= part.Worth * Share) return child;
        }

        return null;
    }

    /// <summary>Hands the reasons of parts down to the blocks in them.</summary>
    private static void Inherit(PageTree tree)
    {
        var all = tree.Words;
        foreach (var part in tree.Parts)
        {
            if (part.Parent?.Reason is { } outer) part.Reason = outer;
            else if (part.Reason is not null && part.Words > all * LargestAside && (part.Reason != "comment-form" || part.Holds(tree.Title))) part.Reason = null;
        }

        foreach (var block in tree.Blocks) block.Reason ??= block.Part.Reason;
    }
}

/// <summary>The blocks of a page and where its body is: in a part of it, or, where elements tell little, in a stretch of its blocks.</summary>
internal sealed record FoundBody(PageTree Tree, Part? Container)
{
    private (int First, int End)? run;

    /// <summary>Whether the body is a stretch of blocks.</summary>
    public bool IsRun => run is not null;

    /// <summary>Index of its first block; -1 if there is no body.</summary>
    public int First => run?.First ?? Container?.First ?? -1;

    /// <summary>Words of its paragraphs.</summary>
    public double Words => run is { } blocks ? Tree.WordsIn(blocks.First, blocks.End) : Container?.Words ?? 0;

    /// <summary>Whether a page has no body.</summary>
    public bool IsEmpty => First < 0;

    /// <summary>The body of a page whose elements tell little is the stretch with the most running text.</summary>
    public static FoundBody Of(PageTree tree, Part? container)
    {
        var found = new FoundBody(tree, container);
        return BlockRun.IsThin(tree, container) && BlockRun.Find(tree) is var blocks && blocks.End > blocks.First ? found with { run = blocks } : found;
    }

    public bool Holds(int block) => run is { } blocks ? block >= blocks.First && block < blocks.End : Container?.Holds(block) ?? false;
}
