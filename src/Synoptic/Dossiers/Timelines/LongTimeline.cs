using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines;

/// <summary>Tells a story of many reports: not every day that a sentence names, but the days that matter, each by the sentences nearest to all that is told of it.</summary>
internal static class LongTimeline
{
    /// <summary>Reports from which a story is told so: beyond them a line for every day that any report names is more than a page. By reasoning.</summary>
    public const int FewestReports = 30;

    /// <summary>Entries in order of time; none where the reports have no dates.</summary>
    public static ImmutableArray<TimelineEntry> Build(Story story, TopicTimelineBuilder chooser)
    {
        // Only days of the story's calendar, so that whatever else the dossier says of a day leads to the same one.
        var days = new Dictionary<DateOnly, StoryDay>();
        foreach (var day in story.Calendar.Days)
            if (day.Dates is { } dates && dates.From == dates.To && TimelineBuilder.Precision(day) == "day") days.TryAdd(dates.From, day);

        // What a machine rewrote is told by the report that it was taken from.
        var rewritten = story.Rewritten();
        ImmutableArray<Annotations> reports = [.. story.Articles.Where(a => !rewritten.Contains(a.Article.Id))];
        var articles = reports.ToDictionary(static a => a.Article.Id, StringComparer.Ordinal);
        var chosen = chooser.Build(reports, story.Origins, story.Copies, new TopicOptions { Among = days.ContainsKey });
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        foreach (var told in chosen.Days)
            foreach (var line in told.Sentences)
            {
                var article = articles[line.Article.Id];
                var sentence = article.Analysis.Sentences[article.Analysis.SentenceAt(line.Span.Start)];
                entries.Add(new TimelineEntry(days[told.Date], "day", line.Text, TimelineBuilder.Status(article, sentence, days[told.Date]), line.Origins, line.Evidence));
            }

        return entries.ToImmutable();
    }
}
