namespace Synoptic.Stories;

/// <summary>
/// The day that a stream has come to: the middle one of the latest articles' days, and never back once it is settled. A few wrong dates, however far in the
/// future, can't move it.
/// </summary>
internal sealed class StreamClock
{
    // Wrong dates move it only where they are half of so many articles; the delay of half as many articles costs nothing.
    private const int Latest = 31;

    // A date this far after the day of the stream is not believed. Streams with holes of months are.
    private const int MostAhead = 400;

    private readonly Queue<int> days = new();

    /// <summary>Number of the day; below zero before the first article with a date.</summary>
    public int Day { get; private set; } = -1;

    /// <summary>The day as a date.</summary>
    public DateOnly? Date => Day < 0 ? null : DateOnly.FromDayNumber(Day);

    /// <summary>Whether enough articles have told their day.</summary>
    public bool IsSettled => days.Count == Latest;

    /// <summary>Whether the date of an article may be true.</summary>
    public bool Believes(int day) => !IsSettled || day <= Day + MostAhead;

    /// <summary>Tells the day of the next article.</summary>
    public void Tell(int day)
    {
        days.Enqueue(day);
        if (days.Count > Latest) days.Dequeue();
        var sorted = days.ToArray();
        Array.Sort(sorted);
        var middle = sorted[(sorted.Length - 1) / 2];
        // At the start it may be wrong, and then goes back.
        Day = IsSettled ? Math.Max(Day, middle) : middle;
    }

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Day);
        writer.Write(days.Count);
        foreach (var day in days) writer.Write(day);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StreamClock Read(BinaryReader reader)
    {
        var clock = new StreamClock { Day = reader.ReadInt32() };
        for (var i = reader.ReadInt32(); i > 0; i--) clock.days.Enqueue(reader.ReadInt32());
        return clock;
    }
}
