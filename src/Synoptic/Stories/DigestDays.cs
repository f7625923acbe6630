using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>The days that an article names.</summary>
internal static class DigestDays
{
    // A day longer before the publication is background, not the happening.
    private const int DaysBack = 20;

    // An article that names more days than this is a chronicle.
    private const int Most = 12;

    /// <summary>Past and present days, and days still to come, each rising and without repeats: by number where the date is known, else by weekday (below zero, so the two never mix).</summary>
    public static (int[] Days, int[] Coming) Of(Annotations article)
    {
        var days = new SortedSet<int>();
        var coming = new SortedSet<int>();
        var published = article.Article.Published?.Day.DayNumber;
        foreach (var time in article.Times)
        {
            int day;
            if (time.Resolved is { } range)
            {
                if (range.From != range.To) continue;
                day = range.From.DayNumber;
                if (published - day > DaysBack) continue;
            }
            else if (time.Relative?.Weekday is { } weekday) day = -1 - (int)weekday;
            else continue;
            (time.Relative is { Direction: TimeDirection.Future } ? coming : days).Add(day);
        }

        return ([.. days.Take(Most)], [.. coming.Take(Most)]);
    }
}
