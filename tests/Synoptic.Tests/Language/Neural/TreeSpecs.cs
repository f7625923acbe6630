using Synoptic.Language.Neural;
using Synoptic.Training.Numerics;

namespace Synoptic.Tests.Language.Neural;

public sealed class TreeSpecs
{
    [Fact]
    public void Heads_are_the_best_tree_with_one_root_of_all_trees_that_there_are()
    {
        var random = new SplitMix(5);
        for (var round = 0; round < 400; round++)
        {
            var n = 1 + random.Below(5);
            var scores = Scores(n, random);
            var heads = new int[n];
            TreeDecoder.Decode((float[])scores.Clone(), n, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
            Assert.Equal(Best(scores, n), Sum(scores, heads), 3);
        }
    }

    [Fact]
    public void A_long_sentence_of_which_nothing_is_known_still_becomes_a_tree()
    {
        var random = new SplitMix(6);
        foreach (var n in new[] { 1, 2, 60, 256 })
        {
            var heads = new int[n];
            TreeDecoder.Decode(Scores(n, random), n, heads);
            Assert.True(IsTree(heads));
            TreeDecoder.Decode(new float[n * (n + 1)], n, heads);
            Assert.True(IsTree(heads));
        }
    }

    private static float[] Scores(int n, SplitMix random) => [.. Enumerable.Range(0, n * (n + 1)).Select(_ => (random.Unit() * 10) - 5)];

    private static float Sum(float[] scores, int[] heads) => heads.Select((h, i) => scores[(i * (heads.Length + 1)) + h + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == -1) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0; steps++, at = heads[at])
            {
                if (steps > heads.Length) return false;
            }
        }

        return true;
    }

    private static float Best(float[] scores, int n)
    {
        var best = float.NegativeInfinity;
        var heads = new int[n];
        Try(0);
        return best;

        void Try(int i)
        {
            if (i == n)
            {
                if (IsTree(heads)) best = MathF.Max(best, Sum(scores, heads));
                return;
            }

            for (heads[i] = -1; heads[i] < n; heads[i]++)
            {
                if (heads[i] == i) continue;
                var kept = heads[i];
                Try(i + 1);
                heads[i] = kept;
            }
        }
    }
}
