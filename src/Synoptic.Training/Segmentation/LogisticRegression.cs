namespace Synoptic.Training.Segmentation;

/// <summary>
/// Logistic regression over sparse features, learned by stochastic gradient descent with a step for each weight (AdaGrad; Duchi et al. 2011).
/// One thread, in an order that the seed tells.
/// </summary>
internal sealed record LogisticRegression
{
    /// <summary>Features that are seen less often are left out.</summary>
    public int MinimalCount { get; init; } = 2;

    /// <summary>How often each example is seen.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>First step of a weight.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>Pull of each weight that is touched towards nought, as a share of its step.</summary>
    public float Decay { get; init; } = 1e-2f;

    /// <summary>Of the order of the examples.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Learns a weight for each feature, in order of the features.</summary>
    public SortedDictionary<uint, float> Train(BoundaryExamples examples)
    {
        var (features, ids) = Number(examples);
        var width = features.Length / Math.Max(1, examples.Count);
        // Number 0 is for features that are left out; its weight stays nought.
        var weights = new float[ids.Count + 1];
        var squares = new float[weights.Length];
        var sums = new double[weights.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new SplitMix64(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var i in order) Step(features.AsSpan(i * width, width), examples.IsEnd(i), weights, squares);
            // The mean over the later half of the epochs is steadier than the last.
            if (epoch * 2 < Epochs) continue;
            for (var j = 0; j < weights.Length; j++) sums[j] += weights[j];
        }

        var later = Epochs - (Epochs + 1) / 2;
        var learned = new SortedDictionary<uint, float>();
        foreach (var (feature, id) in ids) learned.Add(feature, later > 0 ? (float)(sums[id] / later) : weights[id]);
        return learned;
    }

    private void Step(ReadOnlySpan<int> features, bool label, float[] weights, float[] squares)
    {
        var score = 0f;
        foreach (var feature in features) score += weights[feature];
        var gradient = (float)(1 / (1 + Math.Exp(-score))) - (label ? 1f : 0f);
        foreach (var feature in features)
        {
            if (feature == 0) continue;
            var slope = gradient + Decay * weights[feature];
            squares[feature] += slope * slope;
            weights[feature] -= Rate * slope / (MathF.Sqrt(squares[feature]) + 1e-6f);
        }
    }

    private (int[] Features, Dictionary<uint, int> Ids) Number(BoundaryExamples examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in examples.AllFeatures) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        var ids = new Dictionary<uint, int>();
        var features = new int[examples.AllFeatures.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var feature = examples.AllFeatures[i];
            if (counts[feature] < MinimalCount) continue;
            if (!ids.TryGetValue(feature, out var id)) ids.Add(feature, id = ids.Count + 1);
            features[i] = id;
        }

        return (features, ids);
    }
}
