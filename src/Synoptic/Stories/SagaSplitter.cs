namespace Synoptic.Stories;

/// <summary>
/// Parts the moments of one saga. Reports of two meetings of the same people share all the names, so they fall together; what tells
/// them apart is that each is nearer to its own kind, and the days. A story is parted where both say so.
/// </summary>
/// <param name="weights">Weights of the signs.</param>
/// <param name="settings">Thresholds.</param>
internal sealed class SagaSplitter(float[] weights, StorySettings settings)
{
    // Of one side's reports so many name the day that the other side never names. One report may leave it out.
    private const double NamesTheDay = 0.75;

    // Two reports may both name a day by chance (stories/ without its dates: parting on two costs more than it gains).
    private const int LeastNaming = 3;

    /// <summary>The two halves of a story that are of different moments; nothing where it is one.</summary>
    /// <param name="members">Articles of which the profiles are known.</param>
    public (List<StoryMember> One, List<StoryMember> Other)? Split(List<StoryMember> members)
    {
        if (members.Count < LeastNaming + 1 || Part(members) is not { } two) return null;
        if ((IsDated(two.One) && IsDated(two.Other)) || !OtherDays(two.One, two.Other)) return null;
        return two;
    }

    // Where both halves have dates, nearness in time has had its say already: reports of one happening on later days name other days.
    private static bool IsDated(List<StoryMember> members) => members.Exists(static member => member.Days!.IsDated);

    // The two halves that are joined last, where they are far less like each other than within.
    private (List<StoryMember> One, List<StoryMember> Other)? Part(List<StoryMember> members)
    {
        var odds = new double[members.Count, members.Count];
        for (var a = 0; a < members.Count; a++)
            for (var b = a + 1; b < members.Count; b++)
                odds[a, b] = odds[b, a] = StoryComparison.Odds(members[a].Profile!, members[b].Profile!, weights);
        var groups = members.Select((_, i) => new List<int> { i }).ToList();
        while (groups.Count > 2)
        {
            var best = (Mean: double.MinValue, A: 0, B: 1);
            for (var a = 0; a < groups.Count; a++)
                for (var b = a + 1; b < groups.Count; b++)
                    if (Mean(groups[a], groups[b], odds) is var mean && mean > best.Mean) best = (mean, a, b);
            groups[best.A].AddRange(groups[best.B]);
            groups.RemoveAt(best.B);
        }

        var within = Math.Max(Mean(groups[0], groups[0], odds), Mean(groups[1], groups[1], odds));
        if (Mean(groups[0], groups[1], odds) > within - settings.MomentContrast) return null;
        return ([.. groups[0].Order().Select(i => members[i])], [.. groups[1].Order().Select(i => members[i])]);
    }

    private static double Mean(List<int> one, List<int> other, double[,] odds)
    {
        double sum = 0;
        var count = 0;
        foreach (var a in one)
            foreach (var b in other)
                if (a != b)
                {
                    sum += odds[a, b];
                    count++;
                }

        return count > 0 ? sum / count : double.MinValue;
    }

    // Nearly all reports of the larger side name a day as past or present, and the other side, though it names days too, names none such:
    // a report that shares the day of the happening is of it, whatever further days the others have.
    private static bool OtherDays(List<StoryMember> one, List<StoryMember> other)
    {
        var (large, small) = one.Count >= other.Count ? (one, other) : (other, one);
        var namedBySmall = new HashSet<int>();
        foreach (var member in small)
        {
            namedBySmall.UnionWith(member.Days!.Days);
            namedBySmall.UnionWith(member.Days.Coming);
        }

        if (namedBySmall.Count == 0) return false;
        var counts = new Dictionary<int, int>();
        foreach (var member in large)
            foreach (var day in member.Days!.Days) counts[day] = counts.GetValueOrDefault(day) + 1;
        var named = counts.Where(c => c.Value >= LeastNaming && c.Value >= NamesTheDay * large.Count).Select(c => c.Key).ToList();
        return named.Count > 0 && !named.Exists(namedBySmall.Contains);
    }
}
