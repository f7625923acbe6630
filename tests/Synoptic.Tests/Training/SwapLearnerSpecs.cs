using Synoptic.Copies;
using Synoptic.Copies.Spinning;
using Synoptic.Language.Models;
using Synoptic.Training.Numerics;
using Synoptic.Training.Spinning;

namespace Synoptic.Tests.Training;

public sealed class SwapLearnerSpecs
{
    private const int Words = 12;

    // A language of pairs: every even word is followed by the next odd one, unless a machine has put another in its place.
    [Fact]
    public void A_word_that_stands_where_its_partner_should_is_told_from_the_partner_the_same_way_each_time()
    {
        var first = Train();
        Assert.Equal(first, Train());
        var model = new SwapModel(ModelFile.Open(first));
        Assert.True(Score(model, "w0 w1 w4 w5 w2 w3 w6 w7 w2 w3") + 2 < Score(model, "w0 w1 w4 w9 w2 w3 w6 w7 w2 w3"));
    }

    private static float Score(SwapModel model, string text)
    {
        var words = Copies.Reports.Words(text);
        var scores = model.Score(SwapContext.Of(words, model.Vocabulary), words);
        Assert.Equal(words.Count, scores.Length);
        return scores[3].Score;
    }

    private static byte[] Train()
    {
        var random = new SplitMix(3);
        var table = new float[(SwapVocabulary.FirstWord + Words) * 100];
        for (var i = SwapVocabulary.FirstWord * 100; i < table.Length; i++) table[i] = (2 * random.Unit()) - 1;
        var originals = new ushort[(SwapVocabulary.FirstWord + Words) * SwapFeatures.Originals];
        var counts = new CrossCounts();
        var examples = new List<SwapExample>();
        for (var text = 0; text < 120; text++)
        {
            var rows = new int[80 + (2 * SwapContext.Reach)];
            var judged = new (int Place, bool Swapped)[80];
            for (var i = 0; i < judged.Length; i++)
            {
                var swapped = i % 2 == 1 && random.Below(8) == 0;
                var word = i % 2 == 0 ? 2 * random.Below(Words / 2) : swapped ? (2 * random.Below(Words / 2)) + 1 : rows[SwapContext.Reach + i - 1] - SwapVocabulary.FirstWord + 1;
                rows[SwapContext.Reach + i] = SwapVocabulary.FirstWord + word;
                judged[i] = (SwapContext.Reach + i, swapped);
            }

            examples.Add(new SwapExample(rows, judged, text % 2));
            counts.Add(examples[^1]);
        }

        foreach (var example in examples) example.Measure(counts, originals);
        var learner = new SwapLearner(table, 1);
        learner.Train(examples, 6, 5e-3f, TextWriter.Null);
        var vocabulary = SwapVocabulary.Create([.. Enumerable.Range(0, Words).Select(static w => WordHash.Of($"w{w}"))]);
        return SwapModel.Write(vocabulary, NaturalCounts.Pack(counts.All, CrossCounts.Least), originals, [], learner.Project(), learner.Network, -2);
    }
}
