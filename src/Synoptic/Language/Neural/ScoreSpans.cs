namespace Synoptic.Language.Neural;

/// <summary>Where a network writes what it reads, token by token.</summary>
internal readonly ref struct ScoreSpans(Span<byte> upos, Span<byte> xpos, Span<int> heads, Span<byte> relations, Span<float> names)
{
    /// <summary>Number of the universal part of speech.</summary>
    public Span<byte> Upos { get; } = upos;

    /// <summary>Number of the Penn Treebank tag.</summary>
    public Span<byte> Xpos { get; } = xpos;

    /// <summary>Index of the head in the sentence; -1 for its root.</summary>
    public Span<int> Heads { get; } = heads;

    /// <summary>Number of the relation.</summary>
    public Span<byte> Relations { get; } = relations;

    /// <summary>Tokens × labels: natural logarithms of the probabilities of the name labels.</summary>
    public Span<float> Names { get; } = names;
}
