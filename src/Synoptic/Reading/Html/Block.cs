using AngleSharp.Dom;

namespace Synoptic.Reading.Html;

/// <summary>A run of text that a page shows as one block.</summary>
internal sealed class Block(IElement element, string text, int words, int linkWords)
{
    /// <summary>The innermost block element that holds it.</summary>
    public IElement Element => element;

    public string Text => text;

    public int Words => words;

    /// <summary>Words that are links.</summary>
    public int LinkWords => linkWords;

    /// <summary>Why it is no body text.</summary>
    public string? Reason { get; set; }

    public bool IsHeading => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>
    /// Whether it reads as a paragraph: twelve words, hardly any of them links. Menus and teasers have fewer words or more links
    /// (tuned on the 90 development pages of the extraction benchmark).
    /// </summary>
    public bool IsParagraph => words >= 12 && linkWords * 3 < words && !IsHeading;

    /// <summary>What the block adds to the worth of a part of the page as the place of the body: its words, or a penalty for clutter.</summary>
    public double Worth => Reason is not null ? 0 : IsParagraph ? words : element.LocalName == "p" && linkWords * 2 < words ? words * 0.5 : -2 - (linkWords * 0.5);
}
