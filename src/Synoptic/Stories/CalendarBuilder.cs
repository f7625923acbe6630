using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Makes the calendar of one story: times of its articles that stand for one day are one, undated ones where the reports
/// share what they tell of the day. Nothing is guessed: a time that shares nothing stays with its article. Immutable;
/// share it across threads.
/// </summary>
/// <param name="tables">Words of the language, for the labels.</param>
public sealed class CalendarBuilder(WordTables tables)
{
    private readonly CalendarLabels labels = new(tables);

    /// <summary>The calendar of the articles of one story.</summary>
    public StoryCalendar Build(ImmutableArray<Annotations> articles)
    {
        var evidence = new CalendarEvidence(articles);
        var times = CalendarCollector.Collect(articles, evidence, labels);
        var groups = new CalendarAligner(evidence, articles.Length).Align(times);
        var implied = CalendarInference.Infer(articles, groups);
        groups = JoinSameDays(groups);
        var ranks = CalendarOrder.Rank(groups, Latest(articles, implied));
        var days = Days(articles, groups, ranks);
        return new StoryCalendar(days, [.. implied.Select(item => Imply(articles, item))]);
    }

    // Days that inference dated may be days that another report names by its date.
    private static List<CalendarGroup> JoinSameDays(List<CalendarGroup> groups)
    {
        var byDates = new Dictionary<(DateRange, string), CalendarGroup>();
        var kept = new List<CalendarGroup>();
        foreach (var group in groups)
        {
            if (group.Dates is { } dates && byDates.TryGetValue((dates, Value(group)), out var same)) same.Take(group);
            else
            {
                if (group.Dates is { } own) byDates.Add((own, Value(group)), group);
                kept.Add(group);
            }
        }

        return kept;
    }

    private static string Value(CalendarGroup group)
    {
        var signature = group.First.Signature;
        return signature.Kind == CalendarKind.Absolute || group.Dates is not { } dates ? signature.Value
            : dates.From == dates.To ? dates.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : CalendarDates.Value(signature, dates);
    }

    private static DateOnly? Latest(ImmutableArray<Annotations> articles, (int Article, DateRange Dates, CalendarGroup Basis)[] implied)
    {
        DateOnly? latest = null;
        foreach (var article in articles)
        {
            if (article.Article.Published is { } published && (latest is null || published.Day > latest)) latest = published.Day;
        }

        return latest ?? (implied.Length > 0 ? implied.Max(item => item.Dates.From) : null);
    }

    private ImmutableArray<StoryDay> Days(ImmutableArray<Annotations> articles, List<CalendarGroup> groups, int[] ranks)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
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
                [.. members.Select(member => new TimeReference(articles[member.Article].Article.Id, member.index))]));
        }

        return [.. days.OrderBy(day => day.Order)];
    }

    private ImpliedPublication Imply(ImmutableArray<Annotations> articles, (int Article, DateRange Dates, CalendarGroup Basis) item)
    {
        var time = item.Basis.Times.First(time => time.Article == item.Article);
        var article = articles[item.Article];
        return new ImpliedPublication(article.Article.Id, item.Dates, labels.Reason(article.Times[time.Times[0]].Span.Slice(article.Text), item.Basis.Dates!.Value.From));
    }
}
