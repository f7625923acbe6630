using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Stories.Events;

/// <summary>
/// How likely two tellings are of one event: a logistic model with weights for each class of pairs, learned on ECB+ by the trainer's verb
/// <c>events</c>. Immutable.
/// </summary>
/// <param name="weights">By class, then by sign.</param>
internal sealed class EventScorer(float[][] weights)
{
    // Beyond these odds a pair is as good as sure; what is further out would only silence the other pairs of a mean.
    private const float Sure = 5;

    /// <summary>The weights that ship.</summary>
    public static EventScorer Shipped(WordTables tables)
    {
        var weights = new float[EventSigns.Classes][];
        for (var c = 0; c < weights.Length; c++) weights[c] = new float[EventSigns.Count];
        foreach (var row in tables.Rows("event-weights"))
        {
            if (!Enum.TryParse<EventSign>(row[0], out var sign)) continue;
            for (var c = 0; c < weights.Length; c++) weights[c][(int)sign] = float.Parse(row[c + 1], CultureInfo.InvariantCulture);
        }

        return new EventScorer(weights);
    }

    /// <summary>Logarithm of the odds that a pair is one.</summary>
    public float Score(EventSigns signs, EventTelling a, EventTelling b)
    {
        if (a.Passage == b.Passage) return Sure;
        Span<float> values = stackalloc float[EventSigns.Count];
        signs.Of(a, b, values);
        var own = weights[EventSigns.ClassOf(a, b)];
        var sum = 0f;
        for (var i = 0; i < values.Length; i++) sum += own[i] * values[i];
        return Math.Clamp(sum, -Sure, Sure);
    }

    /// <summary>The weights as rows of a table.</summary>
    public IEnumerable<string> Rows() => Enum.GetValues<EventSign>().Select(sign =>
        string.Join('\t', weights.Select(w => w[(int)sign].ToString("0.000", CultureInfo.InvariantCulture)).Prepend(sign.ToString())));
}
