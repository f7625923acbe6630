using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>When a story's happening was: the day to which most reports put what they open with.</summary>
internal static class MainDay
{
    // Sentences at the head of a report that tell what it is about. By reasoning.
    private const int Opening = 4;

    /// <summary>The day, or <see langword="null"/> where fewer than half of the dated openings agree.</summary>
    public static StoryDay? Of(StoryIndex story)
    {
        var votes = new Dictionary<StoryDay, int>();
        var voters = 0;
        foreach (var article in story.Story.Articles)
        {
            var days = new HashSet<StoryDay>();
            var end = article.Analysis.Sentences.Length == 0 ? 0 : article.Analysis.Sentences[Math.Min(Opening, article.Analysis.Sentences.Length) - 1].Span.End;
            for (var t = 0; t < article.Times.Length && article.Times[t].Span.Start < end; t++)
            {
                if (article.Times[t] is { Type: TimeType.Date or TimeType.Time, Relative.Direction: not TimeDirection.Future } && story.Day(article.Article.Id, t) is { } day && IsOneDay(day)) days.Add(day);
            }

            voters += Math.Min(1, days.Count);
            foreach (var day in days) votes[day] = votes.GetValueOrDefault(day) + 1;
        }

        if (votes.Count == 0) return null;
        var (best, count) = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key.Order).ThenBy(v => v.Key.Key, StringComparer.Ordinal).First();
        return count * 2 >= voters ? best : null;
    }

    private static bool IsOneDay(StoryDay day) =>
        day.Dates is { } dates ? dates.From == dates.To : day.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal);
}
