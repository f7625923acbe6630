using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Stories;
using Synoptic.Stories.Calendars;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Training.Calendars;

/// <summary>
/// Measures how undated reports fall into place: of each story all days of publication but one are taken away, and what the calendar
/// then tells of them, and of the days that their words name, is held against what the dates had told.
/// </summary>
internal sealed class AlignmentEvaluation
{
    // Reports farther apart than this are hardly of one piece of news; the metadata of such stories is often wrong as well.
    private const int MostDays = 4;

    private static readonly TimeExtractor Times = new(WordTables.English);

    private readonly CalendarBuilder builder = new(WordTables.English, static (analysis, day) => Times.Extract(At(analysis, new Publication(day, null, "story"))));

    /// <summary>What came out for the erased days of publication.</summary>
    public AlignmentCounts Publications { get; } = new();

    /// <summary>What came out for the words of the undated reports that name a day.</summary>
    public AlignmentCounts Days { get; } = new();

    /// <summary>What came out for their words that name a longer time.</summary>
    public AlignmentCounts Others { get; } = new();

    /// <summary>Sum of the days in which the implied publications lie.</summary>
    public long Width { get; private set; }

    /// <summary>Stories measured.</summary>
    public int Stories { get; private set; }

    /// <summary>Told of every time that came out wrong.</summary>
    public Action<string>? Wrong { get; init; }

    /// <summary>Measures the stories of a data set.</summary>
    /// <param name="file">Articles with their dates.</param>
    /// <param name="labels">Their stories.</param>
    public void Add(string file, string labels)
    {
        var pipeline = new Pipeline(WordTables.English);
        var stories = File.ReadLines(labels).Select(static line => line.Split('\t')).Where(static fields => fields.Length > 1).DistinctBy(static fields => fields[0]).ToDictionary(static fields => fields[0], static fields => fields[1], StringComparer.Ordinal);
        var articles = new ArticleReader(WordTables.English, new ReadingOptions(KeepText: true)).Read([file], Stream.Null).Articles;
        var chosen = articles.Where(article => article.Published is not null && stories.ContainsKey(article.Id)).GroupBy(article => stories[article.Id], StringComparer.Ordinal)
            .Select(static story => story.ToImmutableArray()).Where(IsOneNews).ToImmutableArray();
        var outlines = new ImmutableArray<Annotations>[chosen.Length];
        Parallel.For(0, chosen.Length, i => outlines[i] = [.. chosen[i].Select(pipeline.Outline)]);
        foreach (var story in outlines) Add(story);
    }

    private static bool IsOneNews(ImmutableArray<Article> story) =>
        story.Length > 1 && story.Max(static article => article.Published!.Day.DayNumber) - story.Min(static article => article.Published!.Day.DayNumber) <= MostDays;

    private void Add(ImmutableArray<Annotations> story)
    {
        Stories++;
        var given = story[0].Article.Id;
        var calendar = builder.Build([.. story.Select(article => article.Article.Id == given ? article : Undated(article))]);
        var placed = new Dictionary<(string, Span), StoryDay>();
        var undated = story.ToDictionary(article => article.Article.Id, article => article.Article.Id == given ? article : Undated(article), StringComparer.Ordinal);
        foreach (var day in calendar.Days)
            foreach (var member in day.Members) placed[(member.Article, undated[member.Article].Times[member.Time].Span)] = day;
        foreach (var article in story.Where(article => article.Article.Id != given))
        {
            var published = article.Article.Published!.Day;
            var implied = calendar.Publications.FirstOrDefault(item => item.Article == article.Article.Id);
            if (implied is not null) Width += implied.Dates.To.DayNumber - implied.Dates.From.DayNumber + 1;
            Publications.Count(implied is null ? null : implied.Dates.From <= published && published <= implied.Dates.To);
            if (implied is not null && !(implied.Dates.From <= published && published <= implied.Dates.To)) Wrong?.Invoke($"{article.Article.Id} of {published:yyyy-MM-dd}, beside {given} of {story[0].Article.Published}: implied {implied.Dates.From:yyyy-MM-dd} to {implied.Dates.To:yyyy-MM-dd}: {implied.Reason}");
            foreach (var time in article.Times)
            {
                if (time is not { Type: TimeType.Date or TimeType.Time, Relative: not null, Resolved: { } truth } || time.Value!.EndsWith("_REF", StringComparison.Ordinal)) continue;
                var found = placed.GetValueOrDefault((article.Article.Id, time.Span))?.Dates;
                (truth.From == truth.To ? Days : Others).Count(found is null ? null : found == truth);
                if (found is { } days && days != truth) Wrong?.Invoke($"{article.Article.Id} of {published:yyyy-MM-dd}: '{time.Span.Slice(article.Text)}' is {time.Value}, told as {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}");
            }
        }
    }

    private static Analysis At(Analysis analysis, Publication? day) => analysis with { Article = analysis.Article with { Published = day } };

    private static Annotations Undated(Annotations article)
    {
        var analysis = At(article.Analysis, null);
        return article with { Analysis = analysis, Times = Times.Extract(analysis) };
    }
}

/// <summary>How many came out right, wrong, and not at all.</summary>
internal sealed class AlignmentCounts
{
    private int right;
    private int wrong;
    private int unknown;

    /// <summary>Counts one.</summary>
    /// <param name="isRight">Whether it is right; <see langword="null"/> where nothing was told.</param>
    public void Count(bool? isRight)
    {
        if (isRight is null) unknown++;
        else if (isRight.Value) right++;
        else wrong++;
    }

    /// <summary>Share of what was told that is wrong.</summary>
    public double Wrong => right + wrong == 0 ? 0 : (double)wrong / (right + wrong);

    /// <summary>Share of all that was told and is right.</summary>
    public double Coverage => right + wrong + unknown == 0 ? 0 : (double)right / (right + wrong + unknown);

    /// <summary>How many were told.</summary>
    public int Told => right + wrong;

    /// <inheritdoc/>
    public override string ToString() => $"{right} right, {wrong} wrong, {unknown} unknown; {Wrong:0.000} of what is told is wrong, {Coverage:0.000} of all is found";
}
