using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Times of several articles that stand for one time of the story.</summary>
internal sealed class CalendarGroup(CalendarTime first)
{
    /// <summary>The times, in order of joining.</summary>
    public List<CalendarTime> Times { get; } = [first];

    /// <summary>The days, where known.</summary>
    public DateRange? Dates { get; set; }

    /// <summary>TIMEX3 value, where inference gave one.</summary>
    public string? Value { get; set; }

    /// <summary>The time that names the group.</summary>
    public CalendarTime First => Times[0];
}
