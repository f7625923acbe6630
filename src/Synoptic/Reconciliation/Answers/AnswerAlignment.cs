using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Answers;

/// <summary>Which word of one answer is nearest to which of the other.</summary>
internal sealed class AnswerAlignment
{
    private readonly ImmutableArray<AnswerWord> first;
    private readonly ImmutableArray<AnswerWord> second;
    private readonly double[] firstWeights;
    private readonly double[] secondWeights;

    /// <summary>Holds every word against every word.</summary>
    /// <param name="first">Words of one answer.</param>
    /// <param name="second">Words of the other.</param>
    /// <param name="asked">Words of the question: what it has said already tells little in the answer.</param>
    public AnswerAlignment(ImmutableArray<AnswerWord> first, ImmutableArray<AnswerWord> second, IReadOnlySet<string> asked)
    {
        (this.first, this.second) = (first, second);
        (firstWeights, secondWeights) = (Weights(first, asked), Weights(second, asked));
        (NearestOfFirst, NearestOfSecond) = (new int[first.Length], new int[second.Length]);
        (LikenessOfFirst, LikenessOfSecond) = (new double[first.Length], new double[second.Length]);
        Array.Fill(NearestOfFirst, -1);
        Array.Fill(NearestOfSecond, -1);
        var across = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                var likeness = Likeness(first[i], second[j]);
                across += firstWeights[i] * secondWeights[j] * likeness;
                if (likeness > LikenessOfFirst[i]) (LikenessOfFirst[i], NearestOfFirst[i]) = (likeness, j);
                if (likeness > LikenessOfSecond[j]) (LikenessOfSecond[j], NearestOfSecond[j]) = (likeness, i);
            }
        }

        var within = Within(first, firstWeights) * Within(second, secondWeights);
        SoftCosine = within > 0 ? across / Math.Sqrt(within) : 0;
    }

    /// <summary>For each word of the first answer the nearest of the second; -1 if none is near at all.</summary>
    public int[] NearestOfFirst { get; }

    /// <summary>For each word of the second answer the nearest of the first; -1 if none is near at all.</summary>
    public int[] NearestOfSecond { get; }

    /// <summary>How near that is, 0 to 1.</summary>
    public double[] LikenessOfFirst { get; }

    /// <summary>How near that is, 0 to 1.</summary>
    public double[] LikenessOfSecond { get; }

    /// <summary>Likeness of all words to all words, 0 to 1.</summary>
    public double SoftCosine { get; }

    /// <summary>Share of the first answer's weight that has its like in the second.</summary>
    public double CoverOfFirst => Cover(firstWeights, LikenessOfFirst);

    /// <summary>Share of the second answer's weight that has its like in the first.</summary>
    public double CoverOfSecond => Cover(secondWeights, LikenessOfSecond);

    /// <summary>How near two words are, 0 to 1: a name or number is near only to itself.</summary>
    public static double Likeness(AnswerWord a, AnswerWord b)
    {
        if (a.Key == b.Key || a.Form == b.Form) return 1;
        return a.Vector is null || b.Vector is null ? 0 : Math.Max(0, WordMeanings.Cosine(a.Vector, b.Vector));
    }

    private static double[] Weights(ImmutableArray<AnswerWord> words, IReadOnlySet<string> asked)
    {
        // From no discount to leaving them out the figures on the development questions are the same within a point; by reasoning.
        const double Asked = 0.3;
        var weights = new double[words.Length];
        for (var i = 0; i < words.Length; i++) weights[i] = words[i].Weight * (asked.Contains(words[i].Key) ? Asked : 1);
        return weights;
    }

    private static double Within(ImmutableArray<AnswerWord> words, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = 0; j < words.Length; j++) sum += weights[i] * weights[j] * Likeness(words[i], words[j]);
        }

        return sum;
    }

    private static double Cover(double[] weights, double[] likeness)
    {
        double all = 0, covered = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            all += weights[i];
            covered += weights[i] * likeness[i];
        }

        return all > 0 ? covered / all : 0;
    }
}
