namespace Synoptic.Reconciliation.Answers;

/// <summary>Two answers to compare.</summary>
/// <param name="Question">What both answer, where known.</param>
/// <param name="First">One answer.</param>
/// <param name="Second">The other.</param>
/// <param name="FirstParagraph">The paragraph that the first one stands in, where known: it tells what its words are.</param>
/// <param name="SecondParagraph">The same of the second one.</param>
public sealed record AnswerPair(string? Question, string First, string Second, string? FirstParagraph = null, string? SecondParagraph = null);
