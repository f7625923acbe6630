using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>Content given to a source by the grammar of a sentence.</summary>
/// <param name="Head">Index of the token that attributes.</param>
/// <param name="Kind">By which grammar.</param>
/// <param name="Act">What is told of.</param>
/// <param name="Pieces">What is told, in order.</param>
/// <param name="Preposition">The preposition before what is told; empty without one.</param>
internal sealed record Attribution(int Head, FrameKind Kind, QuotationAct Act, List<Chunk> Pieces, Chunk Preposition)
{
    /// <summary>Index of the verb that the cue begins with: <see cref="Head"/>, or a verb without meaning of its own before it (<c>voiced support</c>, <c>continued to insist</c>).</summary>
    public int Verb { get; init; } = Head;
}
