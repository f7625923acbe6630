namespace Synoptic.Reading.Html.Body;

/// <summary>
/// Parts that no reader sees and that say again what the page shows: a report for machines, or for another size of the screen. Without this a
/// part as large is taken for the report, since scripts of some sites show what was hidden.
/// </summary>
internal static class RepeatMarker
{
    /// <summary>Words of a hidden part, and its share of the page's words, from which on it could be taken for the report or make it look small.</summary>
    private const double Fewest = 40, Smallest = 0.1;

    /// <summary>Share of its runs of words that are shown elsewhere: a copy for machines may have more or less of lists and captions.</summary>
    private const double Same = 0.6;

    /// <summary>Marks them. What is hidden and is the only one of its words stays as it is.</summary>
    public static void Mark(PageTree tree)
    {
        var hidden = Hidden(tree);
        if (hidden.Count == 0) return;
        var shown = new WordRuns();
        for (var (i, next) = (0, 0); i < tree.Blocks.Count; i++)
        {
            while (next < hidden.Count && hidden[next].End <= i) next++;
            if (next == hidden.Count || !hidden[next].Holds(i)) shown.Add(WordRuns.Words(tree.Blocks[i].Text));
        }

        foreach (var part in hidden)
        {
            var own = new WordRuns();
            var words = new List<List<(int, int)>>();
            for (var i = part.First; i < part.End; i++) words.Add(WordRuns.Words(tree.Blocks[i].Text));
            words.ForEach(own.Add);
            if (own.Share(shown) < Same)
            {
                words.ForEach(shown.Add);
                continue;
            }

            tree.Mark(part.First, part.End, "hidden");
            tree.Repeats.Add(part);
        }
    }

    /// <summary>The outermost parts that are hidden and large.</summary>
    private static List<Part> Hidden(PageTree tree)
    {
        var hidden = new List<Part>();
        foreach (var part in tree.Parts)
        {
            if (part.Reason == "hidden" && part.Words >= Fewest && part.Words >= tree.Words * Smallest && (hidden.Count == 0 || hidden[^1].End <= part.First)) hidden.Add(part);
        }

        return hidden;
    }
}
