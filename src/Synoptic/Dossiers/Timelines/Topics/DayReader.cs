namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>Reads the signs of every day that a topic names or has reports of.</summary>
internal static class DayReader
{
    /// <summary>Sentences of the lead, which say what a report brings.</summary>
    public const int Lead = 6;

    // Less near to the topic than this is not what the day is about. By eye.
    private const double Near = 0.3;

    // Sentences that stand for a report where days are compared.
    private const int Opening = 15;

    // What a report that is of an earlier day says for its own day.
    private const double OfEarlier = 0.25;

    /// <summary>The signs of each day, in order of time.</summary>
    public static SortedDictionary<DateOnly, DaySigns> Read(Topic topic)
    {
        var days = new SortedDictionary<DateOnly, DaySigns>();
        var named = new Dictionary<(DateOnly Day, string Origin), double>();
        var published = new Dictionary<(DateOnly Day, string Origin), double>();
        foreach (var report in topic.Reports)
        {
            foreach (var (day, value) in Named(report))
            {
                Of(days, day);
                if (day == report.Published) continue;
                named[(day, report.Origin)] = Math.Max(value, named.GetValueOrDefault((day, report.Origin)));
            }

            if (report.Published is not { } own) continue;
            Of(days, own).Reports++;
            published[(own, report.Origin)] = Math.Max(LeadRelevance(report) * (report.Earlier is null ? 1 : OfEarlier), published.GetValueOrDefault((own, report.Origin)));
        }

        foreach (var ((day, _), value) in named)
        {
            days[day].Values[(int)DaySign.Elsewhere] += value;
            days[day].Mentions++;
        }

        foreach (var ((day, _), value) in published) days[day].Values[(int)DaySign.Published] += value;
        Compare(topic, days);
        return days;
    }

    private static DaySigns Of(SortedDictionary<DateOnly, DaySigns> days, DateOnly day)
    {
        if (!days.TryGetValue(day, out var signs)) days.Add(day, signs = new DaySigns());
        return signs;
    }

    // How near to the topic a report names each day, shared among all the days that it names.
    private static Dictionary<DateOnly, double> Named(TopicReport report)
    {
        var named = new Dictionary<DateOnly, double>();
        foreach (var line in report.Lines)
            foreach (var day in line.Days) named[day] = Math.Max(line.Relevance, named.GetValueOrDefault(day));
        var share = 1 / Math.Sqrt(Math.Max(1, named.Count));
        foreach (var day in named.Keys) named[day] *= share;
        return named;
    }

    private static double LeadRelevance(TopicReport report)
    {
        var lead = Math.Min(Lead, report.Lines.Length);
        var sum = 0.0;
        for (var s = 0; s < lead; s++) sum += report.Lines[s].Relevance;
        return lead == 0 ? 0 : sum / lead;
    }

    // The mean cosine of what is told of a day with what the reports of each other day open with; of neighbouring days nothing counts,
    // since they bring the same reports again.
    private static void Compare(Topic topic, SortedDictionary<DateOnly, DaySigns> days)
    {
        var told = new Dictionary<DateOnly, SparseSum>();
        var brought = new Dictionary<DateOnly, SparseSum>();
        foreach (var report in topic.Reports)
        {
            var opening = new SparseSum();
            foreach (var line in report.Lines)
            {
                if (line.Index < Opening) opening.Add(topic, line);
                if (line.Relevance < Near) continue;
                foreach (var day in line.Days) Sum(told, day).Add(topic, line);
                if (line.Index < Lead && line.Days.Length == 0 && report.Published is { } own) Sum(told, own).Add(topic, line);
            }

            if (report.Published is { } published) Sum(brought, published).Add(opening);
        }

        var all = new SparseSum();
        foreach (var sum in brought.Values) all.Add(sum);
        foreach (var (day, sum) in told)
        {
            var cosines = sum.Dot(all);
            for (var near = Math.Max(0, day.DayNumber - 1); near <= Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + 1); near++)
                if (brought.TryGetValue(DateOnly.FromDayNumber(near), out var own)) cosines -= sum.Dot(own) / own.Norm;
            days[day].Values[(int)DaySign.Central] = Math.Max(0, cosines / sum.Norm / brought.Count);
        }
    }

    private static SparseSum Sum(Dictionary<DateOnly, SparseSum> sums, DateOnly day)
    {
        if (!sums.TryGetValue(day, out var sum)) sums.Add(day, sum = new SparseSum());
        return sum;
    }
}
