namespace Synoptic.Reconciliation.Figures;

/// <summary>The value of a row that an editor would print, where the accounts give one.</summary>
internal static class BestValue
{
    /// <summary>
    /// The value on which all agree; of values that differ in precision the one without bound that most origins tell; of values that were
    /// superseded the last. <see langword="null"/> where accounts differ or contradict each other: which is right is not ours to say.
    /// </summary>
    public static double? Of(List<CountedClaim> row, FindingStatus status, StoryIndex story)
    {
        if (row[0].Number.Exact is { } exact && row.TrueForAll(c => c.Number.Exact == exact)) return exact;
        if (status is FindingStatus.Contradict or FindingStatus.Differ) return null;
        var last = status == FindingStatus.Superseded ? FigureStatus.LastNews(row, story) : null;
        var origins = new Dictionary<(double Value, bool IsSharp), HashSet<string>>();
        foreach (var claim in row)
        {
            if (claim.Number.Exact is not { } value || (last is { } day && FigureStatus.Day(claim, story) < day)) continue;
            var key = (value, claim.Number.Low == value && claim.Number.High == value);
            if (!origins.TryGetValue(key, out var letters)) origins[key] = letters = new HashSet<string>(StringComparer.Ordinal);
            letters.Add(story.Origin(claim.Claim.Evidence));
        }

        // One report that gives two numbers gives none.
        if (origins.Count == 0 || (status == FindingStatus.Single && origins.Count > 1)) return null;
        return origins.OrderByDescending(o => o.Key.IsSharp).ThenByDescending(o => o.Value.Count).ThenByDescending(o => o.Key.Value).First().Key.Value;
    }
}
