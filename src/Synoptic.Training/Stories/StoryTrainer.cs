using Synoptic.Stories;

namespace Synoptic.Training.Stories;

/// <summary>
/// Learns how much each sign of one happening weighs, from the pairs that the stream itself compares while it groups: first with weights
/// set by hand, then with those learned, since better weights meet other pairs (the idea of DAgger, Ross and others 2011).
/// </summary>
internal static class StoryTrainer
{
    private const int Rounds = 4;
    private const int OneIn = 4;

    // Words, names, headline, places, ages, counts, days; minus what speaks against. Only the first round is grouped with these.
    private static readonly float[] Begin =
        [-2.2f, 2, 5, 0.5f, 2, 1.7f, -0.5f, 2.5f, -1.2f, 1.5f, -0.7f, 1, -0.8f, -0.6f, -0.5f, -1, -0.3f, 1, -1, 0.5f, 0.5f, -1.8f, 0, -1, 0, 0, 0, 0, 0, 0];

    /// <summary>Weights learned from labelled streams.</summary>
    /// <param name="streams">The streams, each with the counts of general news that it is grouped with.</param>
    /// <param name="settings">How they are grouped.</param>
    /// <param name="log">Told of each round.</param>
    public static float[] Learn(IReadOnlyList<(StoryModel Counts, LabelledStream Stream)> streams, StorySettings settings, Action<string> log)
    {
        var weights = Begin;
        var examples = new List<SignExample>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (counts, stream) in streams) Collect(counts.With(weights), stream, settings, examples);
            weights = SignLearner.Learn(examples, StoryComparison.Signs);
            if (round > 0) weights = UnitLearner.Learn(examples, weights);
            log($"round {round + 1}: {examples.Count} pairs, {examples.Count(static e => e.IsSame)} of one happening");
        }

        return weights;
    }

    private static void Collect(StoryModel model, LabelledStream stream, StorySettings settings, List<SignExample> examples)
    {
        var others = 0;
        var seen = new StoryStream(model, settings)
        {
            Seen = (one, other) =>
            {
                int same = 0, pairs = 0;
                foreach (var a in one.Members)
                    foreach (var b in other.Members)
                    {
                        if (!stream.Labels.TryGetValue(a.Article, out var x) || !stream.Labels.TryGetValue(b.Article, out var y)) continue;
                        pairs++;
                        if (x == y) same++;
                    }

                // Half of the pairs must be known for the label to be.
                if (pairs == 0 || pairs * 2 < one.Members.Count * other.Members.Count) return;
                // Nearly all pairs are of two happenings: every fourth of them stands for four.
                var isSame = same * 2 > pairs;
                if (!isSame && ++others % OneIn != 0) return;
                var signs = new float[StoryComparison.Signs];
                StoryComparison.Read(one.Profile, other.Profile, signs);
                examples.Add(new SignExample(signs, isSame, isSame ? stream.Weight : OneIn * stream.Weight));
            },
        };
        foreach (var batch in stream.Digests.Chunk(stream.Batch)) seen.Add(batch, []);
    }
}

/// <summary>Articles of which it is known what happening they tell of.</summary>
/// <param name="Digests">In order of publication.</param>
/// <param name="Labels">The happening, by article; articles without one are grouped, but nothing is learned from them.</param>
/// <param name="Batch">Articles that are taken at once.</param>
/// <param name="Weight">How much each pair counts.</param>
internal sealed record LabelledStream(IReadOnlyList<StoryDigest> Digests, IReadOnlyDictionary<string, string> Labels, int Batch, double Weight);
