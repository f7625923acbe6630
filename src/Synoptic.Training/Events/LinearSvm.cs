namespace Synoptic.Training.Events;

/// <summary>
/// Linear support vector machines, one class against the others: squared hinge loss, learned by dual coordinate descent (Hsieh et al. 2008).
/// One thread, in an order that the seed tells.
/// </summary>
internal sealed record LinearSvm
{
    /// <summary>What an error costs against the size of the weights.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>How often each example is seen at most.</summary>
    public int Rounds { get; init; } = 60;

    /// <summary>Training ends when no example's slope is greater.</summary>
    public double Tolerance { get; init; } = 0.01;

    /// <summary>How far rare classes count more: 0 not at all, 1 all classes weigh the same.</summary>
    public double Balance { get; init; }

    /// <summary>Of the order of the examples.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Learns weights for each class; the last number of each is its bias.</summary>
    /// <param name="examples">Features of each example, numbered from 0.</param>
    /// <param name="labels">Class of each, from 0.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="width">Number of features.</param>
    public float[][] Train(IReadOnlyList<SparseVector> examples, IReadOnlyList<int> labels, int classes, int width)
    {
        var counts = new int[classes];
        foreach (var label in labels) counts[label]++;
        var costs = new double[labels.Count];
        for (var i = 0; i < costs.Length; i++) costs[i] = Cost * Math.Pow((double)labels.Count / (classes * counts[labels[i]]), Balance);
        var norms = new double[labels.Count];
        for (var i = 0; i < norms.Length; i++) norms[i] = examples[i].SquaredLength + 1;
        var learned = new float[classes][];
        for (var c = 0; c < classes; c++) learned[c] = Train(examples, labels, c, width, costs, norms);
        return learned;
    }

    private float[] Train(IReadOnlyList<SparseVector> examples, IReadOnlyList<int> labels, int wanted, int width, double[] costs, double[] norms)
    {
        var weights = new float[width + 1];
        var multipliers = new double[labels.Count];
        var order = new int[labels.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var random = new SplitMix64(Seed + (ulong)wanted);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var steepest = 0.0;
            foreach (var i in order)
            {
                var sign = labels[i] == wanted ? 1 : -1;
                var give = 0.5 / costs[i];
                var slope = sign * (examples[i].Dot(weights) + weights[width]) - 1 + give * multipliers[i];
                if (multipliers[i] == 0 && slope >= 0) continue;
                steepest = Math.Max(steepest, Math.Abs(slope));
                var moved = Math.Max(0, multipliers[i] - slope / (norms[i] + give));
                var step = (float)((moved - multipliers[i]) * sign);
                multipliers[i] = moved;
                examples[i].AddTo(weights, step);
                weights[width] += step;
            }

            if (steepest < Tolerance) break;
        }

        return weights;
    }
}
