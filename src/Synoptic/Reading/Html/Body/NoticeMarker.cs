using Synoptic.Knowledge;

namespace Synoptic.Reading.Html.Body;

/// <summary>Notices of consent and privacy, which stand outside the report under names that no list has: told by how often they name what they are about.</summary>
internal sealed class NoticeMarker(WordTables tables) : IBlockMarker
{
    /// <summary>A report that speaks of it all the time is about it: the share of the page's paragraphs that are marked at most.</summary>
    private const double Most = 0.6;

    private readonly string[] words = [.. tables.Words("furniture-notices").Order(StringComparer.Ordinal)];

    public void Mark(PageTree tree)
    {
        if (tree.Title >= 0 && Names(tree.Blocks[tree.Title].Text) > 0) return;
        var found = new List<int>();
        var marked = 0.0;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];

            // Once in fifteen words, or twice: a consent text says it in every sentence, a report on something else hardly ever.
            if (block.Reason is not null || Names(block.Text) is not (> 0 and var names) || (names < 2 && block.Words > 25)) continue;
            found.Add(i);
            if (block.IsParagraph) marked += block.Words;
        }

        if (marked > tree.Words * Most) return;
        foreach (var i in found) tree.Blocks[i].Reason = "notice";
    }

    private int Names(string text)
    {
        var names = 0;
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0 && names < 2; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase)) names++;
        }

        return names;
    }
}
