using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Stories;

/// <summary>
/// How likely two profiles are of one: a logistic model with weights for each class of pairs, learned on ECB+ by the trainer's verb
/// <c>coreference</c>. Immutable.
/// </summary>
/// <param name="weights">By class, then by sign.</param>
internal sealed class CastScorer(double[][] weights)
{
    // Beyond these odds a pair is as good as sure; what is further out would only silence the other pairs of a mean.
    private const double Sure = 6;

    /// <summary>The weights that ship.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="step">Step of the linking, from 1.</param>
    public static CastScorer Shipped(WordTables tables, int step)
    {
        var weights = new double[CastSigns.Classes][];
        for (var c = 0; c < weights.Length; c++) weights[c] = new double[CastSigns.Count];
        foreach (var row in tables.Rows("cast-weights"))
        {
            if (row[0] != step.ToString(CultureInfo.InvariantCulture) || !Enum.TryParse<CastSign>(row[1], out var sign)) continue;
            for (var c = 0; c < weights.Length; c++) weights[c][(int)sign] = double.Parse(row[c + 2], CultureInfo.InvariantCulture);
        }

        return new CastScorer(weights);
    }

    /// <summary>Logarithm of the odds that a pair is one.</summary>
    public double Score(CastSigns signs, CastProfile a, CastProfile b)
    {
        Span<double> values = stackalloc double[CastSigns.Count];
        signs.Of(a, b, values);
        var own = weights[CastSigns.ClassOf(a, b)];
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++) sum += own[i] * values[i];
        return Math.Clamp(sum, -Sure, Sure);
    }

    /// <summary>The weights as rows of a table.</summary>
    public IEnumerable<string> Rows(int step) => Enum.GetValues<CastSign>().Select(sign =>
        string.Join('\t', weights.Select(w => w[(int)sign].ToString("0.000", CultureInfo.InvariantCulture)).Prepend(sign.ToString()).Prepend(step.ToString(CultureInfo.InvariantCulture))));
}
