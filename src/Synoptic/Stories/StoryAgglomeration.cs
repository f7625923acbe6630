namespace Synoptic.Stories;

/// <summary>
/// Joins stories that are one, the surest pair first, until none is sure enough. Whoever was near one of two that are joined is near
/// their union, and is compared with it anew.
/// </summary>
/// <param name="weights">Weights of the signs.</param>
/// <param name="threshold">Least log odds of a pair that is joined.</param>
internal sealed class StoryAgglomeration(SignWeights weights, double threshold)
{
    private readonly Dictionary<OpenStory, HashSet<OpenStory>> near = [];
    private readonly PriorityQueue<Pair, (float Odds, long Older, long Younger)> queue = new();

    /// <summary>Told of each pair that is looked at; for training.</summary>
    public Action<OpenStory, OpenStory>? Seen { get; init; }

    /// <summary>Says that two stories may be one.</summary>
    public void Add(OpenStory one, OpenStory other)
    {
        if (!Near(one).Add(other)) return;
        Near(other).Add(one);
        Compare(one, other);
    }

    /// <summary>Joins what is one.</summary>
    /// <returns>Each joined pair: the older, which stays, and the younger.</returns>
    public List<(OpenStory Older, OpenStory Younger)> Run()
    {
        var joined = new List<(OpenStory, OpenStory)>();
        while (queue.TryDequeue(out var pair, out _))
        {
            // A pair that has changed since it was queued stands in the queue again.
            if (pair.Older.Into is not null || pair.Younger.Into is not null || pair.Older.Version != pair.OlderVersion || pair.Younger.Version != pair.YoungerVersion) continue;
            pair.Older.TakeIn(pair.Younger);
            joined.Add((pair.Older, pair.Younger));
            var around = Near(pair.Older);
            foreach (var other in Near(pair.Younger))
            {
                Near(other).Remove(pair.Younger);
                if (other == pair.Older) continue;
                around.Add(other);
                Near(other).Add(pair.Older);
            }

            near.Remove(pair.Younger);
            foreach (var other in around) Compare(pair.Older, other);
        }

        return joined;
    }

    private void Compare(OpenStory one, OpenStory other)
    {
        Seen?.Invoke(one, other);
        var odds = StoryComparison.Odds(one.Profile, other.Profile, weights);
        if (odds < threshold) return;
        var (older, younger) = one.Founded < other.Founded ? (one, other) : (other, one);
        queue.Enqueue(new Pair(older, younger, older.Version, younger.Version), (-odds, older.Founded, younger.Founded));
    }

    private HashSet<OpenStory> Near(OpenStory story)
    {
        if (!near.TryGetValue(story, out var set)) near.Add(story, set = []);
        return set;
    }

    private readonly record struct Pair(OpenStory Older, OpenStory Younger, int OlderVersion, int YoungerVersion);
}
