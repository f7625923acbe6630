using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>How many one report tells were killed and injured.</summary>
/// <param name="Article">Index of the article in the story.</param>
/// <param name="Opens">Whether its headline or its first sentences tell of it.</param>
/// <param name="Killed">The killed; <see langword="null"/> where it tells of none.</param>
/// <param name="Injured">The injured; <see langword="null"/> where it tells of none.</param>
internal sealed record ReportToll(int Article, bool Opens, FateCount? Killed, FateCount? Injured);

/// <summary>A number of one fate and the words that it stands on.</summary>
/// <param name="Value">How many.</param>
/// <param name="IsStated">Whether the report states the number; otherwise it was counted from who is told.</param>
/// <param name="Words">Places in the report's text, in order; empty where only the headline tells it.</param>
internal sealed record FateCount(int Value, bool IsStated, ImmutableArray<Span> Words)
{
    /// <summary>Whether the number is what is left of all who were hit when the dead are taken away: the words tell of all, and say no such number.</summary>
    public bool IsDerived { get; init; }
}
