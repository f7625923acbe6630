using System.Collections.Immutable;
using Synoptic.Copies.Shelves;
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

    private readonly HashSet<ulong> stopWords;
    private readonly SpunDetector detector;
    private readonly PairJudge judge;

    /// <summary>A finder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public CopyFinder(WordTables tables)
    {
        stopWords = StopWords.Of(tables);
        detector = new SpunDetector(tables);
        judge = new PairJudge(tables, detector);
    }

    /// <summary>Finds who took whose words.</summary>
    public Provenance Find(ImmutableArray<Annotations> articles)
    {
        var words = InOrder(articles);
        var (pairs, found) = Pairs(words, int.MaxValue);
        var own = new SpunVerdict[words.Count];
        Parallel.For(0, words.Count, i => own[i] = detector.Judge(words[i]));
        return new Provenance(pairs, Flagged(own, found), OriginGrouper.Group([.. articles.Select(static x => x.Article)], pairs));
    }

    /// <summary>Who took whose words, sought by a sample of each article's runs of words, as in a stream: for thousands of articles at once. None is judged spun.</summary>
    public Provenance FindShared(ImmutableArray<Annotations> articles)
    {
        const int sample = 100; // runs of words of an article: what ReportStream keeps, and was measured there
        var (pairs, _) = Pairs(InOrder(articles), sample);
        return new Provenance(pairs, [], OriginGrouper.Group([.. articles.Select(static x => x.Article)], pairs));
    }

    /// <summary>What one of two articles took from the other; <see langword="null"/> where neither did. Milliseconds.</summary>
    public CopyPair? Between(Annotations one, Annotations other) => Pairs(InOrder([one, other]), int.MaxValue).Pairs.FirstOrDefault();

    private (ImmutableArray<CopyPair> Pairs, List<PairVerdict> Found) Pairs(List<WordSequence> words, int sample)
    {
        using var whole = new CopyStream(judge, new ShingleIndex(sample), new MemoryShelf(), int.MaxValue);
        var found = whole.Add(words);
        found.Sort(static (x, y) => x.Copy.Score != y.Copy.Score ? y.Copy.Score.CompareTo(x.Copy.Score)
            : string.CompareOrdinal(x.Copy.A, y.Copy.A) is not 0 and var byA ? byA : string.CompareOrdinal(x.Copy.B, y.Copy.B));
        return ([.. found.Select(static x => x.Copy)], found);
    }

    /// <summary>The words of an article, as a <see cref="CopyStream"/> takes them.</summary>
    internal WordSequence WordsOf(Annotations article) => WordSequence.Of(article, stopWords);

    /// <summary>Whether an article has so many words that sharing them says something.</summary>
    internal static bool IsLongEnough(WordSequence words) => words.Count >= LeastWords;

    /// <summary>A stream that begins in a folder.</summary>
    /// <param name="folder">Where its articles go.</param>
    /// <param name="sample">Runs of words that each article leaves.</param>
    /// <param name="most">Articles that are kept.</param>
    internal CopyStream Begin(string folder, int sample, int most) => new(judge, new ShingleIndex(sample), new DiskShelf(folder, stopWords), most);

    /// <summary>A stream that goes on.</summary>
    /// <exception cref="IOException">An article is missing.</exception>
    internal CopyStream Resume(BinaryReader reader, string folder, int most) => new(judge, ShingleIndex.Read(reader), DiskShelf.Read(reader, folder, stopWords), most);

    internal CopyStream Begin(IArticleRecall recall, int sample, int most) => new(judge, new ShingleIndex(sample), new RecalledShelf(recall, stopWords), most);

    internal CopyStream Resume(BinaryReader reader, IArticleRecall recall, int most) => new(judge, ShingleIndex.Read(reader), RecalledShelf.Read(reader, recall, stopWords), most);

    // Flagged are those whose own words give them away, and those that beside another are seen to be its swapped copy.
    private static ImmutableArray<SpunVerdict> Flagged(SpunVerdict[] own, List<PairVerdict> found)
    {
        var surest = new Dictionary<string, PairVerdict>(StringComparer.Ordinal);
        foreach (var pair in found)
            if (!pair.Swaps.IsEmpty) surest.TryAdd(pair.Copy.B, pair);
        return
        [
            .. own.Select(verdict => surest.TryGetValue(verdict.Article, out var pair) ? Beside(verdict, pair) : verdict)
                .Where(static verdict => verdict.Score >= SpunDetector.LeastScore)
                .OrderBy(static verdict => verdict.Article, StringComparer.Ordinal),
        ];
    }

    // The phrases that give it away by themselves, and every other word that is swapped beside the surest of its originals.
    private static SpunVerdict Beside(SpunVerdict own, PairVerdict pair)
    {
        // What the parent shows of a word is surer than what is guessed of it.
        var phrases = own.Reasons.Where(reason => !pair.Swaps.Any(swap => swap.Span == reason.Span)).ToList();
        foreach (var swap in pair.Swaps)
            if (!phrases.Exists(reason => reason.Span.Overlaps(swap.Span))) phrases.Add(swap);
        phrases.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        return new SpunVerdict(own.Article, Math.Max(pair.Copy.Score, own.Score), [.. phrases]);
    }

    // In order of publication, then of id: so the order of input says nothing.
    private List<WordSequence> InOrder(ImmutableArray<Annotations> articles) =>
    [
        .. articles
            .Select(WordsOf)
            .Where(IsLongEnough)
            .OrderBy(static words => words.Article.Published?.Day ?? DateOnly.MaxValue)
            .ThenBy(static words => words.Article.Id, StringComparer.Ordinal),
    ];
}
