using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Says how sure it is that two quotations tell the same statement.</summary>
/// <param name="weights">Weights of words in the story.</param>
/// <param name="thesaurus">What machines put for words.</param>
internal sealed class Similarity(WordWeights weights, Thesaurus thesaurus)
{
    /// <summary>
    /// With one speaker known on both sides, so much of the shorter telling's weight must be found in the other. Tuned on the odd
    /// lines of tests/evaluation/variants.tsv, where statements translated otherwise score 0.40 or more and two statements on one
    /// topic 0.34 or less. Of the 21 pairs of BASIL's gold spans that share five words in a row, 19 come into one group
    /// (tests/evaluation/alignment.py); the two others were not found as quotations.
    /// </summary>
    private const double SameSpeaker = 0.37;

    /// <summary>The same where one of the two is told in a report's words, of which there are many more: on those lines 0.57 or more, and 0.44 or less.</summary>
    private const double Told = 0.5;

    /// <summary>
    /// Where a speaker is not known, the words alone must carry the judgement. On the same lines with the speakers left out nothing is
    /// joined wrongly from 0.45 up but the same words of two people, and 0.65 finds an eighth less than 0.55; on the BASIL triplets 0.5 and
    /// 0.65 differ in three groups, none of them wrong.
    /// </summary>
    private const double UnknownSpeaker = 0.55;

    /// <summary>A paraphrase is at most about so many times as long as what it paraphrases.</summary>
    private const int Stretch = 2;

    /// <summary>Fewer words than this of weight prove nothing unless the speaker is the same.</summary>
    private const int FewestWords = 4;

    /// <summary>A word that the thesaurus gives for another tells half as much as the word itself.</summary>
    private const double Synonym = 0.5;

    /// <summary>Over more words than this a thesaurus finds something for everything.</summary>
    private const int LongestWindow = 200;

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
            return known && shorter.Words.Length > 1 && Contains(longer.Words, shorter.Words) && HasTelling(shorter.Words) ? 0.9 : 0;
        }

        var aligned = WordAlignment.Align(shorter.Words, longer.Words, weights.Of);
        var width = Stretch * shorter.Words.Length + 5;
        var (first, end, inOrder) = BestWindow(shorter.Words, aligned, width);
        // parts may be told in another order: what they share then lies around the longest part
        var around = Math.Max(0, (width - (end - first)) / 2);
        var (common, telling) = InCommon(shorter.Words, longer.Words, Math.Max(0, first - around), Math.Min(longer.Words.Length, end + around));
        if (telling < 2 && !HasRun(aligned, first, end)) return 0;
        var least = Math.Min(a.Weight, b.Weight);
        var score = 0.6 * inOrder / least + 0.4 * common / least;
        return score >= (!known ? UnknownSpeaker : a.IsTold || b.IsTold ? Told : SameSpeaker) ? score : 0;
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

    /// <summary>Whether four words stand together in both: less, without two rare words, is chance.</summary>
    private static bool HasRun(int[] aligned, int first, int end)
    {
        var run = 0;
        for (var i = 0; i < aligned.Length; i++)
        {
            if (aligned[i] < first || aligned[i] >= end) run = 0;
            else run = i > 0 && aligned[i - 1] == aligned[i] - 1 ? run + 1 : 1;
            if (run >= 4) return true;
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

    /// <summary>Weight of the words in common, in any order, and how many of them are rare.</summary>
    private (double Weight, double Telling) InCommon(ImmutableArray<SpokenWord> shorter, ImmutableArray<SpokenWord> longer, int first, int end)
    {
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = first; i < end; i++) there[longer[i].Lemma] = there.GetValueOrDefault(longer[i].Lemma) + 1;
        double sum = 0, telling = 0;
        foreach (var word in shorter)
        {
            if (there.TryGetValue(word.Lemma, out var left) && left > 0)
            {
                there[word.Lemma] = left - 1;
                sum += weights.Of(word.Lemma);
                if (IsTelling(word.Lemma)) telling++;
            }
            else if (end - first <= LongestWindow && IsTelling(word.Lemma))
            {
                foreach (var (other, free) in there)
                {
                    if (free == 0 || !thesaurus.Related(word.Lemma, other)) continue;
                    there[other] = free - 1;
                    sum += Synonym * weights.Of(word.Lemma);
                    telling += Synonym;
                    break;
                }
            }
        }

        return (sum, telling);
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

    private bool HasTelling(ImmutableArray<SpokenWord> words)
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
