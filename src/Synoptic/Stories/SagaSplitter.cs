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
        var named = Days(members);
        // The day that most reports name is that of the happening.
        foreach (var day in named.SelectMany(static days => days.Days).CountBy(static day => day).OrderByDescending(static day => day.Value).ThenBy(static day => day.Key))
        {
            if (day.Value < LeastNaming) break;
            if (Sides(members, named, day.Key) is not { } sides) continue;
            if (Mean(sides.One, sides.One) - Mean(sides.One, sides.Other) >= settings.MomentContrast) return sides;
        }

        return null;
    }

    // Those that name the day as past or present, with those that name none at all; and those that name others but never this one.
    private static (List<StoryMember> One, List<StoryMember> Other)? Sides(List<StoryMember> members, List<MemberDays> named, int day)
    {
        var (one, other) = (new List<StoryMember>(), new List<StoryMember>());
        var naming = 0;
        foreach (var (member, days) in members.Zip(named))
        {
            if (days.Days.Contains(day)) naming++;
            var isOther = days.Days.Length + days.Coming.Length > 0 && !days.Days.Contains(day) && !days.Coming.Contains(day);
            (isOther ? other : one).Add(member);
        }

        // A few reports that name another day are the moment apart; not the other way round.
        return other.Count == 0 || FewTimes * other.Count > one.Count || naming < LeastNaming || naming < NamesTheDay * one.Count ? null : (one, other);
    }

    // Where some reports have a date and others none, a weekday is what all of them tell of a day.
    private static List<MemberDays> Days(List<StoryMember> members)
    {
        var asWeekdays = members.Exists(static member => member.Days!.Days.Any(static day => day < 0)) && members.Exists(static member => member.Days!.Days.Any(static day => day >= 0));
        return members.ConvertAll(member => !asWeekdays ? member.Days! : new MemberDays(Weekdays(member.Days!.Days), Weekdays(member.Days!.Coming)));

        static int[] Weekdays(int[] days) => [.. days.Select(static day => day < 0 ? day : -1 - (int)DateOnly.FromDayNumber(day).DayOfWeek).Distinct()];
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
