namespace Synoptic.Reading.Html.Body;

/// <summary>Other reports on the page: <c>article</c> elements beside the one that shows the title.</summary>
internal sealed class OtherArticleMarker : IBlockMarker
{
    /// <summary>Words of paragraphs that make the element with the title a report, not its head alone.</summary>
    private const double Shortest = 50;

    public void Mark(PageTree tree)
    {
        if (tree.Title < 0) return;
        Part? own = null;
        foreach (var part in tree.Parts)
        {
            // The innermost that holds the title.
            if (part.Name == "article" && part.Holds(tree.Title)) own = part;
        }

        if (own is null || own.Words < Shortest) return;
        foreach (var part in tree.Parts)
        {
            if (part.Name == "article" && !part.Holds(tree.Title) && !own.Holds(part)) tree.Mark(part.First, part.End, "related-content");
        }
    }
}
