namespace Synoptic.Training.Coreference;

/// <summary>Learns the weights of a logistic model of pairs: of entities, or of tellings.</summary>
internal static class PairWeights
{
    private const double Rate = 0.5;
    private const double Decay = 2e-4;

    /// <summary>One weight a sign, by Adam (Kingma and Ba 2015) on the whole set: the same bytes each time.</summary>
    /// <param name="pairs">Labelled pairs of one class.</param>
    /// <param name="signs">How many signs there are.</param>
    /// <param name="rounds">Passes over the pairs.</param>
    public static double[] Fit(List<CastPair> pairs, int signs, int rounds)
    {
        var (w, m, v, g) = (new double[signs], new double[signs], new double[signs], new double[signs]);
        for (var round = 1; round <= rounds; round++)
        {
            Array.Clear(g);
            foreach (var pair in pairs)
            {
                var sum = 0.0;
                foreach (var (at, value) in pair.Signs) sum += w[at] * value;
                var error = 1 / (1 + Math.Exp(-sum)) - (pair.IsOne ? 1 : 0);
                foreach (var (at, value) in pair.Signs) g[at] += error * value;
            }

            var rate = Rate / Math.Sqrt(round);
            for (var i = 0; i < signs; i++)
            {
                var gradient = g[i] / Math.Max(1, pairs.Count) + Decay * w[i];
                m[i] = 0.9 * m[i] + 0.1 * gradient;
                v[i] = 0.999 * v[i] + 0.001 * gradient * gradient;
                w[i] -= rate * m[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }

        return w;
    }
}
