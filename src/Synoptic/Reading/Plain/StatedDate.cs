using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>What the words before a date say that it is the date of.</summary>
internal enum DateRole
{
    /// <summary>They say nothing.</summary>
    Unsaid,

    /// <summary>Publication.</summary>
    Issue,

    /// <summary>The last change.</summary>
    Change,
}

/// <summary>A day that a short text states, with the hour and zone beside it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Clock">The hour, where one stands beside it.</param>
/// <param name="Offset">The zone of the hour, where it is stated and known.</param>
/// <param name="Role">What it is the date of.</param>
internal sealed record StatedDate(DateOnly Day, TimeOnly? Clock, TimeSpan? Offset, DateRole Role)
{
    /// <summary>A moment needs hour and zone; without them only the day is known.</summary>
    public Publication As(string basis) =>
        new(Day, Clock is { } clock && Offset is { } offset && Day.Year is > 2 and < 9998 ? new DateTimeOffset(Day.ToDateTime(clock), offset) : null, basis);
}

/// <summary>The dates of a short text, and how much else it says.</summary>
/// <param name="Dates">In order.</param>
/// <param name="OtherWords">Words that are neither dates nor go with them.</param>
internal sealed record LineDates(List<StatedDate> Dates, int OtherWords);
