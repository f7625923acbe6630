namespace Synoptic.Language.Names;

/// <summary>A name, told by its tokens.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Kind">Index into <see cref="NameLabels.Kinds"/>.</param>
internal readonly record struct TokenName(int First, int End, int Kind)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}
