using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Says how sure it is that two quotations tell the same statement.</summary>
/// <param name="weights">Weights of words in the story.</param>
internal sealed class Similarity(WordWeights weights)
{
    /// <summary>
    /// With one speaker known on both sides, this share of the shorter telling's weight must be found in the other. Tuned by eye on
    /// the pairs of the BASIL triplets and on the project's sample reports: paraphrases and translations lie above .35, other
    /// sentences of one speech below .25.
    /// </summary>
    private const double SameSpeaker = 0.33;

    /// <summary>Where a speaker is not known, the words alone must carry the judgement.</summary>
    private const double UnknownSpeaker = 0.65;

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
        double inOrder = 0;
        int shared = 0, run = 0, longest = 0;
        for (var i = 0; i < aligned.Length; i++)
        {
            if (aligned[i] < 0)
            {
                run = 0;
                continue;
            }

            inOrder += weights.Of(shorter.Words[i].Lemma);
            if (IsTelling(shorter.Words[i].Lemma)) shared++;
            run = i > 0 && aligned[i - 1] == aligned[i] - 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        // two rare words in common, or a run of four words: less is chance
        if (shared < 2 && longest < 4) return 0;
        var score = 0.6 * inOrder / Math.Min(a.Weight, b.Weight) + 0.4 * InCommon(shorter.Words, longer.Words) / Math.Min(a.Weight, b.Weight);
        return score >= (known ? SameSpeaker : UnknownSpeaker) ? score : 0;
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

    private double InCommon(ImmutableArray<SpokenWord> shorter, ImmutableArray<SpokenWord> longer)
    {
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in longer) there[word.Lemma] = there.GetValueOrDefault(word.Lemma) + 1;
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
