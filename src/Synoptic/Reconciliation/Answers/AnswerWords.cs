using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Answers;

/// <summary>What an answer says, as far as it is compared.</summary>
/// <param name="Content">Words that tell something.</param>
/// <param name="Turns">Words that turn what is said into its opposite: <c>not</c>, <c>refuse</c>.</param>
/// <param name="Hedges">Words that say it may not be so.</param>
internal sealed record AnswerWords(ImmutableArray<AnswerWord> Content, ImmutableArray<AnswerWord> Turns, ImmutableArray<AnswerWord> Hedges);
