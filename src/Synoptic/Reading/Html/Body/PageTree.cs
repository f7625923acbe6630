namespace Synoptic.Reading.Html.Body;

/// <summary>The blocks of a page in order, and the parts that hold them, each before those within it.</summary>
internal sealed class PageTree(List<Block> blocks, List<Part> parts)
{
    public List<Block> Blocks => blocks;

    public List<Part> Parts => parts;

    /// <summary>Index of the block that shows the title; -1 if none does.</summary>
    public int Title { get; set; } = -1;

    /// <summary>Hidden parts that say again what the page shows.</summary>
    public List<Part> Repeats { get; } = [];

    /// <summary>Words of all paragraphs that are not known to be something else.</summary>
    public double Words => parts[0].Words;

    /// <summary>Marks the blocks from <paramref name="from"/> up to <paramref name="to"/> that have no reason yet.</summary>
    public void Mark(int from, int to, string reason)
    {
        for (var i = from; i < to; i++) blocks[i].Reason ??= reason;
    }

    /// <summary>Sums words and worth anew, after blocks were marked.</summary>
    public void Sum()
    {
        foreach (var part in parts) (part.Words, part.Worth) = (0, 0);
        foreach (var block in blocks)
        {
            if (block.Reason is null && block.IsParagraph) block.Part.Words += block.Words;
            block.Part.Worth += block.Worth;
        }

        for (var i = parts.Count - 1; i > 0; i--)
        {
            var outer = parts[i].Parent!;
            outer.Words += parts[i].Words;
            outer.Worth += parts[i].Worth;
        }
    }

    /// <summary>Words of the paragraphs from one block up to another that are not known to be something else.</summary>
    public double WordsIn(int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
        {
            if (blocks[i].Reason is null && blocks[i].IsParagraph) words += blocks[i].Words;
        }

        return words;
    }
}
