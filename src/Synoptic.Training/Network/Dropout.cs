namespace Synoptic.Training.Network;

/// <summary>What is left out at random while training (Srivastava et al. 2014; per sentence, as Gal and Ghahramani 2016).</summary>
/// <param name="Input">Share of the numbers of the input.</param>
/// <param name="Layer">Share of the numbers between layers.</param>
/// <param name="Word">Share of the words whose own vector is left out, so that endings and shape must do.</param>
/// <param name="Vector">Share of the words whose vector of the package is left out.</param>
/// <param name="Feature">Share of the other features of a word.</param>
/// <param name="Clue">Share of the clues of the gazetteer.</param>
internal sealed record Dropout(float Input, float Layer, float Word, float Vector, float Feature, float Clue)
{
    /// <summary>Nothing is left out.</summary>
    public static Dropout None { get; } = new(0, 0, 0, 0, 0, 0);
}
