using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Times of several articles that stand for one time of the story.</summary>
internal sealed class CalendarGroup(CalendarTime first)
{
    /// <summary>The times, in order of joining.</summary>
    public List<CalendarTime> Times { get; } = [first];

    /// <summary>The days, where known.</summary>
    public DateRange? Dates { get; set; } = first.Dates;

    /// <summary>Whether the group is another's now.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>The time that names the group.</summary>
    public CalendarTime First => Times[0];

    /// <summary>Whether both can be one: neither known days nor one article's two sides speak against it.</summary>
    public bool Fits(CalendarGroup other)
    {
        if (Dates is { } days && other.Dates is { } others && days != others) return false;
        foreach (var mine in Times)
        {
            foreach (var theirs in other.Times)
            {
                // One report that says "on Wednesday" of the past and of the future means two days.
                if (mine.Article == theirs.Article && mine.Signature != theirs.Signature && (Dates is null || other.Dates is null)) return false;
            }
        }

        return true;
    }

    /// <summary>Takes in the other's times.</summary>
    public void Take(CalendarGroup other)
    {
        Times.AddRange(other.Times);
        Dates ??= other.Dates;
        other.IsMerged = true;
    }
}
