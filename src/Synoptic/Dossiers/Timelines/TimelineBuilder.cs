using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines;

/// <summary>Tells each day of a story by the sentences that date something to it.</summary>
public static class TimelineBuilder
{
    // More sentences than this on one day are a report, not a line of a timeline.
    private const int MostADay = 4;

    // Alike enough to tell the same on a given day. By eye on the bundled example.
    private const double SameTelling = 0.3;

    /// <summary>Entries in order of time.</summary>
    /// <param name="story">The story.</param>
    /// <param name="sentences">Which of its sentences tell the same.</param>
    /// <param name="told">Which of them can stand alone.</param>
    /// <param name="chooser">Chooses days and sentences where there are too many to tell all.</param>
    public static ImmutableArray<TimelineEntry> Build(Story story, SentenceIndex sentences, ToldSentences told, TopicTimelineBuilder chooser)
    {
        if (story.Articles.Length >= LongTimeline.FewestReports && LongTimeline.Build(story, chooser) is { IsEmpty: false } few) return few;
        var positions = story.Articles.Select((a, i) => (a.Article.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

        // What a machine rewrote is told by the report that it was taken from.
        var rewritten = story.Rewritten();
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        foreach (var day in story.Calendar.Days.OrderBy(d => d.Order).ThenBy(d => d.Key, StringComparer.Ordinal))
        {
            var references = day.Members
                .Select(m => (Article: positions[m.Article], m.Time))
                .Where(m => IsDay(story.Articles[m.Article].Times[m.Time]) && !rewritten.Contains(story.Articles[m.Article].Article.Id))
                .Select(m => new SentenceReference(m.Article, story.Articles[m.Article].Analysis.SentenceAt(story.Articles[m.Article].Times[m.Time].Span.Start)))
                .Distinct()
                .ToList();
            entries.AddRange(Tell(day, references, story, sentences, told));
        }

        return entries.ToImmutable();
    }

    // "Now" and a winter of no year are no days that anything could be put on.
    private static bool IsDay(TimeExpression time) =>
        time is { Type: TimeType.Date or TimeType.Time, Value: { } value }
        && !value.EndsWith("_REF", StringComparison.Ordinal)
        && !(value.StartsWith("XXXX-", StringComparison.Ordinal) && value.Length == 7 && char.IsLetter(value[6]));

    private static IEnumerable<TimelineEntry> Tell(StoryDay day, List<SentenceReference> references, Story story, SentenceIndex sentences, ToldSentences told)
    {
        var groups = new List<List<SentenceReference>>();
        foreach (var reference in references)
        {
            var home = groups.Find(g => sentences.Similarity(g[0], reference) >= SameTelling);
            if (home is null) groups.Add([reference]);
            else home.Add(reference);
        }

        var best = groups
            .Select(g => (Group: g, Origins: sentences.Story.Origins(g.Select(sentences.Evidence))))
            .Select(g => (g.Group, g.Origins, Shown: g.Group.Where(r => !told.IsSpun(r)).OrderByDescending(told.StandsAlone).ThenBy(told.LeansOnOthers).Cast<SentenceReference?>().FirstOrDefault() ?? g.Group[0]))
            .OrderByDescending(g => g.Origins.Length).ThenByDescending(g => told.StandsAlone(g.Shown)).ThenBy(g => g.Shown.Sentence).ThenBy(g => g.Shown.Article)
            .Take(MostADay);
        foreach (var (group, origins, shown) in best)
        {
            ImmutableArray<SentenceReference> order = [shown, .. group.Where(r => r != shown)];
            var article = story.Articles[shown.Article];
            var sentence = article.Analysis.Sentences[shown.Sentence];
            yield return new TimelineEntry(day, Precision(day), sentence.Span.Slice(article.Text), Status(article, sentence, day), origins, [.. order.Select(sentences.Evidence)]);
        }
    }

    internal static string Precision(StoryDay day) => day.Value switch
    {
        _ when day.Dates is null && day.Value.Contains("WXX-", StringComparison.Ordinal) => "weekday",
        _ when day.Value.Contains('T', StringComparison.Ordinal) => "time",
        _ when day.Dates is { } d && d.From == d.To => "day",
        _ when day.Value.Contains('W', StringComparison.Ordinal) => "week",
        { Length: 10 } => "day",
        { Length: 7 } => "month",
        { Length: 4 } => "year",
        { Length: 3 } => "decade",
        _ => "day",
    };

    /// <summary>Whether what the sentence puts on the day happened or is to come: as the clause of the time has it, else as the time lies.</summary>
    internal static Modality Status(Annotations article, Sentence sentence, StoryDay day)
    {
        foreach (var member in day.Members)
        {
            if (member.Article != article.Article.Id || !sentence.Span.Contains(article.Times[member.Time].Span)) continue;
            foreach (var clause in article.Clauses)
            {
                if (clause.When.Time == member.Time && Status(clause.When) is { } told) return told;
            }

            return article.Times[member.Time].Relative is { Direction: TimeDirection.Future, Anchor: TimeAnchor.Publication } ? Modality.Planned : Modality.Asserted;
        }

        return Modality.Asserted;
    }

    private static Modality? Status(Situation when) => when.Status switch
    {
        TimeStatus.Past or TimeStatus.Ongoing => when.IsNegated ? Modality.Denied : Modality.Asserted,
        TimeStatus.Announced => Modality.Planned,
        TimeStatus.Threatened => Modality.Threatened,
        TimeStatus.Hypothetical => Modality.Conditional,
        _ => null,
    };
}
