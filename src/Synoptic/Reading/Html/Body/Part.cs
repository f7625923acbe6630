using AngleSharp.Dom;

namespace Synoptic.Reading.Html.Body;

/// <summary>An element of a page that holds blocks, with what is summed over them. Those in it are the blocks from <see cref="First"/> up to <see cref="End"/>.</summary>
internal sealed class Part(IElement element, Part? parent, int first)
{
    public IElement Element => element;

    public string Name { get; } = element.LocalName;

    public Part? Parent => parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public List<Part> Children { get; } = [];

    public int First => first;

    public int End { get; set; }

    /// <summary>Words of its paragraphs that are not known to be something else.</summary>
    public double Words { get; set; }

    /// <summary>Its worth as the place of the body: see <see cref="Block.Worth"/>.</summary>
    public double Worth { get; set; }

    /// <summary>Why it is no body text.</summary>
    public string? Reason { get; set; }

    public bool IsHeading => Name is ['h', >= '1' and <= '6'];

    public bool Holds(int block) => block >= first && block < End;

    public bool Holds(Part other) => other.First >= first && other.End <= End && other.Depth >= Depth;
}
