using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// Makes the calendar of one story: times of its articles that stand for one day are one, undated ones where the reports
/// share what they tell of the day. Nothing is guessed: a time that shares nothing stays with its article. Immutable;
/// share it across threads.
/// </summary>
/// <param name="tables">Words of the language, for the labels.</param>
/// <param name="resolve">The times of an article as they would be on a day of publication; without it only words for days and weeks are dated by what other reports tell.</param>
public sealed class CalendarBuilder(WordTables tables, Func<Analysis, DateOnly, ImmutableArray<TimeExpression>>? resolve = null)
{
    private readonly CalendarLabels labels = new(tables);
    private readonly CalendarBounds bounds = new(tables, new CalendarLabels(tables));
    private readonly CalendarOccasions occasions = new(tables);
    private readonly CalendarAligner aligner = new(resolve);

    /// <summary>The calendar of the articles of one story.</summary>
    public StoryCalendar Build(ImmutableArray<Annotations> articles)
    {
        var evidence = new CalendarEvidence(articles);
        var times = CalendarCollector.Collect(articles, evidence, labels);
        DateOnly?[] published = [.. articles.Select(static article => article.Article.Published?.Day)];
        var frames = new CalendarFrames(times, published);
        frames.Take(new CalendarLinks(evidence, times, published).Find());
        frames.Narrow();
        frames.TakeWeekdays();
        var groups = aligner.Align(articles, times, frames);
        var reasons = new CalendarReasons(articles, times, frames, labels);
        var publications = reasons.Publications();
        var ranks = CalendarOrder.Rank(groups, Latest(articles, publications));
        return new StoryCalendar(Days(articles, groups, ranks, reasons, evidence), publications)
        {
            Bounds = [.. articles.Where(article => article.Article.Published is null && !publications.Any(implied => implied.Article == article.Article.Id)).Select(bounds.Of).OfType<PublicationBound>()],
        };
    }

    private static string Value(CalendarGroup group)
    {
        var signature = group.First.Signature;
        return group.Value ?? (signature.Kind == CalendarKind.Absolute || group.Dates is not { } dates ? signature.Value
            : dates.From == dates.To ? dates.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : CalendarDates.Value(signature, dates));
    }

    private static DateOnly? Latest(ImmutableArray<Annotations> articles, ImmutableArray<ImpliedPublication> implied)
    {
        DateOnly? latest = null;
        foreach (var article in articles)
        {
            if (article.Article.Published is { } published && (latest is null || published.Day > latest)) latest = published.Day;
        }

        return latest ?? (implied.Length > 0 ? implied.Max(static item => item.Dates.From) : null);
    }

    private ImmutableArray<StoryDay> Days(ImmutableArray<Annotations> articles, List<CalendarGroup> groups, int[] ranks, CalendarReasons reasons, CalendarEvidence evidence)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var trees = new SyntaxTree?[articles.Length];
        var days = new List<StoryDay>(groups.Count);
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            var value = Value(group);
            var number = seen[value] = seen.GetValueOrDefault(value) + 1;
            var first = articles[group.First.Article];
            var told = first.Times[group.First.Times[0]].Span.Slice(first.Text);
            var members = group.Times.SelectMany(time => time.Times.Select(index => (time.Article, index))).Order();
            days.Add(new StoryDay(
                number == 1 ? value : $"{value}#{number}",
                value,
                group.Dates,
                labels.Name(value, group.Dates, told),
                ranks[g],
                [.. members.Select(member => new TimeReference(articles[member.Article].Article.Id, member.index))])
            {
                Basis = reasons.Of(group),
                Occasion = group.Dates is null && group.First.IsWeekday ? occasions.Of(group, articles, trees, evidence) : null,
            });
        }

        return [.. days.OrderBy(day => day.Order)];
    }
}
