using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>How the figures of one row stand to each other, counted by origin.</summary>
internal static class FigureStatus
{
    /// <summary>The status of a row.</summary>
    public static FindingStatus Of(List<CountedClaim> row, StoryIndex story)
    {
        if (story.Origins(row.Select(c => c.Claim.Evidence)).Length < 2) return FindingStatus.Single;
        var disjoint = Disjoint(row);
        if (disjoint is null)
        {
            return row.TrueForAll(c => NumberComparison.Same(c.Claim.Number!.Value, row[0].Claim.Number!.Value))
                ? FindingStatus.Agree
                : FindingStatus.Precision;
        }

        var (a, b) = disjoint.Value;
        if (a.IsDelta != b.IsDelta) return FindingStatus.Differ;
        if (Superseded(row, story)) return FindingStatus.Superseded;
        return SameScope(a, b) ? FindingStatus.Contradict : FindingStatus.Differ;
    }

    /// <summary>What a reader should know, in words; <see langword="null"/> for nothing.</summary>
    public static string? Note(List<CountedClaim> row)
    {
        if (row.Exists(c => c.IsDelta) && row.Exists(c => !c.IsDelta)) return "Some wordings give what was added or taken away, others what it came to.";
        if (row.Exists(c => c.Period is not null)) return "Covers the period that the reports name.";
        return null;
    }

    private static (CountedClaim A, CountedClaim B)? Disjoint(List<CountedClaim> row)
    {
        foreach (var a in row)
        {
            foreach (var b in row)
            {
                if (!NumberComparison.Meet(a.Claim.Number!.Value, b.Claim.Number!.Value)) return (a, b);
            }
        }

        return null;
    }

    // Both reports put it at one place, and no day or wording tells the two apart.
    private static bool SameScope(CountedClaim a, CountedClaim b) =>
        a.Place is not null && a.Place == b.Place && a.Day == b.Day;

    // A count of people that a later day raises or lowers: on the last day on which a new value comes, it is another than all before.
    private static bool Superseded(List<CountedClaim> row, StoryIndex story)
    {
        if (row[0].ByThing) return false;
        var days = new SortedDictionary<DateOnly, List<NumberRange>>();
        foreach (var claim in row)
        {
            if (story.Article(claim.Claim.Evidence.Article).Article.Published is not { } published) continue;
            if (!days.TryGetValue(published.Day, out var values)) days[published.Day] = values = [];
            values.Add(claim.Claim.Number!.Value);
        }

        var known = new List<NumberRange>();
        var superseded = false;
        foreach (var values in days.Values)
        {
            var fresh = values.FindAll(v => v.Exact is not null && !known.Exists(k => k.Exact == v.Exact || (k.Exact is null && NumberComparison.Meet(k, v))));
            superseded |= known.Count > 0 && fresh.Count > 0;
            known.AddRange(values);
        }

        return superseded;
    }
}
