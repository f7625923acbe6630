using System.Collections.Immutable;
using Synoptic.Stories;

namespace Synoptic.Reconciliation;

/// <summary>One thing counted, as each report gives it.</summary>
/// <param name="About">What is counted, where, when.</param>
/// <param name="Status">How the accounts stand to each other.</param>
/// <param name="Low">Least of all accounts.</param>
/// <param name="High">Most of all accounts.</param>
/// <param name="Best">The value, where the accounts agree on one; otherwise <see langword="null"/>.</param>
/// <param name="AsOf">Key of the <see cref="StoryDay"/> spoken of.</param>
/// <param name="Claims">The accounts, in order of article.</param>
/// <param name="Note">What a reader should know about scope, in words.</param>
public sealed record FigureRow(Subject About, FindingStatus Status, double? Low, double? High, double? Best, string? AsOf, ImmutableArray<Claim> Claims, string? Note = null)
{
    /// <summary>The one source that all accounts name, as the first of them names it; <see langword="null"/> where some name none, or another. Five reports of it are still one account.</summary>
    public string? RestsOn { get; init; }

    /// <summary>Of which place and period it is a figure, in the reports' words, where that is not the happening as a whole.</summary>
    public string? Within { get; init; }

    /// <summary>Whether all of it counts some kind of people, a part rather than a toll.</summary>
    internal bool IsPart { get; init; }

    /// <summary>What the value stands on.</summary>
    public FigureBasis Basis { get; init; }

    /// <summary>Ids of the articles whose headline alone tells it: it has no place in their text.</summary>
    public ImmutableArray<string> Headlines { get; init; } = [];

    /// <summary>Of a row of which nothing is told: whom else harm befell.</summary>
    public ImmutableArray<Evidence> Supports { get; init; } = [];

    /// <summary>Of which place and time it is a figure.</summary>
    internal Figures.FigureScope Scope { get; init; } = Figures.FigureScope.Whole;
}
