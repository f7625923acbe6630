using Synoptic.Copies.Shelves;

namespace Synoptic.Copies;

/// <summary>Articles that are compared with those of a batch, made ready. Those of the last batches stay so: what is copied is copied again, by the next within the hour.</summary>
internal sealed class ReadyShelf(IArticleShelf shelf, ShingleIndex index, PairJudge judge)
{
    // Of 2,000 invented reports with many copies, in batches of 64, 24 of 100 articles that are compared are the batch's own; of the others 83
    // in 100 were compared in the four batches before, 94 in the eight before.
    private const int Batches = 8;

    // Some 25 kB each of a report of 600 words, by the lengths of its arrays.
    private const int Most = 2048;

    private readonly Dictionary<int, (ReadyArticle Article, int Batch)> kept = [];
    private int batch;

    /// <summary>Takes articles, and marks in each what is furniture now. On all cores.</summary>
    /// <param name="numbers">Which.</param>
    /// <param name="first">Number of the first article of the batch.</param>
    /// <param name="own">The articles of the batch.</param>
    public ReadyArticle[] Take(int[] numbers, int first, IReadOnlyList<WordSequence> own)
    {
        var ready = new ReadyArticle[numbers.Length];
        Parallel.For(0, numbers.Length, i =>
        {
            var number = numbers[i];
            ready[i] = kept.TryGetValue(number, out var known) ? known.Article : new ReadyArticle(number >= first ? own[number - first] : shelf.Get(number), index, judge);
            ready[i].Mark(index);
        });
        batch++;
        for (var i = Math.Max(0, numbers.Length - Most); i < numbers.Length; i++) kept[numbers[i]] = (ready[i], batch);
        for (var last = batch - Batches; kept.Count > 0; last++)
        {
            foreach (var (number, article) in kept)
                if (article.Batch <= last) kept.Remove(number);
            if (kept.Count <= Most) break;
        }

        return ready;
    }
}
