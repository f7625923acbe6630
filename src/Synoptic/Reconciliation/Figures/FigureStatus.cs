using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>
/// How the figures of one row stand to each other, counted by origin. Numbers told with a bound are ranges: "about 30" and 31 meet, 37 and 38 do
/// not. Of values that do not meet, a later one takes the place of an earlier one where a toll can change; on one day two origins contradict each other.
/// </summary>
internal static class FigureStatus
{
    /// <summary>The status of a row, and what a reader should know of it in words; <see langword="null"/> for nothing.</summary>
    /// <param name="row">The figures.</param>
    /// <param name="changes">Whether what they count can change from day to day: tolls rise, how far it is to the harbour does not.</param>
    /// <param name="story">The story.</param>
    public static (FindingStatus Status, string? Note) Of(List<CountedClaim> row, bool changes, StoryIndex story)
    {
        var apart = Disjoint(row, story);
        // Reports of one origin that give numbers which cannot both be right: the words were taken, the number was changed.
        var isChanged = apart.Exists(p => !IsIndependent(p, story));
        return (Judge(row, apart, isChanged, changes, story), Note(row, isChanged));
    }

    private static FindingStatus Judge(List<CountedClaim> row, List<(CountedClaim A, CountedClaim B)> apart, bool isChanged, bool changes, StoryIndex story)
    {
        if (!isChanged && story.Origins(row.Select(c => c.Claim.Evidence)).Length < 2) return FindingStatus.Single;
        var first = row[0].Number;
        // A tariff of an additional 25 percent may be one of 50.
        if (IsMixed(row)) return FindingStatus.Differ;
        if (row.TrueForAll(c => first.Exact is { } exact ? c.Number.Exact == exact : NumberComparison.Same(c.Number, first))) return FindingStatus.Agree;
        var news = LastNews(row, story);
        if (apart.Count == 0) return changes && news is not null ? FindingStatus.Superseded : FindingStatus.Precision;
        if (news is { } day && (changes || SameOutlet(row, day, story)))
            return apart.Exists(p => IsIndependent(p, story) && Day(p.A, story) == day && Day(p.B, story) == day) ? FindingStatus.Contradict : FindingStatus.Superseded;
        // What is told of another place or happening in passing is too little to call it a contradiction.
        if (row[0].Scope.IsBackground || (row[0].Scope.Place.Length > 0 && row.TrueForAll(c => c.IsNarrow))) return FindingStatus.Differ;
        return apart.Exists(p => IsIndependent(p, story) && (AtOneTime(p.A, p.B, story) || (news is not null && !changes))) ? FindingStatus.Contradict : FindingStatus.Differ;
    }

    private static bool IsMixed(List<CountedClaim> row) =>
        row.Exists(a => a.IsDelta && row.Exists(b => !b.IsDelta && b.Number.Exact != a.Number.Exact));

    /// <summary>The day on which the last new value came, where reports of an earlier day gave others.</summary>
    public static DateOnly? LastNews(List<CountedClaim> row, StoryIndex story)
    {
        var days = new SortedDictionary<DateOnly, List<NumberRange>>();
        foreach (var claim in row)
        {
            if (Day(claim, story) is not { } day) continue;
            if (!days.TryGetValue(day, out var values)) days[day] = values = [];
            values.Add(claim.Number);
        }

        var known = new List<NumberRange>();
        DateOnly? news = null;
        foreach (var (day, values) in days)
        {
            if (known.Count > 0 && values.Exists(v => !known.Exists(k => SameCount(k, v)))) news = day;
            known.AddRange(values);
        }

        return news;
    }

    // "At least nine" leaves room for fourteen; that fourteen is told a day later is news all the same. "About 30" and 31 are one.
    private static bool SameCount(NumberRange a, NumberRange b) =>
        NumberComparison.Meet(a, b) && (a.Exact is not { } x || b.Exact is not { } y || x == y || IsBlurred(a) || IsBlurred(b) || (Math.Min(x, y) >= Round && Math.Abs(x - y) <= Near * Math.Min(x, y)));

    // "More than 200" and 214 may be one count, "at least eleven" and twelve of the next day are not: from here on a bound blurs, and so far.
    // By reasoning.
    private const int Round = 20;
    private const double Near = 0.1;

    // "About 30": a number with both ends apart.
    private static bool IsBlurred(NumberRange number) => number is { Low: { } low, High: { } high } && low != high;

    private static string? Note(List<CountedClaim> row, bool isChanged)
    {
        if (isChanged) return "A report that took the words of another gives another number.";
        if (IsMixed(row)) return "Some wordings give what was added or taken away, others what it came to.";
        if (row[0].Scope.IsBackground) return "Of another time than the happening that the reports are about.";
        if (row.Exists(c => c.Scope.Time.Length > 0)) return "Covers the period that the reports name.";
        return null;
    }

    /// <summary>Day on which a claim's report came out; <see langword="null"/> where it is not known.</summary>
    public static DateOnly? Day(CountedClaim claim, StoryIndex story) => story.Article(claim.Claim.Evidence.Article).Article.Published?.Day;

    private static bool IsIndependent((CountedClaim A, CountedClaim B) pair, StoryIndex story) => story.Origin(pair.A.Claim.Evidence) != story.Origin(pair.B.Claim.Evidence);

    // Pairs of different reports that cannot both be right. What a report recalls of others before it gives its own is nobody's claim.
    private static List<(CountedClaim A, CountedClaim B)> Disjoint(List<CountedClaim> row, StoryIndex story)
    {
        var pairs = new List<(CountedClaim, CountedClaim)>();
        for (var i = 0; i < row.Count; i++)
        {
            if (IsRecalled(row, row[i], story)) continue;
            for (var j = i + 1; j < row.Count; j++)
            {
                if (NumberComparison.Meet(row[i].Number, row[j].Number) || IsRecalled(row, row[j], story)) continue;
                if (row[i].Article != row[j].Article) pairs.Add((row[i], row[j]));
            }
        }

        return pairs;
    }

    private static bool IsRecalled(List<CountedClaim> row, CountedClaim claim, StoryIndex story) =>
        row.Exists(own => own.Article == claim.Article && !NumberComparison.Meet(own.Number, claim.Number)
            && row.Exists(earlier => earlier.Article != claim.Article && earlier.Number.Exact == claim.Number.Exact && !(Day(earlier, story) > Day(claim, story)))
            && !row.Exists(earlier => earlier.Article != claim.Article && earlier.Number.Exact == own.Number.Exact && Day(earlier, story) < Day(claim, story)));

    private static bool SameOutlet(List<CountedClaim> row, DateOnly day, StoryIndex story)
    {
        foreach (var late in row)
        {
            if (Day(late, story) != day || story.Article(late.Claim.Evidence.Article).Article.Source.Outlet is not { } outlet) continue;
            if (row.Exists(early => Day(early, story) < day && story.Article(early.Claim.Evidence.Article).Article.Source.Outlet == outlet && !NumberComparison.Meet(early.Number, late.Number))) return true;
        }

        return false;
    }

    // Reports of one day; of reports without a day, those that put it at one place and do not tell it of two days.
    private static bool AtOneTime(CountedClaim a, CountedClaim b, StoryIndex story) =>
        Day(a, story) is { } one && Day(b, story) is { } other ? one == other : a.Place is not null && a.Place == b.Place && a.Day == b.Day;
}
