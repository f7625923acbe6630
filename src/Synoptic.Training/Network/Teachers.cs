using Synoptic.Language.Neural;

namespace Synoptic.Training.Network;

/// <summary>
/// Networks that say what they hold of sentences that nobody labelled, so that a smaller one can learn from their common opinion
/// (distillation: Hinton et al. 2015; of parsers: Kuncoro et al. 2016).
/// </summary>
internal sealed class Teachers(IReadOnlyList<Parameters> networks, WordVectors vectors)
{
    // Sentences that are read at once; only memory and speed depend on it.
    private const int Together = 24;

    /// <summary>The samples with the teachers' mean opinion in place of what is unknown, in order.</summary>
    /// <param name="samples">Sentences, labelled in part or not at all.</param>
    /// <param name="weight">How much the loss of a sentence counts that has no labels of its own.</param>
    public Sample[] Label(IReadOnlyList<Sample> samples, float weight)
    {
        var labelled = new Sample[samples.Count];
        var batches = (samples.Count + Together - 1) / Together;
        Parallel.For(0, batches, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => networks.Select(n => new Worker(n, vectors, 0, Dropout.None)).ToArray(), (b, _, workers) =>
        {
            var batch = samples.Skip(b * Together).Take(Together).ToArray();
            Label(batch, workers, weight).CopyTo(labelled, b * Together);
            return workers;
        }, _ => { });
        return labelled;
    }

    private Sample[] Label(Sample[] batch, Worker[] workers, float weight)
    {
        var shape = networks[0].Shape;
        var tags = batch.Select(s => new float[s.Length * shape.Tags]).ToArray();
        var heads = batch.Select(s => new float[s.Length * (s.Length + 1)]).ToArray();
        var relations = batch.Select(s => new float[s.Length * shape.Relations]).ToArray();
        foreach (var worker in workers) worker.Predict(batch, tags, heads, null, relations);
        var trees = batch.Select((s, i) => Tree(s.Length, heads[i])).ToArray();
        foreach (var worker in workers) worker.Predict(batch, tags, heads, trees, relations);
        return [.. batch.Select((s, i) =>
        {
            var bare = s.Heads[0] == Sample.Unknown;
            var best = Enumerable.Range(0, s.Length).Select(t => Choice.Greatest(relations[i].AsSpan(t * shape.Relations, shape.Relations))).ToArray();
            return s.With(Mean(tags[i]), bare ? Mean(heads[i]) : null, trees[i], best, bare && s.Names[0] == Sample.Unknown ? weight : 1);
        })];
    }

    private static int[] Tree(int n, float[] probabilities)
    {
        var scores = new float[probabilities.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = MathF.Log(probabilities[i] + 1e-9f);
        var tree = new int[n];
        TreeDecoder.Decode(scores, n, tree);
        return tree;
    }

    private Half[] Mean(float[] sums) => [.. sums.Select(x => (Half)(x / networks.Count))];
}
