using AngleSharp.Dom;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Html.Facts;

/// <summary>A date that the page shows by the headline.</summary>
/// <param name="Stated">The day, with what its line says it is.</param>
/// <param name="Machine">The same as the element around it states it for machines.</param>
/// <param name="From">Where it was taken from: <c>time</c> or <c>text</c>.</param>
/// <param name="After">Whether it stands behind the headline.</param>
internal sealed record HeaderDate(StatedDate Stated, Publication? Machine, string From, bool After)
{
    /// <summary>Whether nothing but its class calls it that of a change.</summary>
    public bool IsChangeByClass { get; init; }

    public Publication Publication => Machine ?? Stated.As(From == "time" ? "metadata" : "text");
}

/// <summary>The lines around the headline: where a page shows when its report was published.</summary>
internal sealed class Header
{
    /// <summary>Blocks above the headline: the section, the date, the byline; farther up is the masthead with the day of the visit.</summary>
    private const int Above = 6;

    /// <summary>Blocks below it: standfirst, byline, share buttons, a picture. On the development pages the dates are within 20.</summary>
    private const int Below = 24;

    /// <summary>Paragraphs that may stand before the date: standfirst and a summary.</summary>
    private const int Paragraphs = 2;

    /// <summary>Words of a line with a date in it; longer ones tell of something else.</summary>
    private const int Longest = 30;

    /// <summary>Words beside a date that no label or byline explains: a name, a place, "Read in five minutes".</summary>
    private const int MostOther = 7;

    private readonly List<(Block Block, bool After)> lines = [];

    private Header()
    {
    }

    /// <summary>The lines, in order.</summary>
    public IEnumerable<Block> Lines => lines.Select(l => l.Block);

    /// <summary>The dates, those behind the headline first.</summary>
    public List<HeaderDate> Dates { get; } = [];

    /// <summary>Reads the lines around the headline.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="at">Which is the headline; -1 if none is known.</param>
    /// <param name="times">Elements that state a date for machines.</param>
    /// <param name="dates">Reads dates.</param>
    public static Header Read(List<Block> blocks, int at, List<IElement> times, HeadDates dates)
    {
        var header = new Header();
        if (at < 0) return header;
        header.Choose(blocks, at);
        var marked = header.ByBlock(times);
        var above = new List<HeaderDate>();
        for (var i = 0; i < header.lines.Count; i++)
        {
            var (block, after) = header.lines[i];
            if (block.Words > Longest) continue;
            var inside = marked.GetValueOrDefault(block.Part.Element);
            var text = i + 1 < header.lines.Count && header.lines[i + 1].Block.Words <= 4 ? $"{block.Text} {header.lines[i + 1].Block.Text}" : block.Text;
            Add(text, block.Text, inside, after, dates, after ? header.Dates : above);
        }

        // Of the lines above the nearest comes first.
        above.Reverse();
        header.Dates.AddRange(above);
        return header;
    }

    private void Choose(List<Block> blocks, int at)
    {
        for (var i = Math.Max(0, at - Above); i < at; i++) lines.Add((blocks[i], false));
        var paragraphs = 0;
        for (var i = at + 1; i < blocks.Count && i <= at + Below && paragraphs <= Paragraphs; i++)
        {
            if (blocks[i].Reason is "comment-form" or "related-content" or "footer") continue;
            if (blocks[i].IsParagraph) paragraphs++;
            lines.Add((blocks[i], true));
        }
    }

    private Dictionary<IElement, List<IElement>> ByBlock(List<IElement> times)
    {
        var shown = new HashSet<IElement>();
        foreach (var (block, _) in lines) shown.Add(block.Part.Element);
        var marked = new Dictionary<IElement, List<IElement>>();
        foreach (var time in times)
        {
            var element = time;
            for (var up = 0; element is not null && up < 5; up++, element = element.ParentElement)
            {
                if (!shown.Contains(element)) continue;
                if (!marked.TryGetValue(element, out var list)) marked.Add(element, list = []);
                list.Add(time);
                break;
            }
        }

        return marked;
    }

    private static void Add(string text, string own, List<IElement>? times, bool after, HeadDates dates, List<HeaderDate> found)
    {
        var words = new List<LineWord>();
        LineReader.ReadWords(text, 0, text.Length, words, Longest + 4);
        var stated = dates.Read(text, words);

        // What begins in the next line is read with that.
        var mine = stated.Dates;
        if (own.Length < text.Length)
        {
            var ownWords = new List<LineWord>();
            LineReader.ReadWords(own, 0, own.Length, ownWords, Longest);
            mine = mine.Take(dates.Read(own, ownWords).Dates.Count).ToList();
        }

        for (var k = 0; k < (times?.Count ?? 0); k++)
        {
            var time = times![k];
            var value = time.GetAttribute("datetime") ?? time.GetAttribute("content");
            if (value is null || dates.Parse(value, "metadata") is not { } machine) continue;
            var shown = mine.Count == times.Count ? mine[k] : mine.Find(d => d.Day == machine.Day);
            var byClass = shown?.Role is null or DateRole.Unsaid && IsChange(time);
            var role = shown?.Role ?? (mine.Count == 0 ? dates.Role(words, 0, words.Count) : DateRole.Unsaid);
            var date = shown ?? new StatedDate(machine.Day, null, null, role);
            found.Add(new HeaderDate(date with { Role = role }, machine, "time", after) { IsChangeByClass = byClass });
            if (shown is not null) mine.Remove(shown);
        }

        foreach (var date in mine)
        {
            if (date.Role != DateRole.Unsaid || stated.OtherWords <= MostOther) found.Add(new HeaderDate(date, null, "text", after));
        }
    }

    /// <summary>Whether an element's class or property calls its date that of a change: "updated" beside "published" says both.</summary>
    private static bool IsChange(IElement time)
    {
        var names = $"{time.ClassName} {time.GetAttribute("itemprop")}";
        return (names.Contains("updat", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase)) && !names.Contains("publish", StringComparison.OrdinalIgnoreCase);
    }
}
