using System.Collections.Immutable;

namespace Synoptic.Reconciliation;

/// <summary>What the accounts say of one thing, side by side.</summary>
/// <param name="About">The thing.</param>
/// <param name="Status">How the accounts stand to each other.</param>
/// <param name="Sides">One for each value, by number of origins.</param>
/// <param name="Weight">How much it matters, for the order on the page; 0 upward.</param>
/// <param name="Note">What a reader should know, in words.</param>
public sealed record Finding(Subject About, FindingStatus Status, ImmutableArray<Side> Sides, double Weight, string? Note = null)
{
    /// <summary>The one source that all accounts name, in the words of the first; <see langword="null"/> where some name none, or another.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>One value that is told of a thing.</summary>
/// <param name="Value">In the words of the first report that tells it.</param>
/// <param name="Origins">Letters of the origins that tell it.</param>
/// <param name="Claims">The claims.</param>
public sealed record Side(string Value, ImmutableArray<string> Origins, ImmutableArray<Claim> Claims)
{
    /// <summary>Of which place and time it is told, in words; <see langword="null"/> where sides do not differ in that.</summary>
    public string? Scope { get; init; }
}

/// <summary>How the accounts of one thing stand to each other.</summary>
public enum FindingStatus
{
    /// <summary>Two origins or more say the same, within rounding and bounds.</summary>
    Agree,

    /// <summary>They say the same, one more precisely.</summary>
    Precision,

    /// <summary>They differ, but may both be right.</summary>
    Differ,

    /// <summary>They cannot both be right.</summary>
    Contradict,

    /// <summary>A later report of the same line gives another value.</summary>
    Superseded,

    /// <summary>One origin only.</summary>
    Single,

    /// <summary>The figures are of different places or periods, and say nothing against each other.</summary>
    Scope,
}
