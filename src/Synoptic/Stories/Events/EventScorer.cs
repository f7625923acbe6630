using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Stories.Events;

/// <summary>
/// How likely two tellings are of one event: a logistic model with weights for each class of pairs, learned on ECB+ by the trainer's verb
/// <c>events</c>. Immutable.
/// </summary>
/// <param name="weights">By class, then by sign.</param>
/// <param name="isCareful">Whether a link needs more than good odds.</param>
internal sealed class EventScorer(float[][] weights, bool isCareful = false)
{
    /// <summary>Odds of a pair that is as good as sure; what is further out would only silence the other pairs of a mean.</summary>
    public const float Sure = 5;

    // Of two that are two: nothing else makes up for it.
    private const float Never = -1e6f;

    // Of two that may be one or not.
    private const float NotEnough = -1;

    /// <summary>The weights that ship.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="isCareful">Whether for pages.</param>
    public static EventScorer Shipped(WordTables tables, bool isCareful)
    {
        var weights = new float[EventSigns.Classes][];
        for (var c = 0; c < weights.Length; c++) weights[c] = new float[EventSigns.Count];
        var rows = tables.Rows("event-weights");
        // In the order of the signs; a test keeps their names true.
        for (var sign = 0; sign < EventSigns.Count && sign < rows.Length; sign++)
            for (var c = 0; c < weights.Length; c++) weights[c][sign] = float.Parse(rows[sign][c + 1], CultureInfo.InvariantCulture);

        return new EventScorer(weights, isCareful);
    }

    /// <summary>Logarithm of the odds that a pair is one.</summary>
    public float Score(EventSigns signs, EventTelling a, EventTelling b)
    {
        Span<float> values = stackalloc float[EventSigns.Count];
        signs.Of(a, b, values);
        if (isCareful && EventCaution.Contradict(a, b, values)) return Never;
        if (isCareful && !EventCaution.Allows(a, b, values)) return NotEnough;
        // No report moves what it tells to another day; one that names another day tells of something else, or is wrong.
        if (EventSigns.OtherDays(a, b)) return -Sure;
        var own = weights[EventSigns.ClassOf(a, b)];
        var sum = 0f;
        for (var i = 0; i < values.Length; i++) sum += own[i] * values[i];
        return Math.Clamp(sum, -Sure, Sure);
    }

    /// <summary>The weights as rows of a table.</summary>
    public IEnumerable<string> Rows() => Enum.GetValues<EventSign>().Select(sign =>
        string.Join('\t', weights.Select(w => w[(int)sign].ToString("0.000", CultureInfo.InvariantCulture)).Prepend(sign.ToString())));
}
