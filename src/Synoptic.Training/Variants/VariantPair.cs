namespace Synoptic.Training.Variants;

/// <summary>Two passages that tell one statement, or two that are alike.</summary>
/// <param name="Line">Its number among the pairs, 1-based.</param>
/// <param name="Label">What it is.</param>
/// <param name="Flag"><c>spun</c> or <c>copy</c>, of the second report.</param>
/// <param name="First">The passage of the first report.</param>
/// <param name="Second">The passage of the second report.</param>
internal sealed record VariantPair(int Line, string Label, string Flag, string First, string Second)
{
    /// <summary>Reads the pairs of a file: tab-separated label, flag, first and second passage; lines with # are remarks.</summary>
    public static List<VariantPair> Read(string path)
    {
        var pairs = new List<VariantPair>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length == 4) pairs.Add(new VariantPair(pairs.Count + 1, fields[0], fields[1], fields[2], fields[3]));
        }

        return pairs;
    }
}
