namespace Synoptic.Reconciliation.Answers;

/// <summary>Measures the signs of a pair of answers.</summary>
internal static class AnswerSigns
{
    /// <summary>A value for each <see cref="AnswerSign"/>.</summary>
    public static double[] Of(AnswerWords first, AnswerWords second, AnswerAlignment aligned)
    {
        var signs = new double[AnswerWeights.Signs];
        signs[(int)AnswerSign.Likeness] = aligned.SoftCosine;
        signs[(int)AnswerSign.Cover] = Math.Min(aligned.CoverOfFirst, aligned.CoverOfSecond);
        var (one, other) = (Numbers(first), Numbers(second));
        var common = one.Overlaps(other);
        signs[(int)AnswerSign.NumberDiffers] = one.Count > 0 && other.Count > 0 && !common ? 1 : 0;
        signs[(int)AnswerSign.NumberAgrees] = common ? 1 : 0;
        signs[(int)AnswerSign.NumberAlone] = one.Count > 0 != other.Count > 0 ? 1 : 0;
        return signs;
    }

    private static HashSet<string> Numbers(AnswerWords words)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Content)
            if (word.Kind == AnswerWordKind.Number) numbers.Add(word.Key);
        return numbers;
    }
}
