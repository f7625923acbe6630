using Synoptic.Stories;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Stories;

/// <summary>
/// Adds units to a logistic regression: each sees all signs together and adds to the odds where they pass its bound (rectified linear
/// units beside the linear sum). Names that agree mean more where the words agree too, and days apart less where a full name is shared.
/// Adam over small batches in an order that the seed decides.
/// </summary>
internal static class UnitLearner
{
    private const int Units = 12;
    private const int Epochs = 6;
    private const int Batch = 64;
    private const double Rate = 0.002;
    private const double Decay = 1e-4;
    private const double First = 0.9;
    private const double Second = 0.999;
    private const double Small = 1e-8;

    /// <summary>Weights of signs and units.</summary>
    /// <param name="examples">Pairs that were compared.</param>
    /// <param name="linear">Weights of the signs to begin with.</param>
    public static float[] Learn(IReadOnlyList<SignExample> examples, float[] linear)
    {
        const int signs = StoryComparison.Signs;
        var random = new SplitMix(20311);
        var weights = new double[signs + (Units * (signs + 1))];
        for (var i = 0; i < weights.Length; i++) weights[i] = i < signs ? linear[i] : (random.Unit() - 0.5) * 0.6;
        var gradient = new double[weights.Length];
        var mean = new double[weights.Length];
        var square = new double[weights.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = Epochs * (order.Length / Batch + 1);
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            for (var from = 0; from < order.Length; from += Batch)
            {
                Array.Clear(gradient);
                var to = Math.Min(order.Length, from + Batch);
                for (var i = from; i < to; i++) Add(examples[order[i]], weights, gradient);
                step++;
                var rate = Rate * (1 - ((double)step / (steps + 1)));
                double firstScale = 1 - Math.Pow(First, step), secondScale = 1 - Math.Pow(Second, step);
                for (var i = 0; i < weights.Length; i++)
                {
                    var g = (gradient[i] / (to - from)) + (Decay * weights[i]);
                    mean[i] = (First * mean[i]) + ((1 - First) * g);
                    square[i] = (Second * square[i]) + ((1 - Second) * g * g);
                    weights[i] -= rate * (mean[i] / firstScale) / (Math.Sqrt(square[i] / secondScale) + Small);
                }
            }
        }

        return Array.ConvertAll(weights, static weight => (float)weight);
    }

    private static void Add(SignExample example, double[] weights, double[] gradient)
    {
        const int signs = StoryComparison.Signs;
        Span<double> units = stackalloc double[Units];
        double sum = 0;
        for (var i = 0; i < signs; i++) sum += weights[i] * example.Signs[i];
        for (var u = 0; u < Units; u++)
        {
            var at = signs + (u * (signs + 1));
            double inner = 0;
            for (var i = 0; i < signs; i++) inner += weights[at + i] * example.Signs[i];
            units[u] = Math.Max(0, inner);
            sum += units[u] * weights[at + signs];
        }

        var error = ((1 / (1 + Math.Exp(-sum))) - (example.IsSame ? 1 : 0)) * example.Weight;
        for (var i = 0; i < signs; i++) gradient[i] += error * example.Signs[i];
        for (var u = 0; u < Units; u++)
        {
            if (units[u] <= 0) continue;
            var at = signs + (u * (signs + 1));
            var inner = error * weights[at + signs];
            gradient[at + signs] += error * units[u];
            for (var i = 0; i < signs; i++) gradient[at + i] += inner * example.Signs[i];
        }
    }
}
