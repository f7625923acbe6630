using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>
/// Makes the timeline of a topic of any number of reports: first which days matter, then which sentences tell them. Immutable; share it
/// across threads. The order of input says nothing.
/// </summary>
public sealed class TopicTimelineBuilder
{
    // Bounds of the number of days where none is asked for.
    private const int FewestDays = 5;
    private const int MostDays = 40;

    // A day on which no report came out is told only if so many origins name it, and such a share of all: by reasoning, for a reader who
    // gives no range wants what led to the story and not every birthday.
    private const int FewestMentions = 2;
    private const double LeastShare = 0.05;

    private readonly HashSet<ulong> stopWords;
    private readonly DayRanker ranker;

    /// <summary>A builder for one language.</summary>
    /// <param name="tables">Words of the language: words of grammar, and the weights of the signs of a day.</param>
    public TopicTimelineBuilder(WordTables tables)
        : this(tables, DayRanker.Shipped(tables))
    {
    }

    /// <summary>A builder with weights of its own, for who trains them.</summary>
    internal TopicTimelineBuilder(WordTables tables, DayRanker ranker)
    {
        stopWords = StopWords.Of(tables);
        this.ranker = ranker;
    }

    /// <summary>The timeline of a topic.</summary>
    /// <param name="articles">Its reports: sentences, tokens and times are read.</param>
    /// <param name="origins">Origins of these reports.</param>
    /// <param name="copies">Copies among them.</param>
    /// <param name="options">What the reader wants.</param>
    public TopicTimeline Build(ImmutableArray<Annotations> articles, ImmutableArray<Origin> origins, ImmutableArray<CopyPair> copies, TopicOptions options)
    {
        var topic = Read(articles, origins, copies, options);
        var days = Days(topic, options);
        var most = options.Dates ?? Math.Clamp((int)Math.Ceiling(Math.Sqrt(topic.Reports.Length)), FewestDays, MostDays);
        var teller = new DayTeller(topic);
        teller.Read();
        var told = new List<TopicDay>();
        foreach (var day in ranker.Rank(days))
        {
            if (told.Count >= most) break;
            var lines = teller.Tell(day, options.Sentences);
            if (lines.Count == 0) continue;
            told.Add(new TopicDay(day, days[day].Reports, days[day].Mentions, [.. lines.Select(line => Tell(line, topic))]));
        }

        return new TopicTimeline([.. told.OrderBy(static d => d.Date)], topic.Reports.Count(static r => r.Published is null));
    }

    /// <summary>The reports that may be used, read.</summary>
    internal Topic Read(ImmutableArray<Annotations> articles, ImmutableArray<Origin> origins, ImmutableArray<CopyPair> copies, TopicOptions options)
    {
        var used = articles.Where(a => a.Article.Published?.Day is not { } day || (!(day < options.From) && !(day > options.To)));
        return Topic.Of([.. used], new PassageOrigins(origins, copies), stopWords, options.Query);
    }

    /// <summary>The days that may be told, with their signs.</summary>
    internal static SortedDictionary<DateOnly, DaySigns> Days(Topic topic, TopicOptions options)
    {
        var days = DayReader.Read(topic);
        var published = topic.Reports.Where(static r => r.Published is not null).Select(static r => r.Published!.Value).ToList();
        var (first, last) = published.Count == 0 ? (DateOnly.MaxValue, DateOnly.MinValue) : (published.Min(), published.Max());
        var least = Math.Max(FewestMentions, LeastShare * topic.Reports.Length);
        foreach (var (day, signs) in days.ToList())
        {
            var outside = day < options.From || day > options.To;
            // Before the first report and after the last, where no bound was set on that side.
            var beyond = (options.From is null && day < first) || (options.To is null && day > last);
            if (outside || options.Among?.Invoke(day) == false || (beyond && signs.Mentions < least)) days.Remove(day);
        }

        return days;
    }

    private static TopicSentence Tell(ToldLine told, Topic topic)
    {
        ImmutableArray<Evidence> evidence = [.. told.Likes.Prepend(told.Line).Select(static line => new Evidence(line.Report.Article.Id, line.Span))];
        return new TopicSentence(
            told.Line.Span.Slice(told.Line.Report.Article.Text),
            told.Line.Report.Article,
            told.Line.Span,
            [.. evidence.Select(e => topic.Origins.Of(e.Article, e.Span)).Distinct(StringComparer.Ordinal).OrderBy(static l => l.Length).ThenBy(static l => l, StringComparer.Ordinal)],
            evidence);
    }
}
