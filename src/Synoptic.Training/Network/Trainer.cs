using System.Diagnostics;
using Synoptic.Language.Neural;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Network;

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">Times that every sample is seen.</param>
/// <param name="BatchTokens">Tokens of a batch, about.</param>
/// <param name="Rate">Peak of the learning rate.</param>
/// <param name="Dropout">What is left out.</param>
/// <param name="Seed">Seed of everything random.</param>
internal sealed record Recipe(float Epochs, int BatchTokens, float Rate, Dropout Dropout, ulong Seed);

/// <summary>Trains a network. The work of a batch is divided into two shards that run at once; their gradients are added in order, so the result does not depend on the number of cores.</summary>
internal sealed class Trainer(Parameters parameters, WordVectors vectors, Recipe recipe, TextWriter messages)
{
    internal const int Shards = 2;

    // Longest gradient that is followed as it is (over a mean of the batch); longer ones are shortened (Pascanu et al. 2013).
    private const double LongestGradient = 5;

    /// <param name="samples">All sentences.</param>
    public void Train(IReadOnlyList<Sample> samples)
    {
        var random = new SplitMix(recipe.Seed);
        var workers = new Worker[Shards];
        for (var shard = 0; shard < Shards; shard++) workers[shard] = new Worker(parameters, vectors, shard, recipe.Dropout);
        var total = (long)(samples.Sum(s => (long)s.Length) * recipe.Epochs);
        var steps = (int)(total / recipe.BatchTokens) + 1;
        var schedule = new Schedule(recipe.Rate, steps, Math.Min(300, steps / 10));
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var at = order.Length;
        var watch = Stopwatch.StartNew();
        var sums = default(Losses);
        for (var step = 0; step < steps; step++)
        {
            var shards = new List<Sample>[Shards];
            var sizes = new int[Shards];
            for (var shard = 0; shard < Shards; shard++) shards[shard] = [];
            while (sizes.Sum() < recipe.BatchTokens)
            {
                if (at == order.Length)
                {
                    random.Shuffle(order.AsSpan());
                    at = 0;
                }

                var sample = samples[order[at++]];
                var least = sizes[1] < sizes[0] ? 1 : 0;
                shards[least].Add(sample);
                sizes[least] += sample.Length;
            }

            foreach (var parameter in parameters.All) parameter.Transpose();
            var losses = new Losses[Shards];
            var seeds = new ulong[Shards];
            for (var shard = 0; shard < Shards; shard++) seeds[shard] = random.Next();
            Parallel.For(0, Shards, shard => losses[shard] = workers[shard].Run(shards[shard].ToArray(), seeds[shard]));
            sums += losses[0] + losses[1];
            Step(workers, schedule.At(step), sizes.Sum());
            if ((step + 1) % Math.Max(1, steps / 20) == 0)
            {
                var speed = (step + 1L) * recipe.BatchTokens / watch.Elapsed.TotalSeconds;
                messages.WriteLine($"{100 * (step + 1) / steps,3} %  {watch.Elapsed.TotalSeconds,6:0} s  {speed,6:0} tokens/s  loss tags {sums.Tags / sums.Tokens:0.000} names {sums.Names / sums.Tokens:0.0000} arcs {sums.Arcs / sums.Tokens:0.000} relations {sums.Relations / sums.Tokens:0.000}");
                sums = default;
            }
        }
    }

    private void Step(Worker[] workers, Schedule.Rates rates, int tokens)
    {
        var squares = 0.0;
        Parallel.Invoke(
            () =>
            {
                foreach (var parameter in parameters.All) squares += parameter.Gather();
            },
            () => AddFeatures(workers));
        var length = Math.Sqrt(squares) / tokens;
        var scale = (float)((length > LongestGradient ? LongestGradient / length : 1) / tokens);
        Parallel.Invoke(
            () => parameters.Features.Step(rates, scale),
            () =>
            {
                foreach (var parameter in parameters.All) parameter.Step(rates, scale);
            });
    }

    private void AddFeatures(Worker[] workers)
    {
        var width = parameters.Shape.Width;
        foreach (var worker in workers)
        {
            for (var t = 0; t < worker.Tokens; t++)
            {
                var gradient = worker.InputGradient.AsSpan(t * width, width);
                foreach (var row in worker.UsedRows.AsSpan(t * FeatureSpace.Kinds, FeatureSpace.Kinds))
                {
                    if (row >= 0) parameters.Features.AddGradient(row, gradient);
                }

                foreach (var row in worker.ClueRows.AsSpan(t * FeatureSpace.ClueBits, FeatureSpace.ClueBits))
                {
                    if (row >= 0) parameters.Features.AddGradient(row, gradient);
                }
            }
        }
    }
}
