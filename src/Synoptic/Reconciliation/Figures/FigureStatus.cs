using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>How the figures of one row stand to each other, counted by origin.</summary>
internal static class FigureStatus
{
    /// <summary>The status of a row.</summary>
    public static FindingStatus Of(List<CountedClaim> row, StoryIndex story)
    {
        if (story.Origins(row.Select(c => c.Claim.Evidence.Article)).Length < 2) return FindingStatus.Single;
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

    // Later reports give another value than earlier ones, and no value comes back once it was replaced.
    private static bool Superseded(List<CountedClaim> row, StoryIndex story)
    {
        var dated = row
            .Select(c => (c, When: story.Article(c.Claim.Evidence.Article).Article.Published))
            .ToList();
        if (dated.Exists(d => d.When is null)) return false;
        var byTime = dated.OrderBy(d => d.When!.Day).ThenBy(d => d.When!.Instant ?? DateTimeOffset.MinValue).ToList();
        double? last = null;
        var seen = new HashSet<double?>();
        foreach (var (claim, when) in byTime)
        {
            var value = claim.Claim.Number!.Value.Exact;
            if (value == last) continue;
            if (!seen.Add(value)) return false;
            last = value;
        }

        return seen.Count > 1 && byTime[0].When!.Day < byTime[^1].When!.Day;
    }
}
