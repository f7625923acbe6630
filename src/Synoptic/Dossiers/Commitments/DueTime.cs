using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>By when something is to happen.</summary>
/// <param name="Words">The report's words: <c>by Friday</c>, <c>within 50 days</c>.</param>
/// <param name="Value">TIMEX3 value of those words, or the day that was counted from them.</param>
/// <param name="Dates">The days it covers, where they are known.</param>
/// <param name="Reason">How the day was found, where the words alone do not give it.</param>
/// <param name="IsLimit">Whether it is the last time at which the act may come, rather than the time of the act: <c>by Friday</c>.</param>
/// <param name="Moment">The moment, where clock and time zone are told.</param>
public sealed record DueTime(string Words, string Value, DateRange? Dates, string? Reason, bool IsLimit, DateTimeOffset? Moment);
