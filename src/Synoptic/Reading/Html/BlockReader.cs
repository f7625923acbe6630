using System.Text;
using AngleSharp.Dom;

namespace Synoptic.Reading.Html;

/// <summary>Walks a page and gives its blocks in order.</summary>
internal sealed class BlockReader
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private int words;
    private int linkWords;
    private int breaks;
    private bool inWord;

    public static List<Block> Read(IElement root)
    {
        var reader = new BlockReader();
        reader.Walk(root, root, inLink: false);
        reader.Flush(root);
        return reader.blocks;
    }

    /// <summary>Recursion is as deep as the page: <see cref="MarkupGuard"/> bounds it.</summary>
    private void Walk(IElement element, IElement block, bool inLink)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText run) Append(run.Data, inLink);
            else if (node is IElement child && !PageParts.IsSilent(child)) WalkElement(child, block, inLink);
        }
    }

    private void WalkElement(IElement child, IElement block, bool inLink)
    {
        if (child.LocalName == "br")
        {
            Break(block);
        }
        else if (PageParts.IsBlock(child))
        {
            Flush(block);
            Walk(child, child, inLink);
            Flush(child);
        }
        else
        {
            Walk(child, block, inLink || child.LocalName == "a");
        }
    }

    /// <summary>One line break is a line; two are a paragraph.</summary>
    private void Break(IElement block)
    {
        if (++breaks > 1) Flush(block);
        else if (text.Length > 0) text.Append('\n');
        inWord = false;
    }

    private void Append(string data, bool inLink)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
                if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
                continue;
            }

            breaks = 0;
            if (!inWord)
            {
                words++;
                if (inLink) linkWords++;
                inWord = true;
            }

            text.Append(c);
        }
    }

    private void Flush(IElement block)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\n') text.Length--;
        if (text.Length > 0 && words > 0) blocks.Add(new Block(block, text.ToString(), words, linkWords));
        text.Clear();
        (words, linkWords, breaks, inWord) = (0, 0, 0, false);
    }
}
