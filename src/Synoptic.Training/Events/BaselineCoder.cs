namespace Synoptic.Training.Events;

/// <summary>The method that ours is measured against: words and pairs of words weighted by TF-IDF, a linear support vector machine, its cost chosen within the training part.</summary>
internal static class BaselineCoder
{
    private static readonly double[] Costs = [0.1, 0.3, 1, 3, 10, 30];
    private const int InnerFolds = 5;

    /// <summary>Learns from some examples and tells the classes of others.</summary>
    public static int[] Classify(IReadOnlyList<CodedSentence> sentences, IReadOnlyList<int> labels, int classes, IReadOnlyList<int> train, IReadOnlyList<int> test)
    {
        var inner = Folds.Divide([.. train.Select(i => sentences[i].Text)], [.. train.Select(i => labels[i])], InnerFolds, 7);
        var found = Costs.Select(_ => new int[train.Count]).ToArray();
        for (var part = 0; part < InnerFolds; part++)
        {
            var learn = Enumerable.Range(0, train.Count).Where(i => inner[i] != part).Select(i => train[i]).ToArray();
            var check = Enumerable.Range(0, train.Count).Where(i => inner[i] == part).ToArray();
            var told = Learn(sentences, labels, classes, learn, [.. check.Select(i => train[i])], Costs);
            for (var c = 0; c < Costs.Length; c++)
                for (var i = 0; i < check.Length; i++) found[c][check[i]] = told[c][i];
        }

        var gold = train.Select(i => labels[i]).ToArray();
        var best = Enumerable.Range(0, Costs.Length).MaxBy(c => CodingFigures.Of(gold, found[c]).Macro);
        return Learn(sentences, labels, classes, train, test, [Costs[best]])[0];
    }

    private static int[][] Learn(IReadOnlyList<CodedSentence> sentences, IReadOnlyList<int> labels, int classes, IReadOnlyList<int> train, IReadOnlyList<int> test, double[] costs)
    {
        var terms = new TermWeights(train.Select(i => sentences[i].Text));
        var examples = train.Select(i => terms.Of(sentences[i].Text)).ToArray();
        var wanted = train.Select(i => labels[i]).ToArray();
        var checks = test.Select(i => terms.Of(sentences[i].Text)).ToArray();
        return [.. costs.Select(cost =>
        {
            var weights = new LinearSvm { Cost = cost }.Train(examples, wanted, classes, terms.Count);
            return checks.Select(x => Enumerable.Range(0, classes).MaxBy(c => x.Dot(weights[c]) + weights[c][^1])).ToArray();
        })];
    }
}
