namespace Synoptic.Language.Rules;

/// <summary>All readings of the words of one sentence, and the cheapest way through them. Used again for each sentence.</summary>
internal sealed class TagLattice(TagStates states)
{
    private const int Width = TagLexicon.MaxReadings;

    private Reading[] readings = [];
    private byte[] counts = [];
    private int[] costs = [];
    private byte[] backward = [];
    private Reading[] best = [];
    private int length;

    /// <summary>Room for the readings of the next word.</summary>
    public Span<Reading> Next => readings.AsSpan(length * Width, Width);

    public void Begin(int words)
    {
        length = 0;
        if (counts.Length >= words) return;
        var room = Math.Max(words, 64);
        readings = new Reading[room * Width];
        costs = new int[room * Width];
        backward = new byte[room * Width];
        counts = new byte[room];
        best = new Reading[room];
    }

    /// <summary>The next word has this many readings in <see cref="Next"/>.</summary>
    public void Add(int count)
    {
        var at = length * Width;
        for (var i = at; i < at + count; i++)
        {
            var reading = readings[i];
            if (length == 0)
            {
                costs[i] = states.Cost(states.Start, reading.State) + Weight(reading.Cost);
                continue;
            }

            var before = at - Width;
            int cheapest = int.MaxValue, from = 0;
            for (var j = 0; j < counts[length - 1]; j++)
            {
                var cost = costs[before + j] + states.Cost(readings[before + j].State, reading.State);
                if (cost >= cheapest) continue;
                cheapest = cost;
                from = j;
            }

            costs[i] = cheapest + Weight(reading.Cost);
            backward[i] = (byte)from;
        }

        counts[length++] = (byte)count;
    }

    /// <summary>The cheapest way through.</summary>
    public ReadOnlySpan<Reading> Best()
    {
        if (length == 0) return [];
        var at = 0;
        for (var j = 1; j < counts[length - 1]; j++)
            if (Final(j) < Final(at)) at = j;
        for (var i = length - 1; i >= 0; i--)
        {
            best[i] = readings[i * Width + at];
            at = backward[i * Width + at];
        }

        return best.AsSpan(0, length);
    }

    // What a word is by itself tells more than its neighbours do; found by trying 1 to 3 on the training part of a treebank.
    private static int Weight(byte cost) => cost * 2;

    private int Final(int j) => costs[(length - 1) * Width + j] + states.Cost(readings[(length - 1) * Width + j].State, states.End);
}
