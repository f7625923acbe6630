namespace Synoptic.Stories;

/// <summary>The heaviest words of an article or of a group, with length 1.</summary>
/// <param name="Terms">Indices of words, rising.</param>
/// <param name="Weights">One for each.</param>
internal readonly record struct TermVector(int[] Terms, double[] Weights)
{
    /// <summary>Keeps the heaviest <paramref name="most"/> words and scales them to length 1.</summary>
    public static TermVector Of(IEnumerable<KeyValuePair<int, double>> weights, int most)
    {
        var kept = weights.Where(static x => x.Value > 0).OrderByDescending(static x => x.Value).ThenBy(static x => x.Key).Take(most).OrderBy(static x => x.Key).ToArray();
        var length = Math.Sqrt(kept.Sum(static x => x.Value * x.Value));
        return new TermVector([.. kept.Select(static x => x.Key)], [.. kept.Select(x => x.Value / length)]);
    }
}
