namespace Synoptic.Reading.Furniture;

/// <summary>A line that stands twice in a row: a picture's description and its caption, or a name above and below a portrait.</summary>
internal sealed class RepetitionRule : ILineRule
{
    public void Mark(Page page)
    {
        var lines = page.Lines;
        for (var i = 1; i < lines.Count; i++)
        {
            var (first, second) = (lines[i - 1], lines[i]);
            if (second.WordCount < 2 || !Same(page.Text, first, second)) continue;
            second.Reason ??= first.Reason ?? "repetition";

            // A full sentence is kept once: it may be a paragraph that was pasted twice. Anything else is a caption or a name.
            if (!first.EndsSentence && i > 1) first.Reason ??= second.Reason;
        }
    }

    private static bool Same(string text, TextLine a, TextLine b) =>
        text.AsSpan(a.ContentStart, a.ContentEnd - a.ContentStart).SequenceEqual(text.AsSpan(b.ContentStart, b.ContentEnd - b.ContentStart));
}
