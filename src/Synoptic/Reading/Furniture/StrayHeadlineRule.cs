using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>
/// The headline of another report amid the text: a line between two full paragraphs, without a sentence end, longer than a subheading
/// and shaped as a headline is.
/// </summary>
internal sealed class StrayHeadlineRule : ILineRule
{
    /// <summary>Subheadings are shorter, and headlines hardly longer, in the gun-violence stream (read by eye).</summary>
    private const int Shortest = 7, Longest = 24;

    /// <summary>More such lines than this in one text are its own subheadings or list.</summary>
    private const int Most = 4;

    private readonly HeadlineShape shape;

    public StrayHeadlineRule(WordTables tables) => shape = new HeadlineShape(tables);

    public void Mark(Page page)
    {
        var lines = page.Lines;
        var found = new List<int>();
        for (var i = 1; i < lines.Count - 1; i++)
        {
            if (lines[i].Reason is null && IsStray(page, i)) found.Add(i);
        }

        if (found.Count > Most) return;
        foreach (var i in found) lines[i].Reason = "headline";
    }

    private bool IsStray(Page page, int i)
    {
        var line = page.Lines[i];
        if (line.EndsSentence || line.WordCount is < Shortest or > Longest || line.ContentStart != FirstInk(page.Text, line)) return false;
        if (!line.Words[0].Capital || line.Words[0].Start != line.ContentStart || !char.IsLetterOrDigit(page.Text[line.ContentEnd - 1])) return false;
        var (before, after) = (page.Kept(i, -1), page.Kept(i, 1));
        if (before < 0 || after < 0 || !page.Lines[before].IsFull || !page.Lines[after].IsFull) return false;
        return !shape.IsQuestion(line) && !IsPosted(page.Text, line) && (HasAttribution(page.Text, line) || HeadlineShape.IsTitleCase(line) || (HeadlineShape.CountNames(line) >= 2 && shape.CountSentenceWords(line) == 0));
    }

    /// <summary>Whether the line holds a handle, an address or a tag: posts that a report shows are part of it.</summary>
    private static bool IsPosted(string text, TextLine line)
    {
        var content = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        return content.ContainsAny('@', '#') || content.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>First character of the line; a bullet makes it an item of a list.</summary>
    private static int FirstInk(string text, TextLine line)
    {
        var at = line.Start;
        while (at < line.End && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>Whether the line ends with a colon and up to four words for who says so.</summary>
    private static bool HasAttribution(string text, TextLine line)
    {
        var colon = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).LastIndexOf(':') + line.ContentStart;
        if (colon <= line.ContentStart || colon + 1 >= line.ContentEnd || text[colon + 1] != ' ') return false;
        var after = 0;
        foreach (var word in line.Words)
        {
            if (word.Start > colon) after++;
        }

        return after is > 0 and <= 4 && line.WordCount - after >= 5;
    }
}
