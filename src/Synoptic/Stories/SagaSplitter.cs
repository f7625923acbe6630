using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Parts the moments of one saga. Reports of two meetings of the same people share all the names, so they fall together; what tells
/// them apart is the words that not all of them have, and the days. A group is parted where both say so.
/// </summary>
/// <param name="settings">Thresholds.</param>
internal sealed class SagaSplitter(StorySettings settings)
{
    // Every pair of a group is compared; larger groups are dated streams, which time has parted already.
    private const int MostItems = 200;

    // Of one side's reports so many name the day that the other side never names. One report may leave it out.
    private const double NamesTheDay = 0.75;

    // Two reports may both name a day by chance (stories/ without its dates: parting on two costs more than it gains).
    private const int LeastNaming = 3;

    /// <summary>The moments in a group of items.</summary>
    /// <param name="items">Indices of the items of one group, rising.</param>
    /// <param name="vectors">What each item is about.</param>
    /// <param name="articles">The articles of each item.</param>
    public List<List<int>> Split(List<int> items, TermVector[] vectors, List<Annotations>[] articles)
    {
        var parts = new List<List<int>>();
        var open = new Stack<List<int>>([items]);
        while (open.TryPop(out var part))
        {
            if (part.Count is < LeastNaming + 1 or > MostItems || Part(part, vectors) is not { } two
                || (Dated(two.One, articles) && Dated(two.Other, articles)) || !OtherDays(two.One, two.Other, articles)) parts.Add(part);
            else
            {
                open.Push(two.One);
                open.Push(two.Other);
            }
        }

        return parts;
    }

    // Where both halves have dates, nearness in time has had its say already: reports of one happening on later days name other days.
    // A date that the user gave for whatever has none says nothing.
    private static bool Dated(List<int> items, List<Annotations>[] articles)
    {
        foreach (var item in items)
            foreach (var article in articles[item])
                if (article.Article.Published is { Basis: not "option" }) return true;
        return false;
    }

    // The two halves that are joined last, where they have little in common beside what all share.
    private (List<int> One, List<int> Other)? Part(List<int> items, TermVector[] vectors)
    {
        var similar = LocalSimilarities.Of(items, vectors);
        var groups = items.Select((_, i) => new List<int> { i }).ToList();
        while (groups.Count > 2)
        {
            var best = (Mean: -1.0, A: 0, B: 1);
            for (var a = 0; a < groups.Count; a++)
                for (var b = a + 1; b < groups.Count; b++)
                    if (Mean(groups[a], groups[b], similar) is var mean && mean > best.Mean) best = (mean, a, b);
            groups[best.A].AddRange(groups[best.B]);
            groups.RemoveAt(best.B);
        }

        var within = Math.Max(Mean(groups[0], groups[0], similar), Mean(groups[1], groups[1], similar));
        if (within <= 0 || Mean(groups[0], groups[1], similar) > settings.MomentContrast * within) return null;
        return ([.. groups[0].Select(i => items[i]).Order()], [.. groups[1].Select(i => items[i]).Order()]);
    }

    private static double Mean(List<int> one, List<int> other, double[,] similar)
    {
        double sum = 0;
        var count = 0;
        foreach (var a in one)
            foreach (var b in other)
                if (a != b)
                {
                    sum += similar[a, b];
                    count++;
                }

        return count > 0 ? sum / count : 0;
    }

    // Nearly all reports of the larger side name a day as past or present, and the other side, though it names days too, names none such:
    // a report that shares the day of the happening is of it, whatever further days the others have.
    private static bool OtherDays(List<int> one, List<int> other, List<Annotations>[] articles)
    {
        var (large, small) = one.Count >= other.Count ? (one, other) : (other, one);
        var namedBySmall = new HashSet<int>();
        foreach (var item in small) namedBySmall.UnionWith(Days(articles[item], alsoFuture: true));
        if (namedBySmall.Count == 0) return false;
        var counts = new Dictionary<int, int>();
        foreach (var item in large)
            foreach (var day in Days(articles[item], alsoFuture: false)) counts[day] = counts.GetValueOrDefault(day) + 1;
        var named = counts.Where(c => c.Value >= LeastNaming && c.Value >= NamesTheDay * large.Count).Select(c => c.Key).ToList();
        return named.Count > 0 && !named.Exists(namedBySmall.Contains);
    }

    // Days by their number where the date is known, else by their name in the week (negative, so the two never mix).
    private static HashSet<int> Days(List<Annotations> articles, bool alsoFuture)
    {
        var days = new HashSet<int>();
        foreach (var article in articles)
            foreach (var time in article.Times)
            {
                if (!alsoFuture && time.Relative is { Direction: TimeDirection.Future }) continue;
                if (time.Resolved is { } range)
                {
                    if (range.From == range.To) days.Add(range.From.DayNumber);
                }
                else if (time.Relative?.Weekday is { } weekday) days.Add(-1 - (int)weekday);
            }

        return days;
    }
}
