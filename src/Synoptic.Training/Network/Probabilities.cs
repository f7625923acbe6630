using Synoptic.Language.Neural;

namespace Synoptic.Training.Network;

/// <summary>What scores say as probabilities.</summary>
internal static class Probabilities
{
    /// <summary>Adds the probabilities that scores stand for.</summary>
    public static void Add(Span<float> scores, Span<float> target)
    {
        Activations.LogSoftmax(scores);
        for (var i = 0; i < scores.Length; i++) target[i] += MathF.Exp(scores[i]);
    }

    /// <summary>Turns scores into the gradient of their cross entropy with the label or, without one, with an opinion; gives the loss.</summary>
    public static double CrossEntropy(Span<float> scores, int gold, ReadOnlySpan<Half> opinion, float weight)
    {
        if (gold < 0 && opinion.Length == 0)
        {
            scores.Clear();
            return 0;
        }

        Activations.LogSoftmax(scores);
        if (gold >= 0)
        {
            var loss = -scores[gold] * weight;
            foreach (ref var score in scores) score = MathF.Exp(score) * weight;
            scores[gold] -= weight;
            return loss;
        }

        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var share = (float)opinion[i];
            if (share > 0) sum -= share * scores[i] * weight;
            scores[i] = (MathF.Exp(scores[i]) - share) * weight;
        }

        return sum;
    }
}
