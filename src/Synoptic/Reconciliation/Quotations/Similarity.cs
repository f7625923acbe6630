using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Says how sure it is that two quotations tell the same statement.</summary>
/// <param name="weights">Weights of words in the story.</param>
internal sealed class Similarity(WordWeights weights)
{
    /// <summary>
    /// With one speaker known on both sides, this share of the shorter telling's weight must be found in the other. Set by eye on
    /// pairs of the BASIL triplets and of five real reports; not yet measured on a set of labelled pairs.
    /// </summary>
    private const double SameSpeaker = 0.33;

    /// <summary>Where a speaker is not known, the words alone must carry the judgement.</summary>
    private const double UnknownSpeaker = 0.65;

    /// <summary>A paraphrase is at most about so many times as long as what it paraphrases.</summary>
    private const int Stretch = 2;

    /// <summary>Fewer words than this of weight prove nothing unless the speaker is the same.</summary>
    private const int FewestWords = 4;

    /// <summary>0 where two quotations are not the same statement; otherwise their likeness, up to 1.</summary>
    public double Of(Spoken a, Spoken b)
    {
        var known = a.Speaker is not null && b.Speaker is not null;
        if (known && a.Speaker != b.Speaker) return 0;
        var (shorter, longer) = a.Words.Length <= b.Words.Length ? (a, b) : (b, a);
        if (shorter.Words.IsEmpty) return 0;
        if (Identical(a.Words, b.Words)) return known || shorter.Words.Length >= FewestWords ? 1 : 0;
        if (shorter.Words.Length < FewestWords)
        {
            // a short fragment must stand word for word in the longer telling, and one word proves nothing
            return known && shorter.Words.Length > 1 && Contains(longer.Words, shorter.Words) && Telling(shorter.Words) ? 0.9 : 0;
        }

        var aligned = WordAlignment.Align(shorter.Words, longer.Words, weights.Of);
        var (first, end, inOrder) = BestWindow(shorter.Words, aligned, Stretch * shorter.Words.Length + 5);
        if (!IsMoreThanChance(shorter.Words, aligned, first, end)) return 0;
        var least = Math.Min(a.Weight, b.Weight);
        var score = 0.6 * inOrder / least + 0.4 * InCommon(shorter.Words, longer.Words, first, end) / least;
        return score >= (known ? SameSpeaker : UnknownSpeaker) ? score : 0;
    }

    /// <summary>The window of the longer telling that aligns with most of the shorter one's weight: over a whole speech some words of any sentence come by.</summary>
    private (int First, int End, double Weight) BestWindow(ImmutableArray<SpokenWord> shorter, int[] aligned, int width)
    {
        var best = (First: 0, End: 0, Weight: 0.0);
        double sum = 0;
        var left = 0;
        for (var right = 0; right < aligned.Length; right++)
        {
            if (aligned[right] < 0) continue;
            sum += weights.Of(shorter[right].Lemma);
            while (aligned[left] < 0 || aligned[right] - aligned[left] >= width)
            {
                if (aligned[left] >= 0) sum -= weights.Of(shorter[left].Lemma);
                left++;
            }

            if (sum > best.Weight) best = (aligned[left], aligned[right] + 1, sum);
        }

        return best;
    }

    /// <summary>Two rare words in common, or a run of four words: less is chance.</summary>
    private bool IsMoreThanChance(ImmutableArray<SpokenWord> shorter, int[] aligned, int first, int end)
    {
        int shared = 0, run = 0;
        for (var i = 0; i < aligned.Length; i++)
        {
            if (aligned[i] < first || aligned[i] >= end)
            {
                run = 0;
                continue;
            }

            if (IsTelling(shorter[i].Lemma)) shared++;
            run = i > 0 && aligned[i - 1] == aligned[i] - 1 ? run + 1 : 1;
            if (shared >= 2 || run >= 4) return true;
        }

        return false;
    }

    /// <summary>Whether the words are the same, one by one.</summary>
    public static bool Identical(ImmutableArray<SpokenWord> a, ImmutableArray<SpokenWord> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Form != b[i].Form) return false;
        }

        return true;
    }

    private double InCommon(ImmutableArray<SpokenWord> shorter, ImmutableArray<SpokenWord> longer, int first, int end)
    {
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = first; i < end; i++) there[longer[i].Lemma] = there.GetValueOrDefault(longer[i].Lemma) + 1;
        double sum = 0;
        foreach (var word in shorter)
        {
            if (!there.TryGetValue(word.Lemma, out var left) || left == 0) continue;
            there[word.Lemma] = left - 1;
            sum += weights.Of(word.Lemma);
        }

        return sum;
    }

    private static bool Contains(ImmutableArray<SpokenWord> longer, ImmutableArray<SpokenWord> shorter)
    {
        for (var i = 0; i + shorter.Length <= longer.Length; i++)
        {
            var same = true;
            for (var k = 0; k < shorter.Length && same; k++) same = longer[i + k].Form == shorter[k].Form;
            if (same) return true;
        }

        return false;
    }

    private bool Telling(ImmutableArray<SpokenWord> words)
    {
        foreach (var word in words)
        {
            if (IsTelling(word.Lemma)) return true;
        }

        return false;
    }

    /// <summary>A word of at most one sentence in twenty: those that are rarer than small words in any story.</summary>
    private bool IsTelling(string lemma) => weights.Of(lemma) >= 0.45;
}
