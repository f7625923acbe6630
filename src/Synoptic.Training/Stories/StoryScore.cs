using Synoptic.Stories;

namespace Synoptic.Training.Stories;

/// <summary>Pairwise and B-cubed figures, the mean of several parts.</summary>
internal sealed class StoryScore
{
    private double precision;
    private double recall;
    private double f1;
    private double bCubed;
    private int parts;

    /// <summary>Adds a part.</summary>
    public void Add(StoryAssignments found, IReadOnlyCollection<KeyValuePair<string, string>> labels)
    {
        var pairs = labels.Where(l => found.StoryOf(l.Key) is not null).Select(l => (Gold: l.Value, Found: found.StoryOf(l.Key)!)).ToList();
        var gold = pairs.CountBy(static p => p.Gold).ToDictionary(StringComparer.Ordinal);
        var mine = pairs.CountBy(static p => p.Found).ToDictionary(StringComparer.Ordinal);
        var both = pairs.CountBy(static p => p).ToList();
        var (p, r) = (Pairs(both.Select(static b => b.Value)) / Pairs(mine.Values), Pairs(both.Select(static b => b.Value)) / Pairs(gold.Values));
        var (bp, br) = (both.Sum(b => (double)b.Value * b.Value / mine[b.Key.Found]) / pairs.Count, both.Sum(b => (double)b.Value * b.Value / gold[b.Key.Gold]) / pairs.Count);
        precision += p;
        recall += r;
        f1 += 2 * p * r / (p + r);
        bCubed += 2 * bp * br / (bp + br);
        parts++;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"pair P {100 * precision / parts:0.0} R {100 * recall / parts:0.0} F1 {100 * f1 / parts:0.0}, B-cubed F1 {100 * bCubed / parts:0.0}";

    private static double Pairs(IEnumerable<int> counts) => counts.Sum(static n => n * (n - 1.0) / 2);
}
