namespace Synoptic.Training.Network;

/// <summary>Labels in the order of their numbers.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <param name="labels">Labels; those of one set are put in ordinal order.</param>
    public LabelSet(IEnumerable<string> labels)
    {
        Names = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (var i = 0; i < Names.Count; i++) _numbers.Add(Names[i], i);
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>The label's number; <see cref="Sample.Unknown"/> for a label that is not in the set.</summary>
    public int Number(string label) => _numbers.GetValueOrDefault(label, Sample.Unknown);
}

/// <summary>The labels of all layers.</summary>
internal sealed record LabelSets(LabelSet Upos, LabelSet Xpos, LabelSet Names, LabelSet Relations);
