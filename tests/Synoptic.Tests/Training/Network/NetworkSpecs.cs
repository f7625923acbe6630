using Synoptic.Language.Models;
using Synoptic.Language.Neural;
using Synoptic.Training.Network;
using Synoptic.Training.Numerics;

namespace Synoptic.Tests.Training.Network;

public sealed class NetworkSpecs
{
    private static readonly NetworkShape Shape = new(8, 2, 8, 8, 1, 3, 4, 3, 5);

    private static readonly WordVectors Vectors = new(ModelFile.Open(WordVectors.Write(["one", "two"], [.. Enumerable.Range(0, 200).Select(i => MathF.Sin(i))]).ToBytes()));

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var parameters = new Parameters(Shape, 1, new SplitMix(1));
        foreach (var parameter in parameters.All) parameter.Transpose();
        var samples = Samples(new SplitMix(2));
        var worker = new Worker(parameters, Vectors, 0, Dropout.None);
        Loss(worker, samples);
        var random = new SplitMix(3);
        foreach (var (parameter, gradient) in parameters.All.Select(p => (p, (float[])p.Gradients[0].Clone())).ToArray())
        {
            for (var trial = 0; trial < 4; trial++)
            {
                var i = random.Below(gradient.Length);
                var kept = parameter.Value[i];
                const float Step = 0.002f;
                parameter.Value[i] = kept + Step;
                var above = Loss(worker, samples);
                parameter.Value[i] = kept - Step;
                var below = Loss(worker, samples);
                parameter.Value[i] = kept;
                var slope = (above - below) / (2 * Step);
                Assert.True(Math.Abs(slope - gradient[i]) < 0.03 + (0.05 * Math.Abs(slope)), $"{parameter.Name}[{i}]: slope {slope}, gradient {gradient[i]}");
            }
        }
    }

    [Fact]
    public void Two_trainings_give_the_same_bytes()
    {
        Assert.Equal(Trained(), Trained());

        static byte[] Trained()
        {
            var parameters = new Parameters(Shape, 2, new SplitMix(1));
            var recipe = new Recipe(20, 40, 0.005f, new Dropout(0.1f, 0.2f, 0.2f, 0.1f, 0.1f, 0.1f), 7);
            new Trainer(parameters, Vectors, recipe, TextWriter.Null).Train(Samples(new SplitMix(2)));
            return parameters.ToModel(Labels);
        }
    }

    [Fact]
    public void What_is_used_says_what_was_trained()
    {
        var parameters = new Parameters(Shape, 2, new SplitMix(1));
        var samples = Samples(new SplitMix(2));
        new Trainer(parameters, Vectors, new Recipe(150, 40, 0.01f, Dropout.None, 7), TextWriter.Null).Train(samples);
        var network = new Synoptic.Language.Neural.Network(ModelFile.Open(parameters.ToModel(Labels)), Vectors);
        var taught = new Teachers([parameters], Vectors).Label([.. samples.Select(s => Bare(s))], 1);
        for (var s = 0; s < samples.Length; s++)
        {
            Assert.Equal(samples[s].Heads, taught[s].Heads);
            Assert.Equal(samples[s].Relations, taught[s].Relations);
            for (var i = 0; i < samples[s].Length; i++) Assert.Equal(samples[s].Upos[i], Choice.Greatest([.. taught[s].TagOpinion.AsSpan(i * Shape.Tags, Shape.Upos).ToArray().Select(h => (float)h)]));
        }

        Assert.Equal(Labels.Relations.Names, network.Relations);
    }

    private static LabelSets Labels => new(new(["A", "B", "C"]), new(["a", "b", "c", "d"]), new(["O", "B-PER", "I-PER"]), new(["r1", "r2", "r3", "r4", "r5"]));

    private static double Loss(Worker worker, Sample[] samples)
    {
        var losses = worker.Run(samples, 1);
        return losses.Tags + losses.Names + losses.Arcs + losses.Relations;
    }

    // Words are told apart by their features, so that labels drawn at random can be learned.
    private static Sample[] Samples(SplitMix random)
    {
        var samples = new Sample[6];
        for (var s = 0; s < samples.Length; s++)
        {
            var n = 2 + random.Below(5);
            var root = random.Below(n);
            samples[s] = new Sample
            {
                Length = n,
                Rows = [.. Enumerable.Range(0, n * FeatureSpace.Kinds).Select(_ => random.Below(FeatureSpace.FirstClue))],
                Clues = [.. Enumerable.Range(0, n).Select(_ => (ushort)random.Below(256))],
                Vectors = [.. Enumerable.Range(0, n).Select(_ => random.Below(3) - 1)],
                Upos = [.. Enumerable.Range(0, n).Select(_ => random.Below(3))],
                Xpos = [.. Enumerable.Range(0, n).Select(_ => random.Below(4))],
                Names = [.. Enumerable.Range(0, n).Select(i => random.Below(2))],
                Heads = [.. Enumerable.Range(0, n).Select(i => i == root ? -1 : root)],
                Relations = [.. Enumerable.Range(0, n).Select(_ => random.Below(5))],
            };
        }

        return samples;
    }

    private static Sample Bare(Sample sample)
    {
        int[] unknown = [.. Enumerable.Repeat(Sample.Unknown, sample.Length)];
        return new Sample { Length = sample.Length, Rows = sample.Rows, Clues = sample.Clues, Vectors = sample.Vectors, Upos = unknown, Xpos = unknown, Heads = unknown, Relations = unknown, Names = unknown };
    }
}
