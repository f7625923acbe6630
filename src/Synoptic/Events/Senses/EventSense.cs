namespace Synoptic.Events.Senses;

/// <summary>What words that look like a political event are.</summary>
internal enum EventSense
{
    /// <summary>What they say.</summary>
    Real,

    /// <summary>Sport, a market, a title, history, or a manner of speaking.</summary>
    Figurative,

    /// <summary>Words, not blows.</summary>
    Verbal,
}
