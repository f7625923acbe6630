using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>Something that is to happen, or that somebody has bound themselves to.</summary>
/// <param name="Text">The sentence, whole.</param>
/// <param name="Who">Id of the cast member whose commitment it is, where known.</param>
/// <param name="WhoName">Their name for a reader, or the report's words for them.</param>
/// <param name="Due">By when, where a time of the story tells it.</param>
/// <param name="Modality">Planned, threatened or conditional.</param>
/// <param name="Outcome">The words that the status stands on.</param>
/// <param name="Origins">Letters of the origins that tell it.</param>
/// <param name="Evidence">The sentence and its likes; the first is the one printed.</param>
public sealed record Commitment(
    string Text,
    string? Who,
    string? WhoName,
    StoryDay? Due,
    Modality Modality,
    ImmutableArray<Evidence> Outcome,
    ImmutableArray<string> Origins,
    ImmutableArray<Evidence> Evidence)
{
    /// <summary>By what kind of words somebody is bound.</summary>
    public CommitmentKind Kind { get; init; }

    /// <summary>Whether it came, as far as the reports say.</summary>
    public CommitmentStatus Status { get; init; }

    /// <summary>The words for what is to happen; <see langword="null"/> where only the whole sentence tells it.</summary>
    public Evidence? Act { get; init; }

    /// <summary>Those words.</summary>
    public string? ActText { get; init; }

    /// <summary>Whether it is told that the act will not happen.</summary>
    public bool Negative { get; init; }

    /// <summary>Id of the cast member who must act, where that is another than who set it: the side that a deadline binds.</summary>
    public string? Bound { get; init; }

    /// <summary>Their name for a reader.</summary>
    public string? BoundName { get; init; }

    /// <summary>Name of who tells it, where that is another than whose commitment it is.</summary>
    public string? SaidBy { get; init; }

    /// <summary>The words of the condition it stands under.</summary>
    public Evidence? Condition { get; init; }

    /// <summary>Those words.</summary>
    public string? ConditionText { get; init; }

    /// <summary>By when, in the report's words and as days where those are known.</summary>
    public DueTime? By { get; init; }

    /// <summary>Whether it was called off, not only put to another day.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>By what kind of words somebody is bound.</summary>
public enum CommitmentKind
{
    /// <summary>Planned, scheduled, agreed, or told in the future by who is to do it.</summary>
    Announced,

    /// <summary>Promised, pledged, vowed.</summary>
    Promised,

    /// <summary>Threatened.</summary>
    Threatened,

    /// <summary>A last day or length of time that somebody is given.</summary>
    Deadline,

    /// <summary>Expected by those who are not named as its makers.</summary>
    Expected,

    /// <summary>Announced for the case that something else happens.</summary>
    Conditional,
}

/// <summary>Whether a commitment came. All but the first and last stand on words of a report.</summary>
public enum CommitmentStatus
{
    /// <summary>No report is later than its time, and none tells its end.</summary>
    Open,

    /// <summary>A report tells that it happened.</summary>
    Came,

    /// <summary>A report tells that it happened after its time.</summary>
    CameLate,

    /// <summary>A report tells that it did not happen.</summary>
    DidNotCome,

    /// <summary>A report tells that it was put to another time, called off or replaced.</summary>
    Changed,

    /// <summary>Reports go on after its time and none says whether it came.</summary>
    Unknown,
}
