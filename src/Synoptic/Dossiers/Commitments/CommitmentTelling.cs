using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>A commitment as one sentence tells it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Act">Index of the token that heads what is to happen.</param>
/// <param name="ActSpan">The words for what is to happen.</param>
/// <param name="Who">Whose it is.</param>
internal sealed record CommitmentTelling(SentenceReference Sentence, CommitmentKind Kind, int Act, Span ActSpan, Party? Who)
{
    /// <summary>Who must act, where that is another.</summary>
    public Party? Bound { get; init; }

    /// <summary>Who tells it, where that is another.</summary>
    public Party? SaidBy { get; init; }

    /// <summary>By when.</summary>
    public Due? Due { get; init; }

    /// <summary>The condition's words.</summary>
    public Span? Condition { get; init; }

    /// <summary>Whether the act will not happen.</summary>
    public bool Negative { get; init; }
}

/// <summary>Somebody in a commitment.</summary>
/// <param name="Cast">Id of the cast member, where known.</param>
/// <param name="Name">Name or words for a reader.</param>
internal sealed record Party(string? Cast, string Name)
{
    /// <summary>Whether two are one, as far as that is known.</summary>
    public bool IsSame(Party other) => Cast is not null && other.Cast is not null ? Cast == other.Cast : string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A time that is attached to what is to happen.</summary>
/// <param name="Index">Index into the article's times.</param>
/// <param name="Words">With its preposition.</param>
/// <param name="Value">TIMEX3 value, or of the day that was counted.</param>
/// <param name="Dates">The days, where known.</param>
/// <param name="Reason">How they were found, where the words alone do not give them.</param>
/// <param name="IsLimit">Whether it is the last time.</param>
/// <param name="IsCounted">Whether the day is counted from another, so that it is none of the story's times.</param>
/// <param name="Moment">The moment, where clock and zone are told.</param>
/// <param name="IsForthcoming">Whether a preposition says that it is to come: <c>for Monday</c>.</param>
internal sealed record Due(int Index, string Words, string Value, DateRange? Dates, string? Reason, bool IsLimit, bool IsCounted, DateTimeOffset? Moment, bool IsForthcoming = false);
