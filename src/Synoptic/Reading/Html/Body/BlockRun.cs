namespace Synoptic.Reading.Html.Body;

/// <summary>
/// The stretch of a page that has the most running text and the least between, by its blocks in order alone: for pages whose elements say nothing,
/// such as a table for layout with a cell for each paragraph, tags that are never closed, or one paragraph with line breaks (a maximum subsequence,
/// as Pasternack and Roth have it for words and tags, here over blocks).
/// </summary>
internal static class BlockRun
{
    /// <summary>
    /// What a block that is no paragraph costs, and each word of it that is a link: a heading or a quotation of a few words stands between paragraphs of
    /// a report, a menu or a row of teasers does not. F1 on the development pages laid out in cells, and as one paragraph (tests/evaluation/thin_pages.py):
    /// at 8 91.5 and 93.0, at 12 93.2 and 93.5, while recall falls from 96.7 to 94.4.
    /// </summary>
    private const double Other = 10, LinkWord = 1;

    /// <summary>Words of a paragraph that count: one long notice is no longer stretch of text than a report of three paragraphs.</summary>
    private const int MostWords = 60;

    /// <summary>
    /// Share of a page's paragraphs that the part with the body holds where elements tell; and share of its blocks that may be none, of those that stand
    /// directly in it or in cells. So no development page as it is counts as thin.
    /// </summary>
    private const double LeastHeld = 0.5, MostOthers = 0.5;

    /// <summary>Words of a paragraph; a longer block is what is left of a page whose tags were too many to be read. The longest report of the development pages has 8,000 in all.</summary>
    private const int Longest = 5_000;

    /// <summary>Blocks of a part of which it is seen whether most are paragraphs.</summary>
    private const int FewBlocks = 20;

    /// <summary>Whether elements tell little: the part with the body holds less than half of the page's paragraphs, or mostly what is none, without elements to divide it.</summary>
    public static bool IsThin(PageTree tree, Part? container)
    {
        if (container is null || container.Words < (tree.Words - Oversized(tree)) * LeastHeld) return true;
        int others = 0, all = 0, direct = 0;
        for (var i = container.First; i < container.End; i++)
        {
            if (tree.Blocks[i].Reason is not null) continue;
            all++;
            if (tree.Blocks[i].Part == container || tree.Blocks[i].Part.Name == "td") direct++;
            if (!tree.Blocks[i].IsParagraph) others++;
        }

        return all >= FewBlocks && direct * 2 > all && others > all * MostOthers;
    }

    /// <summary>The stretch with the most; empty where the page has no paragraph.</summary>
    public static (int First, int End) Find(PageTree tree)
    {
        var (first, end, from, sum, most) = (0, 0, 0, 0.0, 0.0);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (block.Reason is not null) continue;
            sum += block.IsParagraph && block.Words <= Longest ? Math.Min(block.Words, MostWords) : -Other - (block.LinkWords * LinkWord);
            if (sum <= 0) (sum, from) = (0, i + 1);
            if (sum > most) (most, first, end) = (sum, from, i + 1);
        }

        return (first, end);
    }

    private static double Oversized(PageTree tree)
    {
        var words = 0;
        foreach (var block in tree.Blocks)
        {
            if (block.Reason is null && block.IsParagraph && block.Words > Longest) words += block.Words;
        }

        return words;
    }
}
