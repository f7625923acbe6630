using MemoryPack;

namespace Synoptic.Text;

/// <summary>Words for a time, as TIMEX3 of TimeML has them.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Type">What kind of time.</param>
/// <param name="Value">TIMEX3 value: <c>2025-08-06</c>, <c>P3Y</c>; with <c>X</c> for what is not known: <c>XXXX-WXX-3</c> is some Wednesday; <see langword="null"/> where the calendar has no such time (<c>31 June</c>).</param>
/// <param name="Resolved">The days it covers, where they are known; only for dates and times.</param>
/// <param name="Relative">How it stands to the day of publication, where it does.</param>
/// <param name="Modifier">TIMEX3 mod: <c>START</c>, <c>END</c>, <c>APPROX</c>, <c>MORE_THAN</c>, …; <see langword="null"/> for none.</param>
/// <param name="Moment">The moment in coordinated universal time, where day, clock and time zone are told.</param>
/// <param name="Until">Index into <see cref="Annotations.Times"/> of the time that ends the range which this one begins: <c>5</c> in <c>June 3–5</c>.</param>
[MemoryPackable]
public sealed partial record TimeExpression(
    Span Span,
    TimeType Type,
    string? Value,
    DateRange? Resolved,
    RelativeTime? Relative = null,
    string? Modifier = null,
    DateTimeOffset? Moment = null,
    int? Until = null);

/// <summary>Kinds of time expression.</summary>
public enum TimeType
{
    /// <summary>A day or a longer calendar time.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Times that come again.</summary>
    Set,
}

/// <summary>Whole days, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; never before <paramref name="From"/>.</param>
[MemoryPackable]
public readonly partial record struct DateRange(DateOnly From, DateOnly To);

/// <summary>A time told from another: <c>next week</c>, <c>on Wednesday</c>, <c>11 years ago</c>, <c>two days before</c>.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Offset">How many units after (negative: before) the anchor; <see langword="null"/> where only a weekday or month is named.</param>
/// <param name="Weekday">The day of the week that is named.</param>
/// <param name="Month">The month that is named, 1 to 12.</param>
/// <param name="Direction">Which side of the anchor, by tense and by word.</param>
/// <param name="Anchor">What it is told from.</param>
[MemoryPackable]
public sealed partial record RelativeTime(
    TimeUnit Unit,
    int? Offset,
    DayOfWeek? Weekday,
    int? Month,
    TimeDirection Direction,
    TimeAnchor Anchor = TimeAnchor.Publication);

/// <summary>Units of calendar time.</summary>
public enum TimeUnit
{
    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, Monday to Sunday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Decades.</summary>
    Decade,
}

/// <summary>On which side of its anchor a time lies.</summary>
public enum TimeDirection
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Before the anchor, or the anchor's own day told in the past tense.</summary>
    Past,

    /// <summary>The anchor's own day, week or year.</summary>
    Present,

    /// <summary>After the anchor.</summary>
    Future,
}

/// <summary>What a relative time is told from.</summary>
public enum TimeAnchor
{
    /// <summary>The day of publication.</summary>
    Publication,

    /// <summary>The time that the text told last.</summary>
    Narrative,
}
