using Synoptic.Stories.Events;

namespace Synoptic.Training.Coreference;

/// <summary>Learns the weights of the pair scorer of events: a logistic regression for each class of pairs.</summary>
internal static class EventTrainer
{
    // Enough for the weights to stand still to two digits; the decay keeps those of rare signs small.
    private const int Rounds = 200;

    /// <summary>The scorer that the pairs of some stories teach.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="isCareful">Whether a link needs more than good odds; it is learned from all pairs all the same.</param>
    public static EventScorer Train(IReadOnlyCollection<EventStory> stories, bool isCareful)
    {
        var pairs = stories.AsParallel().AsOrdered().SelectMany(Pairs).ToList();
        var weights = new float[EventSigns.Classes][];
        Parallel.For(0, weights.Length, c => weights[c] = [.. PairWeights.Fit([.. pairs.Where(p => p.Class == c)], EventSigns.Count, Rounds).Select(static weight => (float)weight)]);
        return new EventScorer(weights, isCareful);
    }

    // The pairs of a story that are worth comparing, each with its signs and whether it is one.
    private static List<CastPair> Pairs(EventStory story)
    {
        var signs = new EventSigns(story.Tellings, story.Keys);
        var values = new float[EventSigns.Count];
        var pairs = new List<CastPair>();
        var seen = new HashSet<(int, int)>();
        new EventCandidates(story.Tellings, [.. Enumerable.Range(0, story.Tellings.Count)], story.Keys).Find((one, other) =>
        {
            if (!seen.Add((one, other))) return;
            var (a, b) = (story.Tellings[one], story.Tellings[other]);
            signs.Of(a, b, values);
            pairs.Add(new CastPair(EventSigns.ClassOf(a, b), [.. values.Index().Where(static v => v.Item != 0).Select(static v => new SignValue(v.Index, v.Item))], Chain(a) is { } chain && chain == Chain(b)));
        });

        return pairs;

        string? Chain(EventTelling telling) => story.Documents[telling.Article].Document.Mentions[telling.Event].Chain;
    }
}
