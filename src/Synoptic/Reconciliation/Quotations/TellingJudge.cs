namespace Synoptic.Reconciliation.Quotations;

/// <summary>Says how one telling of a statement stands to another.</summary>
/// <param name="sources">Who took from whom, and which reports are spun.</param>
internal sealed class TellingJudge(TellingSources sources)
{
    /// <summary>
    /// An alteration is an accusation: so much of both tellings must stand in both, or they may be two statements. Tuned on the odd
    /// lines of tests/evaluation/variants.tsv.
    /// </summary>
    private const double LeastShared = 0.25;

    /// <summary>Without a report that is spun or copied, the sentence must be the same but for the exchanged words: so many words may have no counterpart. Tuned likewise.</summary>
    private const int MostUnmatched = 1;

    /// <summary>Translators turn whole phrases; a thesaurus exchanges words where they stand. Tuned likewise.</summary>
    public const int LongestSwap = 3;

    /// <summary>The longest exchange that is still an editor's. By eye, on 220 articles of local news with their copies.</summary>
    private const int LongestEdit = 4;

    /// <summary>Of so many words one small one may be set down otherwise, and the telling is the same. By eye, on the BASIL triplets.</summary>
    private const int KeptForMinor = 6;

    /// <summary>Where so many words are the same and none is another, both are cut from one speech, each in its own way. By eye, likewise.</summary>
    private const int KeptOfBoth = 8;

    /// <summary>With so many words kept for each other one, few are other words. By eye, likewise.</summary>
    private const int KeptForFew = 4;

    /// <summary>Kind and reason of a telling held against another.</summary>
    public (TellingKind Kind, TellingReason Reason) Judge(Spoken telling, Spoken other, Comparison c)
    {
        if (telling.IsTold && !other.IsTold) return (TellingKind.Paraphrased, TellingReason.OwnWords);
        var sound = !sources.IsSpun(telling.Article) && !sources.TookFrom(telling.Article, other.Article);
        if (c.Changed == 0 && (c.Minor == 0 || (sound && c.Minor <= c.Kept / KeptForMinor)))
        {
            if (c is { Added: 0, Missing: 0 }) return (TellingKind.Identical, c.Minor > 0 ? TellingReason.SmallWords : TellingReason.SameWords);
            // a word more, such as "and" between two pieces, comes of the cutting
            if (c.Missing > 0 && (c.Added <= Math.Min(1, c.Kept / 3) || (c.Kept >= KeptOfBoth && !sources.IsSpun(telling.Article)))) return (TellingKind.Shortened, TellingReason.WordsLeftOut);
        }

        if (telling.IsTold || other.IsTold) return (TellingKind.Paraphrased, TellingReason.OwnWords);
        if (c.Share >= LeastShared && !sources.IsSpun(other.Article))
        {
            if (sources.IsSpun(telling.Article)) return (TellingKind.Altered, TellingReason.SpunReport);
            if (IsEdited(c) && sources.TookFrom(telling.Article, other.Article)) return (TellingKind.Altered, TellingReason.CopiedReport);
        }

        if (IsSwapped(c, c.Swaps) && c.Swaps >= c.SwapsBack) return (TellingKind.Altered, TellingReason.SwappedWords);
        return (TellingKind.Translated, c.Kept >= KeptForFew * c.Changed ? TellingReason.FewWords : TellingReason.OtherWords);
    }

    /// <summary>Whether it is the other one that reads as rewritten word by word from this one.</summary>
    public static bool IsTurned(Comparison c) => IsSwapped(c, c.SwapsBack) && c.SwapsBack > c.Swaps;

    // Who copies a report and changes a quotation changes words here and there; whole clauses are of another quotation, or of marks misread.
    private static bool IsEdited(Comparison c) => c.Longest <= LongestEdit && 2 * (c.Changed + c.Minor) <= c.Kept;

    // Two exchanged words, and half of all that was exchanged: translators, too, choose a synonym here and there.
    private static bool IsSwapped(Comparison c, int swaps) =>
        swaps >= 2 && 2 * swaps >= c.Stretches && c.Kept > c.Changed && c.Longest <= LongestSwap && c.Added + c.Missing <= MostUnmatched;
}
