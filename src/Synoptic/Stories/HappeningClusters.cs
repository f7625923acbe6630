using System.Runtime.InteropServices;

namespace Synoptic.Stories;

/// <summary>
/// Joins the most similar groups until none are similar enough: average linkage over the pairs that an inverted index brings up.
/// The result depends on the items' numbers only where two similarities are equal to the last bit.
/// </summary>
/// <param name="settings">Thresholds.</param>
internal sealed class HappeningClusters(StorySettings settings)
{
    // A word in more articles than this brings up too many pairs and tells too little; those pairs share rarer words too.
    private const int MostPostings = 200;

    // Pairs below this similarity cannot lift a group over the threshold.
    private const double LeastEdge = 0.02;

    /// <summary>The group of each item, by the lowest item in it.</summary>
    /// <param name="vectors">What each item is about.</param>
    /// <param name="days">Day of publication, where known.</param>
    public int[] Join(TermVector[] vectors, double?[] days)
    {
        var groups = new int[vectors.Length];
        for (var i = 0; i < groups.Length; i++) groups[i] = i;
        var links = Similar(vectors, days);
        var size = new int[vectors.Length];
        Array.Fill(size, 1);
        var queue = new PriorityQueue<(int A, int B, double Similarity), (double, int, int)>();
        for (var a = 0; a < links.Length; a++)
            foreach (var (b, sum) in links[a])
                if (a < b) Push(a, b, sum);

        while (queue.TryDequeue(out var pair, out _))
        {
            // A pair that has changed since it was queued stands in the queue again.
            if (groups[pair.A] != pair.A || groups[pair.B] != pair.B || !links[pair.A].TryGetValue(pair.B, out var sum) || Mean(pair.A, pair.B, sum) != pair.Similarity) continue;
            Merge(pair.A, pair.B);
        }

        for (var i = 0; i < groups.Length; i++) groups[i] = Root(groups, i);
        return groups;

        double Mean(int a, int b, double sum) => sum / ((double)size[a] * size[b]);

        void Push(int a, int b, double sum)
        {
            var mean = Mean(a, b, sum);
            if (mean >= settings.Threshold) queue.Enqueue((Math.Min(a, b), Math.Max(a, b), mean), (-mean, Math.Min(a, b), Math.Max(a, b)));
        }

        void Merge(int a, int b)
        {
            groups[b] = a;
            links[a].Remove(b);
            foreach (var (c, sum) in links[b])
            {
                links[c].Remove(b);
                if (c == a) continue;
                CollectionsMarshal.GetValueRefOrAddDefault(links[a], c, out _) += sum;
            }

            links[b].Clear();
            size[a] += size[b];
            foreach (var (c, sum) in links[a])
            {
                links[c][a] = sum;
                Push(a, c, sum);
            }
        }
    }

    private Dictionary<int, double>[] Similar(TermVector[] vectors, double?[] days)
    {
        var postings = new Dictionary<int, List<(int Item, double Weight)>>();
        var links = new Dictionary<int, double>[vectors.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            links[i] = [];
            for (var t = 0; t < vectors[i].Terms.Length; t++)
            {
                ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, vectors[i].Terms[t], out _);
                posting ??= [];
                foreach (var (other, weight) in posting)
                    CollectionsMarshal.GetValueRefOrAddDefault(links[i], other, out _) += weight * vectors[i].Weights[t];
                // A window that moves: the latest articles that have the word.
                if (posting.Count >= MostPostings) posting.RemoveAt(0);
                posting.Add((i, vectors[i].Weights[t]));
            }
        }

        for (var i = 0; i < links.Length; i++)
        {
            foreach (var (other, similarity) in links[i].ToArray())
            {
                if (other > i) continue;
                var near = days[i] is { } x && days[other] is { } y ? similarity * Math.Exp(-Math.Abs(x - y) / settings.DecayDays) : similarity;
                links[i].Remove(other);
                if (near < LeastEdge) continue;
                links[i][other] = near;
                links[other][i] = near;
            }
        }

        return links;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
