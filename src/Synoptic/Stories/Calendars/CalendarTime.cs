using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>One article's words for one time: all places where it names that time in the same way.</summary>
internal sealed class CalendarTime(int article, CalendarSignature signature)
{
    public int Article { get; } = article;

    public CalendarSignature Signature { get; } = signature;

    /// <summary>Whether it is told as a day of the week.</summary>
    public bool IsWeekday => Signature.Kind == CalendarKind.Weekday;

    /// <summary>Indexes into the article's times, in order of the text.</summary>
    public List<int> Times { get; } = [];

    /// <summary>Each sentence that names the time.</summary>
    public List<CalendarSentence> Sentences { get; } = [];

    /// <summary>TIMEX3 mod of its first words: <c>BEFORE</c> for "earlier this year".</summary>
    public string? Modifier { get; init; }

    /// <summary>The days, where the article tells them.</summary>
    public DateRange? Dates { get; init; }
}

/// <summary>A sentence that names a time.</summary>
/// <param name="Number">Its index in the article.</param>
/// <param name="Words">Its content words, as numbers in order.</param>
internal sealed record CalendarSentence(int Number, int[] Words);

/// <summary>
/// How a time is named. Two articles can mean one time only where these agree, but for the side of a weekday, on which
/// reports from before and after that day differ.
/// </summary>
/// <param name="Kind">What makes the time a time.</param>
/// <param name="Value">TIMEX3 value of the day or longer time, without a time of day.</param>
/// <param name="Side">On which side of publication it lies.</param>
/// <param name="Offset">How many units away, where told.</param>
/// <param name="Number">Position in the article, for a time that stands for itself alone.</param>
internal readonly record struct CalendarSignature(CalendarKind Kind, string Value, TimeDirection Side, int? Offset, int Number = 0);

/// <summary>Kinds of time that a story's calendar tells apart.</summary>
internal enum CalendarKind
{
    /// <summary>A date that needs no other: <c>June 2021</c>.</summary>
    Absolute,

    /// <summary>A day of the week: <c>on Wednesday</c>.</summary>
    Weekday,

    /// <summary>A day, month or season without its year: <c>Feb. 28</c>, <c>in April</c>.</summary>
    Yearless,

    /// <summary>So many units from publication: <c>next week</c>, <c>11 years ago</c>.</summary>
    Shift,

    /// <summary>Told from another time of its own text: <c>two days later</c>.</summary>
    Narrative,
}
