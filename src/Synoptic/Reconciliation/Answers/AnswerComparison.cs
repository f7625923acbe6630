using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Answers;

/// <summary>How two answers stand to each other.</summary>
/// <param name="Relation">In one word.</param>
/// <param name="Score">How likely it is that they say the same, 0 to 1.</param>
/// <param name="Reasons">What that rests on, most telling first.</param>
public sealed record AnswerComparison(AnswerRelation Relation, double Score, ImmutableArray<AnswerReason> Reasons)
{
    /// <summary>Whether they say the same, perhaps one of them in more detail.</summary>
    public bool IsSame => Relation is AnswerRelation.Same or AnswerRelation.Detail;
}

/// <summary>How two answers stand to each other.</summary>
public enum AnswerRelation
{
    /// <summary>They say the same.</summary>
    Same,

    /// <summary>They say the same, one with more detail, more exactly or with less certainty.</summary>
    Detail,

    /// <summary>They say different things; both may be true.</summary>
    Different,

    /// <summary>One says what the other denies.</summary>
    Opposed,
}

/// <summary>A reason for a judgement.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="First">Words of the first answer, where it has some.</param>
/// <param name="Second">Words of the second answer, where it has some.</param>
public sealed record AnswerReason(AnswerReasonKind Kind, string? First, string? Second);

/// <summary>Kinds of reason.</summary>
public enum AnswerReasonKind
{
    /// <summary>One word in both.</summary>
    Word,

    /// <summary>Words of near meaning.</summary>
    NearWord,

    /// <summary>What only one of them says.</summary>
    Added,

    /// <summary>Words of opposite meaning.</summary>
    Opposite,

    /// <summary>One of them denies it.</summary>
    Negation,

    /// <summary>One of them is less sure.</summary>
    Hedge,

    /// <summary>Numbers or days that are not the same.</summary>
    Number,
}
