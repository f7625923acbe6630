using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Html.Body;

/// <summary>Sections that a heading names as comments, related reports and the like: all that follows the heading in its part of the page.</summary>
internal sealed class SectionMarker : IBlockMarker
{
    /// <summary>A section with more than this share of the page's paragraphs is not marked: the heading may be the report's own.</summary>
    private const double Largest = 0.5;

    /// <summary>Words of paragraphs before the section that make a report; then it may be of any size.</summary>
    private const double Report = 80;

    /// <summary>Words of a heading that is looked at.</summary>
    private const int LongestHeading = 12;

    private readonly PhraseTable<string> headings;

    public SectionMarker(WordTables tables) => headings = new(tables.Rows("furniture-sections").Select(r => (r[1], r[0])));

    public void Mark(PageTree tree)
    {
        var words = new List<LineWord>();
        for (var i = tree.Title + 1; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (block.Reason is not null || block.Words > LongestHeading || Names(block.Text, words) is not { } reason) continue;
            var (root, end) = Section(tree, i);
            if (tree.WordsIn(i, end) > tree.Words * Largest && tree.WordsIn(tree.Title + 1, i) < Report) continue;

            // Among the report's own paragraphs a heading stands over a few links only.
            if (reason is not "comment-form" && tree.WordsIn(root.First, i) > 0) end = Links(tree, i, end);
            tree.Mark(i, end, reason);
        }
    }

    /// <summary>The outermost part that begins with the heading, or, where the heading stands among others, what follows it.</summary>
    private static (Part Root, int End) Section(PageTree tree, int heading)
    {
        var root = tree.Blocks[heading].Part;
        while (root.Parent is { } outer && outer.First >= heading && !outer.Holds(tree.Title)) root = outer;
        var parent = root.Parent ?? root;

        // A heading wrapped alone speaks for what follows it.
        return root.End - root.First > 1 && root.Words > 0 ? (root, root.End) : (parent, parent.End);
    }

    private static int Links(PageTree tree, int heading, int end)
    {
        var i = heading + 1;
        while (i < end && !tree.Blocks[i].IsHeading && (tree.Blocks[i].LinkWords * 2 > tree.Blocks[i].Words || tree.Blocks[i].Words < 4)) i++;
        return i;
    }

    private string? Names(string text, List<LineWord> words)
    {
        words.Clear();
        var count = LineReader.ReadWords(text, 0, text.Length, words, LongestHeading + 1);
        var first = 0;
        while (first < words.Count && char.IsDigit(words[first].Form[0])) first++;
        foreach (var phrase in headings.At(words, first))
        {
            var end = first + phrase.Words.Length;
            while (end < words.Count && char.IsDigit(words[end].Form[0])) end++;
            if (end == count) return phrase.Value;
        }

        return null;
    }
}
