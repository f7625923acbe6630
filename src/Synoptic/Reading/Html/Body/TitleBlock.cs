namespace Synoptic.Reading.Html.Body;

/// <summary>Finds the block that shows the title of the report.</summary>
internal static class TitleBlock
{
    /// <summary>Shorter headings are contained in many titles by chance: four words.</summary>
    private const int Shortest = 4;

    public static void Find(PageTree tree, string? title)
    {
        var heading = -1;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (title is not null && IsTitle(block, title))
            {
                tree.Title = i;
                if (block.IsHeading) return;
                heading = -2;
            }
            else if (heading == -1 && block.Part.Name == "h1")
            {
                heading = i;
            }
        }

        if (tree.Title < 0) tree.Title = Math.Max(heading, -1);
    }

    private static bool IsTitle(Block block, string title)
    {
        if (block.Words < 2 || block.Text.Length > title.Length + 200 || block.LinkWords > 0 && !block.IsHeading) return false;
        if (block.Text.Equals(title, StringComparison.OrdinalIgnoreCase)) return true;
        return block.IsHeading && block.Words >= Shortest && (title.Contains(block.Text, StringComparison.OrdinalIgnoreCase) || block.Text.Contains(title, StringComparison.OrdinalIgnoreCase) && title.Length > 20);
    }
}
