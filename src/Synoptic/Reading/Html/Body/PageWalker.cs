using System.Text;
using AngleSharp.Dom;

namespace Synoptic.Reading.Html.Body;

/// <summary>Walks a page once and gives its blocks in order, with the parts that hold them.</summary>
internal sealed class PageWalker(PartNames names)
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Part> parts = [];
    private readonly PartNames.Memory memory = new();
    private WordCounter words;
    private int breaks;
    private bool startsWithLink;

    public static PageTree Read(IElement root, PartNames names)
    {
        var walker = new PageWalker(names);
        var whole = new Part(root, null, 0);
        walker.parts.Add(whole);
        walker.Walk(root, whole, inLink: false);
        walker.Flush(whole);
        whole.End = walker.blocks.Count;
        return new PageTree(walker.blocks, walker.parts);
    }

    /// <summary>Recursion is as deep as the page: <see cref="Markup.MarkupSlimmer"/> bounds it.</summary>
    private void Walk(IElement element, Part part, bool inLink)
    {
        // By index: an AngleSharp node finds its next sibling by looking for itself among all.
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node is IText run) Append(run.Data, inLink);
            else if (node is IElement child) WalkElement(child, part, inLink);
        }
    }

    private void WalkElement(IElement child, Part part, bool inLink)
    {
        var name = child.LocalName;
        var kind = PartNames.KindOf(name);
        if (kind == PartKind.Silent) return;
        if (name == "br")
        {
            Break(part);
        }
        else if (kind == PartKind.Inline || (kind == PartKind.Unknown && (text.Length > 0 || part.IsHeading || part.Name == "p")))
        {
            // An element that no standard knows is a block unless it stands amid words.
            if (names.IsHidden(child, memory)) return;

            // An inline element around blocks, such as a link around a teaser, is looked through.
            Walk(child, part, inLink || name == "a");
        }
        else
        {
            Flush(part);
            var inner = new Part(child, part, blocks.Count) { Reason = names.Reason(child, memory) };
            part.Children.Add(inner);
            parts.Add(inner);
            Walk(child, inner, inLink);
            Flush(inner);
            inner.End = blocks.Count;
        }
    }

    /// <summary>One line break is a line; two are a paragraph.</summary>
    private void Break(Part part)
    {
        if (++breaks > 1) Flush(part);
        else if (text.Length > 0) text.Append('\n');
        words.Break();
    }

    private void Append(string data, bool inLink)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                words.Break();
                if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
                continue;
            }

            breaks = 0;
            if (text.Length == 0) startsWithLink = inLink;
            words.Add(c, inLink);
            text.Append(c);
        }
    }

    private void Flush(Part part)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\n') text.Length--;
        if (text.Length > 0) blocks.Add(new Block(part, text.ToString(), words.Words, words.LinkWords, startsWithLink));
        text.Clear();
        (words, breaks) = (default, 0);
    }
}
