using Synoptic.Reconciliation.Answers;

namespace Synoptic.Training.Answers;

/// <summary>
/// Learns how much each sign of a pair of answers weighs: logistic regression by Newton's method. Every question weighs the same, and in it
/// the pairs that say the same together as much as the others, as the figure counts them.
/// </summary>
internal static class AnswerLearner
{
    private const int Rounds = 50;

    // How strongly weights are drawn to nought, against a question whose pairs weigh 200 together. Leaving each question out, 0.1 to 10 give the same figure within a point.
    private const double Pull = 1;

    /// <summary>A weight for each sign, last the bias.</summary>
    public static double[] Learn(IReadOnlyList<LabelledPair> pairs, IReadOnlyList<double[]> signs)
    {
        const int Width = AnswerWeights.Signs + 1;
        var share = pairs.GroupBy(static p => (p.Question, p.IsSame)).ToDictionary(static g => g.Key, static g => 100.0 / g.Count());
        var weights = new double[Width];
        var row = new double[Width];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[Width];
            var curve = new double[Width, Width];
            for (var p = 0; p < pairs.Count; p++)
            {
                signs[p].CopyTo(row, 0);
                row[^1] = 1;
                var likelihood = new AnswerWeights(weights).Likelihood(signs[p]);
                var weight = share[(pairs[p].Question, pairs[p].IsSame)];
                for (var i = 0; i < Width; i++)
                {
                    slope[i] += weight * row[i] * ((pairs[p].IsSame ? 1 : 0) - likelihood);
                    for (var j = 0; j < Width; j++) curve[i, j] += weight * row[i] * row[j] * likelihood * (1 - likelihood);
                }
            }

            for (var i = 0; i < AnswerWeights.Signs; i++)
            {
                slope[i] -= Pull * weights[i];
                curve[i, i] += Pull;
            }

            curve[Width - 1, Width - 1] += 1e-6;
            var step = Solve(curve, slope);
            for (var i = 0; i < Width; i++) weights[i] += step[i];
            if (step.Max(Math.Abs) < 1e-9) break;
        }

        return weights;
    }

    // Gauss with the largest pivot; the matrix is positive.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var i = 0; i < n; i++)
        {
            var pivot = i;
            for (var r = i + 1; r < n; r++)
                if (Math.Abs(matrix[r, i]) > Math.Abs(matrix[pivot, i])) pivot = r;
            for (var c = 0; c < n; c++) (matrix[i, c], matrix[pivot, c]) = (matrix[pivot, c], matrix[i, c]);
            (right[i], right[pivot]) = (right[pivot], right[i]);
            for (var r = i + 1; r < n; r++)
            {
                var factor = matrix[r, i] / matrix[i, i];
                for (var c = i; c < n; c++) matrix[r, c] -= factor * matrix[i, c];
                right[r] -= factor * right[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++) right[i] -= matrix[i, c] * right[c];
            right[i] /= matrix[i, i];
        }

        return right;
    }
}
