namespace Synoptic.Training.Events;

/// <summary>Divides examples into parts of which each has its share of every class; examples with one text stay together.</summary>
internal static class Folds
{
    /// <summary>The part of each example, from 0.</summary>
    /// <param name="texts">Text of each.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="parts">Number of parts.</param>
    /// <param name="seed">Of the division.</param>
    public static int[] Divide(IReadOnlyList<string> texts, IReadOnlyList<int> labels, int parts, ulong seed)
    {
        var fold = new int[texts.Count];
        var next = 0;
        foreach (var label in labels.Distinct().Order())
        {
            var groups = Enumerable.Range(0, texts.Count).Where(i => labels[i] == label).GroupBy(i => texts[i], StringComparer.Ordinal).Select(static g => g.ToArray()).ToArray();
            new SplitMix64(seed + (ulong)label * 1000).Shuffle(groups.AsSpan());
            // The next class goes on where this one ended, so that the parts are of one size.
            foreach (var group in groups)
            {
                foreach (var i in group) fold[i] = next % parts;
                next++;
            }
        }

        return fold;
    }
}
