using System.Collections.Immutable;
using Synoptic.Copies.Spinning;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>
/// Finds who took whose words. Immutable; share it across threads. What it finds does not depend on the order of the articles, but
/// for the letters of the origins, which follow it.
/// </summary>
public sealed class CopyFinder
{
    // Shorter texts than this share all their words by chance, or are no reports.
    private const int LeastWords = 20;

    // So many reprints of one text are shown pair by pair.
    private const int FullyCompared = 5;

    private readonly HashSet<ulong> stopWords;
    private readonly CopyReasons reasons;
    private readonly DirectionJudge direction;
    private readonly SpunDetector detector;

    /// <summary>A finder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public CopyFinder(WordTables tables)
    {
        stopWords = StopWords.Of(tables);
        reasons = new CopyReasons(tables);
        direction = new DirectionJudge(new CreditLines(tables), reasons);
        detector = new SpunDetector(tables);
    }

    /// <summary>Finds who took whose words.</summary>
    public Provenance Find(ImmutableArray<Annotations> articles)
    {
        var words = InOrder(articles);
        var verdicts = new SpunVerdict[words.Count];
        Parallel.For(0, words.Count, i => verdicts[i] = detector.Judge(words[i]));
        var signs = new Signs(new Dictionary<string, SpunVerdict>(StringComparer.Ordinal), new Dictionary<string, SpunVerdict>(StringComparer.Ordinal));
        foreach (var verdict in verdicts) signs.Own[verdict.Article] = verdict;
        var copies = new List<CopyPair>();
        var distinct = new List<WordSequence>();
        FindReprints(words, distinct, copies, signs);
        FindCopies(distinct, copies, signs);
        copies.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score)
            : string.CompareOrdinal(x.A, y.A) is not 0 and var byA ? byA : string.CompareOrdinal(x.B, y.B));
        var pairs = copies.ToImmutableArray();
        return new Provenance(pairs, Flagged(verdicts, signs.Rewritten), OriginGrouper.Group([.. articles.Select(static x => x.Article)], pairs));
    }

    // Flagged are those whose own words give them away, and those that beside another are seen to be its swapped copy.
    private static ImmutableArray<SpunVerdict> Flagged(IEnumerable<SpunVerdict> verdicts, Dictionary<string, SpunVerdict> rewritten) =>
    [
        .. verdicts
            .Select(verdict => rewritten.GetValueOrDefault(verdict.Article) ?? verdict)
            .Where(static verdict => verdict.Score >= SpunDetector.LeastScore)
            .OrderBy(static verdict => verdict.Article, StringComparer.Ordinal),
    ];

    // The phrases that give it away by themselves, and every other word that is swapped beside the surest of its originals.
    private static void Note(Signs signs, string article, double score, List<SpunReason> swaps)
    {
        if (signs.Rewritten.TryGetValue(article, out var known) && known.Score >= score) return;
        var own = signs.Own[article];
        var phrases = own.Reasons.ToList();
        foreach (var swap in swaps)
            if (!own.Reasons.Any(reason => reason.Span.Overlaps(swap.Span))) phrases.Add(swap);
        phrases.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        signs.Rewritten[article] = new SpunVerdict(article, Math.Max(score, own.Score), [.. phrases]);
    }

    // In order of publication, then of id: so the order of input says nothing.
    private List<WordSequence> InOrder(ImmutableArray<Annotations> articles) =>
    [
        .. articles
            .Select(article => WordSequence.Of(article, stopWords))
            .Where(static words => words.Count >= LeastWords)
            .OrderBy(static words => words.Article.Published?.Day ?? DateOnly.MaxValue)
            .ThenBy(static words => words.Article.Id, StringComparer.Ordinal),
    ];

    // Of word for word the same articles the first few are compared with everything, the rest with the first alone: ten thousand
    // reprints are ten thousand pairs.
    private void FindReprints(List<WordSequence> words, List<WordSequence> distinct, List<CopyPair> copies, Signs signs)
    {
        var groups = new Dictionary<ulong, (WordSequence First, int Count)>();
        foreach (var article in words)
        {
            var whole = 0UL;
            foreach (var key in article.Keys) whole = WordHash.Join(whole, key);
            var (original, count) = groups.TryGetValue(whole, out var known) ? known : (article, 0);
            groups[whole] = (original, count + 1);
            if (count < FullyCompared)
            {
                distinct.Add(article);
                continue;
            }

            var match = new List<(int A, int B)>(article.Count);
            for (var i = 0; i < Math.Min(original.Count, article.Count); i++) match.Add((i, i));
            if (Judge(new Alignment(original, article, [new AlignedRun(match)]), signs) is { } pair) copies.Add(pair);
        }
    }

    private void FindCopies(List<WordSequence> distinct, List<CopyPair> copies, Signs signs)
    {
        // Aligning costs most and no pair needs another, so that is done on all cores; judging goes in order, as verdicts build on verdicts.
        var candidates = ShingleIndex.Candidates(distinct).ToArray();
        var seeded = new SeededWords[distinct.Count];
        Parallel.For(0, distinct.Count, i => seeded[i] = new SeededWords(distinct[i]));
        var aligned = new Alignment?[candidates.Length];
        Parallel.For(0, candidates.Length, i =>
        {
            var alignment = PairAligner.Align(seeded[candidates[i].Item1], seeded[candidates[i].Item2]);
            if (KindJudge.Judge(PairMeasures.Of(alignment)) is not null) aligned[i] = alignment;
        });
        foreach (var alignment in aligned)
        {
            if (alignment is not null && Judge(alignment, signs) is { } pair) copies.Add(pair);
        }
    }

    private CopyPair? Judge(Alignment pair, Signs signs)
    {
        var measures = PairMeasures.Of(pair);
        if (KindJudge.Judge(measures) is not { } kind) return null;
        var (lean, swaps) = kind == CopyKind.Spun ? detector.Lean(pair, signs.Own[pair.A.Article.Id].Score, signs.Own[pair.B.Article.Id].Score) : (0, []);
        var way = direction.Judge(pair, measures, kind, lean);
        var reversed = way is { Reversed: true };
        var why = ImmutableArray.Create(
            TellKind(measures, kind),
            way is { } known ? known.Reason : reasons.Tell("direction-unknown"));
        var (a, b) = reversed ? (pair.B, pair.A) : (pair.A, pair.B);
        if (lean != 0) Note(signs, b.Article.Id, KindJudge.Score(measures), swaps);
        return new CopyPair(a.Article.Id, b.Article.Id, kind, KindJudge.Score(measures), Passages(pair, reversed), way is not null, why);
    }

    private string TellKind(PairMeasures measures, CopyKind kind) => kind switch
    {
        CopyKind.Verbatim => reasons.Tell("cover-verbatim", CopyReasons.Percent(Math.Max(measures.CoverA, measures.CoverB))),
        CopyKind.Abridged => reasons.Tell("cover-abridged", CopyReasons.Percent(Math.Max(measures.CoverA, measures.CoverB))),
        CopyKind.Spun => reasons.Tell("cover-spun", CopyReasons.Percent(measures.Swapped / (double)Math.Max(1, measures.Matched + measures.Swapped))),
        _ => reasons.Tell("cover-edited", CopyReasons.Percent(Math.Max(measures.CoverA, measures.CoverB)), $"{measures.Swapped + measures.Added + measures.Lost}"),
    };

    private static ImmutableArray<Passage> Passages(Alignment pair, bool reversed)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(pair.Runs.Count);
        foreach (var run in pair.Runs)
        {
            var a = new Span(pair.A.Spans[run.StartA].Start, pair.A.Spans[run.EndA - 1].End);
            var b = new Span(pair.B.Spans[run.StartB].Start, pair.B.Spans[run.EndB - 1].End);
            passages.Add(reversed ? new Passage(b, a) : new Passage(a, b));
        }

        passages.Sort(static (x, y) => x.B.CompareTo(y.B));
        return passages.MoveToImmutable();
    }

    // How surely each article is rewritten: by its own words, and beside the articles it was taken from.
    private sealed record Signs(Dictionary<string, SpunVerdict> Own, Dictionary<string, SpunVerdict> Rewritten);
}
