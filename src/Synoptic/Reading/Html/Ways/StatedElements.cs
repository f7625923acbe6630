using Synoptic.Reading.Html.Body;

namespace Synoptic.Reading.Html.Ways;

/// <summary>
/// The elements that show what a text for machines says: where the finder passes over a part of a report (a digest whose items are mostly links), the
/// text for machines tells which blocks are the body, and the blocks tell where its paragraphs end.
/// </summary>
internal static class StatedElements
{
    /// <summary>Share of a block's runs of words that the text has; and share of the text's that the blocks have.</summary>
    private const double Same = 0.8;

    /// <summary>The blocks that show a text, the others as dropped; <see langword="null"/> where the page does not show it all.</summary>
    public static BodyCandidate? Of(PageTree tree, IReadOnlyList<BodyLine> stated)
    {
        var text = new WordRuns();
        foreach (var line in stated)
        {
            if (line.Reason is null) text.Add(WordRuns.Words(line.Text));
        }

        var shown = new WordRuns();
        var lines = new List<BodyLine>();
        foreach (var block in tree.Blocks)
        {
            var words = WordRuns.Words(block.Text);
            var own = new WordRuns();
            own.Add(words);
            var isBody = block.Reason != "hidden" && own.Share(text) >= Same;
            if (isBody) shown.Add(words);
            if (isBody || block.IsParagraph) lines.Add(new BodyLine(block.Text, isBody ? null : block.Reason ?? ElementBody.Outside));
        }

        return text.Share(shown) >= Same ? new BodyCandidate(ElementBody.From, lines) : null;
    }
}
