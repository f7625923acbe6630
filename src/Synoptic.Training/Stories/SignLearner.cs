namespace Synoptic.Training.Stories;

/// <summary>Logistic regression by Newton's method, with a small ridge: deterministic, and done in a dozen rounds.</summary>
internal static class SignLearner
{
    private const int Rounds = 25;
    private const double Ridge = 1;
    private const double Enough = 1e-4;

    /// <summary>Weights of the signs.</summary>
    public static float[] Learn(IReadOnlyList<SignExample> examples, int signs)
    {
        var weights = new double[signs];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[signs];
            var curvature = new double[signs, signs];
            foreach (var example in examples)
            {
                double sum = 0;
                for (var i = 0; i < signs; i++) sum += weights[i] * example.Signs[i];
                var chance = 1 / (1 + Math.Exp(-sum));
                var error = ((example.IsSame ? 1 : 0) - chance) * example.Weight;
                var slope = Math.Max(1e-6, chance * (1 - chance)) * example.Weight;
                for (var i = 0; i < signs; i++)
                {
                    if (example.Signs[i] == 0) continue;
                    gradient[i] += error * example.Signs[i];
                    for (var j = 0; j <= i; j++) curvature[i, j] += slope * example.Signs[i] * example.Signs[j];
                }
            }

            for (var i = 0; i < signs; i++)
            {
                gradient[i] -= Ridge * weights[i];
                curvature[i, i] += Ridge;
                for (var j = 0; j < i; j++) curvature[j, i] = curvature[i, j];
            }

            var steps = Solve(curvature, gradient);
            double longest = 0;
            for (var i = 0; i < signs; i++)
            {
                weights[i] += steps[i];
                longest = Math.Max(longest, Math.Abs(steps[i]));
            }

            if (longest < Enough) break;
        }

        return Array.ConvertAll(weights, weight => (float)weight);
    }

    // Gauss: the matrix is symmetric and, with the ridge, positive definite, so no rows need to be changed.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var i = 0; i < n; i++)
            for (var row = i + 1; row < n; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                if (factor == 0) continue;
                for (var column = i; column < n; column++) matrix[row, column] -= factor * matrix[i, column];
                right[row] -= factor * right[i];
            }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var column = i + 1; column < n; column++) right[i] -= matrix[i, column] * right[column];
            right[i] /= matrix[i, i];
        }

        return right;
    }
}

/// <summary>A pair of stories that was compared.</summary>
/// <param name="Signs">What was seen.</param>
/// <param name="IsSame">Whether they are of one happening.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record SignExample(float[] Signs, bool IsSame, double Weight);
