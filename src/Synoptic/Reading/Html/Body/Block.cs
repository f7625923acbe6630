namespace Synoptic.Reading.Html.Body;

/// <summary>A run of text that a page shows as one block.</summary>
/// <param name="part">The innermost part that holds it.</param>
/// <param name="text">Its text, white space collapsed; a line break stays one.</param>
/// <param name="words">Its words, counted as <see cref="WordCounter"/> does.</param>
/// <param name="linkWords">Words that are links.</param>
/// <param name="startsWithLink">Whether its first words are a link.</param>
internal sealed class Block(Part part, string text, int words, int linkWords, bool startsWithLink)
{
    public Part Part => part;

    public string Text => text;

    public int Words => words;

    public int LinkWords => linkWords;

    public bool StartsWithLink => startsWithLink;

    /// <summary>Why it is no body text.</summary>
    public string? Reason { get; set; }

    public bool IsHeading => part.IsHeading;

    /// <summary>
    /// Whether it reads as a paragraph: twelve words, hardly any of them links. Menus and teasers have fewer words or more links
    /// (tuned on the 90 development pages of the extraction benchmark).
    /// </summary>
    public bool IsParagraph => words >= 12 && linkWords * 3 < words && !IsHeading;

    /// <summary>What the block adds to the worth of a part of the page as the place of the body: its words, or a penalty for clutter.</summary>
    public double Worth => Reason is not null ? 0 : IsParagraph ? words : part.Name == "p" && linkWords * 2 < words ? words * 0.5 : -2 - (linkWords * 0.5);

    /// <summary>Whether it is a title that links to another page, as of a teaser.</summary>
    public bool IsLinkTitle => words >= 2 && linkWords * 10 >= words * 8 && words <= 40;
}
