namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>The signs by which a day's weight is judged.</summary>
internal enum DaySign
{
    /// <summary>Origins of other days that name the day, each by how near to the topic it does; one that names many days counts less for each.</summary>
    Elsewhere,

    /// <summary>Origins published on the day, each by how near its lead is to the topic.</summary>
    Published,

    /// <summary>How much of what is told of the day is told on other days too.</summary>
    Central,
}

/// <summary>What is known of a day.</summary>
internal sealed class DaySigns
{
    /// <summary>Number of signs.</summary>
    public const int Count = 3;

    /// <summary>Values of the signs, in the order of <see cref="DaySign"/>; raw.</summary>
    public double[] Values { get; } = new double[Count];

    /// <summary>Reports published on the day.</summary>
    public int Reports { get; set; }

    /// <summary>Origins of other days that name it.</summary>
    public int Mentions { get; set; }
}
