using Synoptic.Knowledge;

namespace Synoptic.Reconciliation.Answers;

/// <summary>How much each sign weighs: logistic regression. Learned by the trainer's verb <c>answers</c>.</summary>
/// <param name="values">One for each sign, last the bias.</param>
internal sealed class AnswerWeights(double[] values)
{
    /// <summary>Number of signs.</summary>
    public const int Signs = 5;

    /// <summary>Name of the bias in the table.</summary>
    public const string Bias = "Bias";

    /// <summary>The weights that ship.</summary>
    public static AnswerWeights Shipped(WordTables tables)
    {
        var table = tables.Map("answer-weights");
        var values = new double[Signs + 1];
        for (var i = 0; i < Signs; i++) values[i] = double.Parse(table[((AnswerSign)i).ToString()]);
        values[Signs] = double.Parse(table[Bias]);
        return new AnswerWeights(values);
    }

    /// <summary>How likely it is that two answers with these signs say the same, 0 to 1.</summary>
    public double Likelihood(double[] signs)
    {
        var sum = values[Signs];
        for (var i = 0; i < Signs; i++) sum += values[i] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
