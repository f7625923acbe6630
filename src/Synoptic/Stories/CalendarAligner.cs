using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Joins the times of several articles that stand for one day. Two weekdays are one where sentences tell the same happening
/// of both; articles that share a day so are reports of one week, and their other weekdays of one side are one as well.
/// Whatever shares nothing stays alone.
/// </summary>
internal sealed class CalendarAligner(CalendarEvidence evidence, int articles)
{
    // Share of the lighter sentence that two must have in common, by weight, to tell of one happening; and the least number of
    // words. By eye on invented reports and five real ones: with less, two sentences that share only
    // a story's main names are taken for one.
    private const double Same = 0.3;
    private const int LeastWords = 3;

    // Where the sides of a weekday differ, or the unit is vague, more is asked for.
    private const double SameAcross = 0.45;

    // Of reports that share a week less is asked for.
    private const double SameInWeek = 0.2;
    private const int LeastInWeek = 2;

    // Sentences of a group that a further one is compared with; the first tell enough, and many would cost time without end.
    private const int Compared = 24;

    private readonly int[] weeks = [.. Enumerable.Range(0, articles)];

    /// <summary>The groups, in order of their first time.</summary>
    public List<CalendarGroup> Align(List<CalendarTime> times)
    {
        var groups = new List<CalendarGroup>();
        // Dated times first: what is undated joins the day that it fits best.
        foreach (var kind in times.GroupBy(Family, StringComparer.Ordinal))
        {
            var family = new List<CalendarGroup>();
            foreach (var time in kind.OrderBy(time => time.Dates is null)) Add(family, new CalendarGroup(time));
            groups.AddRange(family.Where(group => !group.IsMerged));
        }

        JoinWeeks(groups);
        return [.. groups.Where(group => !group.IsMerged)];
    }

    /// <summary>Whether two articles tell of days of one week.</summary>
    public bool ShareWeek(int a, int b) => Root(a) == Root(b);

    // Only times of one family can be one: a date is a weekday as well.
    private static string Family(CalendarTime time) => time.Signature.Kind switch
    {
        CalendarKind.Weekday => time.Signature.Value,
        CalendarKind.Absolute when time.Dates is { } days && days.From == days.To => $"XXXX-WXX-{CalendarDates.Number(days.From.DayOfWeek)}",
        CalendarKind.Narrative => $"{time.Article} {time.Signature.Number}",
        _ => $"{time.Signature.Kind} {time.Signature.Value} {time.Signature.Offset}",
    };

    private void Add(List<CalendarGroup> family, CalendarGroup added)
    {
        var fits = family
            .Where(group => !group.IsMerged && group.Fits(added))
            .Select(group => (Group: group, Score: Score(group, added.First)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .ToList();
        foreach (var (group, score) in fits)
        {
            if (added.IsMerged || group.IsMerged || !group.Fits(added)) continue;
            if (score < 2 && group.First.IsWeekday && added.First.IsWeekday) weeks[Root(added.First.Article)] = Root(group.First.Article);
            group.Take(added);
        }

        if (!added.IsMerged) family.Add(added);
    }

    // 2 for the same days or the same absolute value, which need no evidence; else the best shared sentence, 0 below the bar.
    private double Score(CalendarGroup group, CalendarTime time, double same = Same, int least = LeastWords)
    {
        if (group.Dates is { } days && time.Dates is { } others) return days == others ? 2 : 0;
        if (group.First.Signature.Kind == CalendarKind.Absolute && time.Signature.Kind == CalendarKind.Absolute) return group.First.Signature == time.Signature ? 2 : 0;
        if (time.Signature.Kind == CalendarKind.Narrative) return 0;
        double best = 0;
        var compared = 0;
        foreach (var member in group.Times)
        {
            if (member.Article == time.Article && member.Signature == time.Signature) return 2;
            var plain = SameSide(member.Signature, time.Signature) && member.Signature.Offset == time.Signature.Offset;
            var bar = plain || member.Signature.Kind == CalendarKind.Absolute || time.Signature.Kind == CalendarKind.Absolute ? same : SameAcross;
            foreach (var mine in member.Sentences)
            {
                if (compared++ > Compared) return best;
                foreach (var theirs in time.Sentences.Take(Compared))
                {
                    var score = evidence.Shared(mine, theirs, least);
                    if (score >= bar) best = Math.Max(best, score);
                }
            }
        }

        return best;
    }

    // Reports of one week mean one day by a weekday of one side, one month by a month's name, one year by "last year".
    private void JoinWeeks(List<CalendarGroup> groups)
    {
        foreach (var family in groups.Where(group => !group.IsMerged).GroupBy(group => Family(group.First), StringComparer.Ordinal))
        {
            var members = family.ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count && !members[i].IsMerged; j++)
                {
                    if (!members[j].IsMerged && FollowsFromWeek(members[i], members[j]) && members[i].Fits(members[j])) members[i].Take(members[j]);
                }
            }
        }
    }

    private bool FollowsFromWeek(CalendarGroup a, CalendarGroup b)
    {
        CalendarSignature mine = a.First.Signature, theirs = b.First.Signature;
        if (mine.Kind != theirs.Kind || !SameSide(mine, theirs) || mine.Offset != theirs.Offset || !ShareWeek(a.First.Article, b.First.Article)) return false;
        // A week counts from Monday, so that two reports of neighbouring days may mean different ones: they must share something of it.
        if (mine is { Kind: CalendarKind.Shift, Value: "XXXX-WXX" }) return Score(a, b.First, SameInWeek, LeastInWeek) > 0;
        return mine.Kind is CalendarKind.Weekday or CalendarKind.Yearless || (mine.Kind == CalendarKind.Shift && mine.Value.Length is 4 or 7 && !mine.Value.EndsWith("_REF", StringComparison.Ordinal));
    }

    // The day on which a report appears is of the past or of the future for another.
    private static bool SameSide(CalendarSignature a, CalendarSignature b) => a.Side == b.Side || (a.Kind == CalendarKind.Weekday && (a.Side == TimeDirection.Present || b.Side == TimeDirection.Present));

    private int Root(int i)
    {
        while (weeks[i] != i) i = weeks[i] = weeks[weeks[i]];
        return i;
    }
}
