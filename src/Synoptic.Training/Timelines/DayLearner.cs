using Synoptic.Dossiers.Timelines.Topics;

namespace Synoptic.Training.Timelines;

/// <summary>
/// Learns how much each sign of a day weighs: logistic regression of chosen days against the others. Every timeline weighs the same, and in
/// it the chosen days together as much as the others. Six timelines are few: weights are drawn to be alike, and none is negative.
/// </summary>
internal static class DayLearner
{
    private const int Rounds = 2000;
    private const double Rate = 0.1;

    // How strongly weights are drawn to one. Chosen by leaving each topic out: from 0.01 to 0.3 the figures are the same within one day.
    private const double Pull = 0.05;

    /// <summary>A weight for each sign.</summary>
    /// <param name="timelines">For each timeline its days: signs as numbers from 0 to 1, and whether it was chosen.</param>
    public static double[] Learn(IReadOnlyList<List<(double[] Signs, bool Chosen)>> timelines)
    {
        var weights = new double[DaySigns.Count];
        Array.Fill(weights, 1);
        var slope = new double[weights.Length];
        var bias = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < slope.Length; i++) slope[i] = Pull * (weights[i] - 1);
            var biasSlope = 0.0;
            foreach (var days in timelines)
            {
                var chosen = days.Count(static d => d.Chosen);
                foreach (var (signs, isChosen) in days)
                {
                    var sum = bias;
                    for (var i = 0; i < signs.Length; i++) sum += weights[i] * signs[i];
                    var share = 0.5 / timelines.Count / (isChosen ? chosen : Math.Max(1, days.Count - chosen));
                    var error = share * ((1 / (1 + Math.Exp(-sum))) - (isChosen ? 1 : 0));
                    for (var i = 0; i < signs.Length; i++) slope[i] += error * signs[i];
                    biasSlope += error;
                }
            }

            for (var i = 0; i < weights.Length; i++) weights[i] = Math.Max(0, weights[i] - (Rate * slope[i]));
            bias -= Rate * biasSlope;
        }

        return weights;
    }
}
