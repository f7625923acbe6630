using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Segmentation;
using Synoptic.Training.Segmentation;

namespace Synoptic.Tests.Language;

public sealed class SegmenterTrainingSpecs
{
    [Fact]
    public void Training_twice_gives_the_same_bytes_and_a_model_that_has_learned()
    {
        // The invented sentences alone are a small slice that is always there.
        var trainer = new SegmenterTrainer { Learner = new() { Epochs = 4 } };
        var first = trainer.Train(WordTables.English, []);
        Assert.Equal(first, trainer.Train(WordTables.English, []));
        var evaluation = new SegmenterEvaluation();
        var segmenter = new TrainedSegmenter(WordTables.English, ModelFile.Open(first));
        foreach (var document in InventedSentences.Read()) evaluation.Add(document, segmenter);
        // Without weights only lines would end sentences, which gives less than 0.6.
        Assert.InRange(evaluation.Total.Sentences.F1, 0.8, 1);
    }

    [Fact]
    public void Spans_are_compared_over_the_characters_that_are_no_white_space()
    {
        var document = new TreebankDocument("x", "He can't.\nGo on !", [(0, 2), (2, 7), (7, 8), (8, 10), (10, 12), (12, 13)], [(0, 2), (2, 4), (4, 7), (7, 8), (8, 10), (10, 12), (12, 13)], [(0, 8), (8, 13)]);
        var evaluation = new SegmenterEvaluation();
        evaluation.Add(document, new TrainedSegmenter(WordTables.English));
        Assert.Equal((1.0, 1.0, 1.0), (evaluation.Total.Tokens.F1, evaluation.Total.Words.F1, evaluation.Total.Sentences.F1));
        Assert.Empty(evaluation.SentenceErrors);
    }

    [Fact]
    public void A_hashed_feature_gives_back_its_weight()
    {
        var weights = Enumerable.Range(1, 2000).ToImmutableDictionary(i => (uint)i * 2654435761u, i => (sbyte)(i % 100 - 50));
        var table = FeatureTable.Build(weights);
        var wrong = weights.Count(w => FeatureTable.Sum(table, [w.Key]) != w.Value);
        // Two features of one place and key are told apart no more; one in a hundred is.
        Assert.InRange(wrong, 0, 40);
    }
}
