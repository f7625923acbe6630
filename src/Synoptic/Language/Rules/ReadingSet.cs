namespace Synoptic.Language.Rules;

/// <summary>Gathers readings in a caller's buffer, one for each state; the cheaper stays.</summary>
internal ref struct ReadingSet(Span<Reading> readings)
{
    private readonly Span<Reading> readings = readings;

    public int Count { get; private set; }

    public readonly bool Has(byte state)
    {
        foreach (var reading in readings[..Count])
            if (reading.State == state) return true;
        return false;
    }

    public void Add(Reading reading)
    {
        for (var i = 0; i < Count; i++)
        {
            if (readings[i].State != reading.State) continue;
            if (reading.Cost < readings[i].Cost) readings[i] = reading;
            return;
        }

        if (Count < readings.Length) readings[Count++] = reading;
    }
}
