namespace Synoptic.Training.Network;

/// <summary>One sentence as numbers.</summary>
internal sealed class Sample
{
    /// <summary>Unknown label: gives no gradient.</summary>
    public const int Unknown = -2;

    /// <summary>Tokens.</summary>
    public required int Length { get; init; }

    /// <summary>Rows of the feature table, tokens × kinds.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Clues of the gazetteer, a bit set a token.</summary>
    public required ushort[] Clues { get; init; }

    /// <summary>Row of the word vector; -1 for none.</summary>
    public required int[] Vectors { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required int[] Upos { get; init; }

    /// <summary>Penn Treebank tag.</summary>
    public required int[] Xpos { get; init; }

    /// <summary>Index of the head in the sentence; -1 for the root.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Relation to the head.</summary>
    public required int[] Relations { get; init; }

    /// <summary>Name label.</summary>
    public required int[] Names { get; init; }

    /// <summary>How much its loss counts, 1 for hand-made labels.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>What teachers say, where there is no label; tokens × (UPOS, XPOS, names), probabilities.</summary>
    public Half[]? TagOpinion { get; init; }

    /// <summary>What teachers say of heads, where there is no label: tokens × (tokens + 1), the root first, probabilities.</summary>
    public Half[]? HeadOpinion { get; init; }

    /// <summary>The same sentence with what teachers say in place of labels that are unknown.</summary>
    public Sample With(Half[] tags, Half[]? heads, int[] likelyHeads, int[] likelyRelations, float weight) => new()
    {
        Length = Length,
        Rows = Rows,
        Clues = Clues,
        Vectors = Vectors,
        Upos = Upos,
        Xpos = Xpos,
        Names = Names,
        Heads = Heads[0] == Unknown ? likelyHeads : Heads,
        Relations = Heads[0] == Unknown ? likelyRelations : Relations,
        Weight = weight,
        TagOpinion = tags,
        HeadOpinion = heads,
    };
}
