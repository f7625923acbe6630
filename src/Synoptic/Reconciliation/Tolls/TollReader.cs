using Synoptic.Stories;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>How many a story tells were killed and injured in the happening that it is about: each report's own count, then what most of them come to.</summary>
internal static class TollReader
{
    // A report that tells of some who were hurt and of none who died says less surely that nobody did than one that counts the dead says
    // how many. By hand, looking at the odd half of the incidents (shared/data/stories).
    private const int Told = 2;
    private const int Untold = 1;

    /// <summary>The toll; <see langword="null"/> where the story is not about such a happening.</summary>
    public static StoryToll? Read(StoryIndex story, StoryDay? day)
    {
        var reference = Reference(story, day);
        var reports = new List<ReportToll>();
        var opened = 0;
        for (var a = 0; a < story.Story.Articles.Length; a++)
        {
            var report = ReportTollReader.Read(story.Story.Articles[a], a, reference);
            if (report.Opens) opened++;
            if (report.Killed is not null || report.Injured is not null) reports.Add(report);
        }

        // By reasoning: what a story is about is what half of its reports are about.
        if (opened == 0 || opened * 2 < story.Story.Articles.Length) return null;
        var killed = Chosen(reports, story, static r => r.Killed?.Value ?? 0, static r => r.Killed is null ? Untold : Told);
        // Those who die of their wounds are moved, not added: a later report changes who is dead, not how many were hit.
        var all = Chosen(reports, story, static r => (r.Killed?.Value ?? 0) + (r.Injured?.Value ?? 0), static r => r.Injured is null ? Untold : Told);
        return new StoryToll(killed, Math.Max(0, all - killed), [.. reports]);
    }

    private static DateOnly? Reference(StoryIndex story, StoryDay? day)
    {
        if (day?.Dates is { } dates) return dates.From;
        DateOnly? first = null;
        foreach (var article in story.Story.Articles)
            if (article.Article.Published is { } published && (first is null || published.Day < first)) first = published.Day;
        return first;
    }

    // The value of most origins; of two with as many the higher one: tolls rise.
    private static int Chosen(List<ReportToll> reports, StoryIndex story, Func<ReportToll, int> value, Func<ReportToll, int> weight)
    {
        var votes = new Dictionary<int, Dictionary<string, int>>();
        foreach (var report in reports)
        {
            var origin = story.Origin(story.Story.Articles[report.Article].Article.Id);
            if (!votes.TryGetValue(value(report), out var origins)) votes[value(report)] = origins = new Dictionary<string, int>(StringComparer.Ordinal);
            origins[origin] = Math.Max(origins.GetValueOrDefault(origin), weight(report));
        }

        var (best, most) = (0, 0);
        foreach (var (told, origins) in votes)
        {
            var sum = 0;
            foreach (var one in origins.Values) sum += one;
            if (sum > most || (sum == most && told > best)) (best, most) = (told, sum);
        }

        return best;
    }
}

/// <summary>The toll of a story.</summary>
/// <param name="Killed">How many died.</param>
/// <param name="Injured">How many were hurt and lived.</param>
/// <param name="Reports">What each report tells, those that tell of any.</param>
internal sealed record StoryToll(int Killed, int Injured, System.Collections.Immutable.ImmutableArray<ReportToll> Reports);
