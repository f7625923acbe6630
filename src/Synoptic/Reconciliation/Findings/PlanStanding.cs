namespace Synoptic.Reconciliation.Findings;

/// <summary>How a report lets a plan stand.</summary>
internal enum PlanStanding
{
    /// <summary>Settled: it is to come.</summary>
    Settled,

    /// <summary>Open: it may come, or somebody is yet to decide.</summary>
    Open,

    /// <summary>It is put to another time.</summary>
    Late,

    /// <summary>It does not come.</summary>
    Off,
}
