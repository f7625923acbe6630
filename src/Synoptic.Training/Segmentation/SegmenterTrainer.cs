using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Segmentation;

namespace Synoptic.Training.Segmentation;

/// <summary>Trains the model that tells where sentences end.</summary>
internal sealed record SegmenterTrainer
{
    /// <summary>How the weights are learned.</summary>
    public LogisticRegression Learner { get; init; } = new();

    /// <summary>Largest weight that is kept.</summary>
    public float Largest { get; init; } = 1.5f;

    /// <summary>Smaller weights are left out.</summary>
    public float Smallest { get; init; } = 0.18f;

    /// <summary>How often the invented sentences are seen for one time that the treebanks are.</summary>
    public int Repeat { get; init; } = 5;

    /// <summary>Log-odds above which a sentence ends after a stop.</summary>
    public float Threshold { get; init; }

    /// <summary>Log-odds above which a sentence ends without a stop.</summary>
    public float UnmarkedThreshold { get; init; } = 0.75f;

    /// <summary>The model as bytes; the same documents and settings give the same bytes.</summary>
    public byte[] Train(WordTables tables, ImmutableArray<TreebankDocument> documents)
    {
        var examples = new BoundaryExamples(new TokenTables(tables));
        foreach (var document in documents) examples.Add(document);
        // What is invented is short; seen more often, it weighs about as much as one treebank document in forty.
        var invented = InventedSentences.Read();
        for (var i = 0; i < Repeat; i++)
            foreach (var document in invented) examples.Add(document);
        var weights = Learner.Train(examples);
        // One byte for each weight; the largest are cut, which loses less than wider steps.
        var step = Largest / 127;
        var writer = new ModelFileWriter();
        writer.Add<ushort>(BoundaryModel.Weights, FeatureTable.Build(weights.Where(w => MathF.Abs(w.Value) >= Smallest).Select(w => KeyValuePair.Create(w.Key, (sbyte)Math.Clamp(MathF.Round(w.Value / step), -127, 127)))));
        writer.Add<int>(BoundaryModel.Threshold, [(int)MathF.Round(Threshold / step), (int)MathF.Round(UnmarkedThreshold / step)]);
        return writer.ToBytes();
    }
}
