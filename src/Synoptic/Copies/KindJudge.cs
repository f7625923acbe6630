namespace Synoptic.Copies;

/// <summary>Judges from the measures of a pair whether one is a copy, and how the words were taken.</summary>
internal static class KindJudge
{
    // All thresholds lie in the middle of wide gaps on copies/news (80 pairs of each kind, 160 independent pairs of reports).

    // Independent reports of one event share at most 27 % of their own words; copies 85 % and more. Short answers copied in part
    // (copies/clough) begin at 30 %.
    private const double LeastCover = 0.3;

    // So many words in stretches that nobody writes twice make a copy even where most of both articles is their own: a sentence,
    // beside at least this share of one of them (harder set: 47 of 50 reports with a third of another; copies/news: no independent pair has more than 12).
    private const int LeastSolid = 24;
    private const double LeastCoverAround = 0.08;

    // Fewer matched words than this are a sentence, not a report.
    private const int LeastMatched = 20;

    // Where more of the names and numbers are others than this, two happenings are told in one formula (copies/news: at most 0.09 in a copy).
    private const double OtherNames = 0.35;

    // Of the words in shared runs: edits up to this share are slips of reading, not editing.
    private const double Untouched = 0.03;

    // A paragraph that the text has twice looks like one that was moved.
    private const int FewMoves = 2;

    // A machine swaps 13 to 24 % of the words and does hardly anything else; editors at most 8 %, and they add and strike as often.
    private const double MachineSwaps = 0.1;
    private const double MachineOnlySwaps = 0.7;
    private const int LeastForMachine = 40;

    // It goes through the whole text, in its order, and leaves names alone. In reports of one happening by two writers, formulas with
    // other words in them look like swaps, but they are a part of the text, are moved, or are of other people (stories: 12 such pairs
    // of 2,445 articles, none with all three; copies/news: spun copies have 0.79, 1 and 0 and more, or less).
    private const double MachineCover = 0.65;
    private const double MachineNames = 0.1;

    // Verbatim: all is there, or all but a first or last paragraph. An abridgement is cut in the middle, or leaves little.
    private const double WholeArticle = 0.9;
    private const double OneStretch = 0.85;
    private const double MostOfArticle = 0.6;
    private const double AllTaken = 0.95;

    /// <summary>How the words were taken; <see langword="null"/> where the two are no copy.</summary>
    public static CopyKind? Judge(PairMeasures pair)
    {
        var cover = Math.Max(pair.CoverA, pair.CoverB);
        if (pair.Matched < LeastMatched || (cover < LeastCover && (cover < LeastCoverAround || pair.Solid < LeastSolid))) return null;
        if (pair.NamesSwapped > OtherNames * (pair.NamesMatched + pair.NamesSwapped)) return null;
        double words = pair.Matched + pair.Swapped, edits = pair.Swapped + pair.Added + pair.Lost;
        if (cover >= MachineCover && pair.Moved <= FewMoves && pair.NamesSwapped <= MachineNames * (pair.NamesMatched + pair.NamesSwapped)
            && pair.Matched >= LeastForMachine && pair.Swapped >= MachineSwaps * words && pair.Swapped >= MachineOnlySwaps * edits) return CopyKind.Spun;
        // Who has less of its own is the taker; what it only leaves out is an abridgement, however small the cut.
        var (cut, own) = pair.CoverA > pair.CoverB ? (pair.Added, pair.Lost) : (pair.Lost, pair.Added);
        if (pair.Swapped + own > Untouched * words || (cut > Untouched * words && cover < AllTaken) || pair.Moved > FewMoves) return CopyKind.Edited;
        var least = Math.Min(pair.CoverA, pair.CoverB);
        if (least >= WholeArticle || (least >= MostOfArticle && pair.Unbroken >= OneStretch * pair.Matched)) return CopyKind.Verbatim;
        return CopyKind.Abridged;
    }

    /// <summary>0.5 at the least cover that makes a copy, 1 where every word is shared.</summary>
    public static double Score(PairMeasures pair)
    {
        var cover = Math.Max(pair.CoverA, pair.CoverB);
        return Math.Round(Math.Clamp(0.5 + ((cover - LeastCover) / (2 * (1 - LeastCover))), 0, 1), 4);
    }
}
