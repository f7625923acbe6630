namespace Synoptic.Language.Neural;

/// <summary>What a network read of a text, token by token.</summary>
/// <param name="Upos">Number of the universal part of speech.</param>
/// <param name="Xpos">Number of the Penn Treebank tag.</param>
/// <param name="Heads">Index of the head in the sentence; -1 for its root.</param>
/// <param name="Relations">Number of the relation.</param>
/// <param name="Names">Tokens × labels: natural logarithms of the probabilities of the name labels.</param>
internal sealed record Scores(byte[] Upos, byte[] Xpos, int[] Heads, byte[] Relations, float[] Names)
{
    /// <summary>Room for some tokens.</summary>
    public static Scores For(int tokens, NetworkShape shape) => new(new byte[tokens], new byte[tokens], new int[tokens], new byte[tokens], new float[tokens * shape.Names]);

    /// <summary>The part that begins at a token.</summary>
    public ScoreSpans From(int token, NetworkShape shape) =>
        new(Upos.AsSpan(token), Xpos.AsSpan(token), Heads.AsSpan(token), Relations.AsSpan(token), Names.AsSpan(token * shape.Names));
}
