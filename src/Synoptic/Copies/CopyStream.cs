using Synoptic.Copies.Shelves;

namespace Synoptic.Copies;

/// <summary>
/// Finds who took whose words as articles come in: each is compared with the earlier ones that share runs of words with it. Not for
/// several threads at once; within a batch it uses all cores, and the result does not depend on how many there are.
/// </summary>
internal sealed class CopyStream : IDisposable
{
    private readonly PairJudge judge;
    private readonly ShingleIndex index;
    private readonly IArticleShelf shelf;
    private readonly ReadyShelf ready;
    private readonly int most;

    /// <summary>A stream that begins, or goes on with what an earlier run has left.</summary>
    /// <param name="judge">Judges pairs.</param>
    /// <param name="index">What is known of earlier articles.</param>
    /// <param name="shelf">Holds the same articles as the index.</param>
    /// <param name="most">Articles that are kept; the oldest are forgotten first.</param>
    public CopyStream(PairJudge judge, ShingleIndex index, IArticleShelf shelf, int most)
    {
        this.judge = judge;
        this.index = index;
        this.shelf = shelf;
        ready = new ReadyShelf(shelf, index, judge);
        this.most = most;
    }

    /// <summary>Takes in articles, in order of publication; gives the pairs in which one of them took words or gave them.</summary>
    public List<PairVerdict> Add(IReadOnlyList<WordSequence> batch)
    {
        var first = index.Next;
        var shingles = new ulong[batch.Count][];
        Parallel.For(0, batch.Count, i => shingles[i] = Shingles.Of(batch[i]));
        var candidates = new List<(int Earlier, int Later)>();
        for (var i = 0; i < batch.Count; i++)
        {
            foreach (var earlier in index.Add(shingles[i], batch[i].Count)) candidates.Add((earlier, first + i));
            shelf.Add(batch[i]);
        }

        var verdicts = Judge(candidates, first, batch);
        var forgotten = index.Next - most;
        index.Forget(forgotten);
        shelf.Forget(forgotten);
        return verdicts;
    }

    /// <summary>Writes what is known of earlier articles; the articles themselves stay on their shelf.</summary>
    public void Write(BinaryWriter writer)
    {
        index.Write(writer);
        shelf.Write(writer);
    }

    /// <summary>To be called when what was written is safely kept: lets go of what it no longer names.</summary>
    public void Saved() => shelf.DeleteForgotten();

    /// <inheritdoc/>
    public void Dispose() => shelf.Dispose();

    private List<PairVerdict> Judge(List<(int Earlier, int Later)> candidates, int first, IReadOnlyList<WordSequence> batch)
    {
        // Each article is taken from the shelf once and marked once, however many it is compared with.
        var numbers = candidates.SelectMany(static pair => (int[])[pair.Earlier, pair.Later]).Distinct().Order().ToArray();
        var articles = ready.Take(numbers, first, batch);
        var judged = new PairVerdict?[candidates.Count];
        Parallel.For(0, candidates.Count, static () => new PairAligner(), (i, _, aligner) =>
        {
            var (earlier, later) = (articles[Array.BinarySearch(numbers, candidates[i].Earlier)], articles[Array.BinarySearch(numbers, candidates[i].Later)]);
            judged[i] = judge.Judge(aligner.Align(earlier.Words, later.Words));
            return aligner;
        }, static _ => { });
        return [.. judged.OfType<PairVerdict>()];
    }
}
