namespace Synoptic.Stories;

/// <summary>
/// Parts the moments of one saga. Reports of two meetings of the same people share all the names, so they fall together; what tells
/// them apart is the day that one side names and the other does not, and that each side is nearer to its own kind.
/// </summary>
/// <param name="weights">Weights of the signs.</param>
/// <param name="settings">Thresholds.</param>
internal sealed class SagaSplitter(SignWeights weights, StorySettings settings)
{
    // So many reports of one side name the day that the other side never names. One report in ten may leave it out (on ECB+, with one in
    // four three times as many stories are parted wrongly).
    private const double NamesTheDay = 0.9;

    // The reports of the other moment are so many times fewer: of two sides alike each may just have told another day of one happening.
    private const int FewTimes = 3;

    // Two reports may both name a day by chance (stories/ without its dates: parting on two costs more than it gains).
    private const int LeastNaming = 3;

    /// <summary>The two sides of a story that are of different moments; nothing where it is one.</summary>
    /// <param name="members">Articles without a date: where they have one, nearness in time has had its say, and reports of one happening on later days name other days.</param>
    public (List<StoryMember> One, List<StoryMember> Other)? Split(List<StoryMember> members)
    {
        if (members.Count < LeastNaming + 1) return null;
        // The day that most reports name is that of the happening.
        foreach (var day in members.SelectMany(static member => member.Days!.Days).CountBy(static day => day).OrderByDescending(static day => day.Value).ThenBy(static day => day.Key))
        {
            if (day.Value < LeastNaming) break;
            if (Sides(members, day.Key) is not { } sides) continue;
            if (Mean(sides.One, sides.One) - Mean(sides.One, sides.Other) >= settings.MomentContrast) return sides;
        }

        return null;
    }

    // Those that name the day as past or present, with those that name none at all; and those that name others but never this one.
    private static (List<StoryMember> One, List<StoryMember> Other)? Sides(List<StoryMember> members, int day)
    {
        var (one, other) = (new List<StoryMember>(), new List<StoryMember>());
        var naming = 0;
        foreach (var member in members)
        {
            var days = member.Days!;
            if (days.Days.Contains(day)) naming++;
            var isOther = days.Days.Length + days.Coming.Length > 0 && !days.Days.Contains(day) && !days.Coming.Contains(day);
            (isOther ? other : one).Add(member);
        }

        // A few reports that name another day are the moment apart; not the other way round.
        return other.Count == 0 || FewTimes * other.Count > one.Count || naming < LeastNaming || naming < NamesTheDay * one.Count ? null : (one, other);
    }

    private double Mean(List<StoryMember> one, List<StoryMember> other)
    {
        double sum = 0;
        var count = 0;
        foreach (var a in one)
            foreach (var b in other)
            {
                if (a == b) continue;
                sum += StoryComparison.Odds(a.Profile!, b.Profile!, weights, withHeadlines: false);
                count++;
            }

        return sum / count;
    }
}
