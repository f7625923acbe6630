namespace Synoptic.Events.Modalities;

/// <summary>What a governing word makes of the happening that it governs.</summary>
internal enum CueEffect
{
    None,
    Planned,
    Threatened,
    Demanded,
    Promised,
    Denied,
    Conditional,

    /// <summary>Told as an account.</summary>
    Reported,

    /// <summary>Going on.</summary>
    Ongoing,

    /// <summary>As real as the governing word itself: "began to", "held talks".</summary>
    Same,

    /// <summary>Taken for real whatever the governing word is: "condemned the raid".</summary>
    Fact,
}

/// <summary>What a cue says.</summary>
/// <param name="Effect">What it makes of what it governs.</param>
/// <param name="IsTold">Whether its subject is who tells it.</param>
internal readonly record struct Cue(CueEffect Effect, bool IsTold)
{
    /// <summary>No cue.</summary>
    public static Cue None => default;
}
