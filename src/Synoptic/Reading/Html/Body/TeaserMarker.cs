namespace Synoptic.Reading.Html.Body;

/// <summary>
/// Teasers of other reports, told by their form: parts of one kind in a row, nearly each with a title that is a link, and with few
/// words or words that break off.
/// </summary>
internal sealed class TeaserMarker : IBlockMarker
{
    /// <summary>Fewer are no row.</summary>
    private const int Fewest = 3;

    /// <summary>Words of the text of a teaser; items of a list that is the report itself are longer, or hold most of the page's words.</summary>
    private const double Longest = 80;

    /// <summary>Share of the page's paragraphs from which on a row is the report itself, unless its texts break off.</summary>
    private const double Largest = 0.5;

    public void Mark(PageTree tree)
    {
        foreach (var part in tree.Parts)
        {
            if (part.Reason is null && part.Children.Count >= Fewest && part.End > part.First) MarkRow(tree, part);
        }
    }

    private static void MarkRow(PageTree tree, Part row)
    {
        int items = 0, titled = 0, opened = 0, cut = 0, from = int.MaxValue, to = 0;
        double words = 0, longest = 0;
        var name = Kind(row);
        foreach (var item in row.Children)
        {
            if (item.Name != name || item.End == item.First || item.Reason is not null) continue;
            if (item.Holds(tree.Title)) return;
            items++;
            if (IsTitled(tree, item)) titled++;
            else if (tree.Blocks[item.First].StartsWithLink) opened++;
            if (BreaksOff(tree, item)) cut++;
            words += item.Words;
            longest = Math.Max(longest, item.Words);
            from = Math.Min(from, item.First);
            to = Math.Max(to, item.End);
        }

        // A paragraph that merely begins with a link may be an item of a digest; it has to break off to be a teaser.
        var broken = cut * 2 >= items;
        if (items < Fewest || words == 0 || (titled + (broken ? opened : 0)) * 5 < items * 4) return;
        if (!broken && (words > items * Longest || longest > 2 * Longest || words > tree.Words * Largest)) return;
        foreach (var item in row.Children)
        {
            if (item.Name == name) tree.Mark(item.First, item.End, "related-content");
        }
    }

    /// <summary>The tag that most children have, of those that may be items.</summary>
    private static string Kind(Part row)
    {
        int first = 0, others = 0;
        var name = "";
        foreach (var child in row.Children)
        {
            if (child.Name is "p" or "br" || child.IsHeading) continue;
            if (name.Length == 0) name = child.Name;
            if (child.Name == name) first++;
            else others++;
        }

        return first > others ? name : "";
    }

    private static bool IsTitled(PageTree tree, Part item)
    {
        for (var i = item.First; i < item.End; i++)
        {
            if (tree.Blocks[i].IsLinkTitle) return true;
        }

        return false;
    }

    private static bool BreaksOff(PageTree tree, Part item)
    {
        for (var i = item.First; i < item.End; i++)
        {
            var text = tree.Blocks[i].Text.AsSpan().TrimEnd(" ])»>");
            if (tree.Blocks[i].Words > 6 && (text.EndsWith("...") || text.EndsWith("…"))) return true;
        }

        return false;
    }
}
