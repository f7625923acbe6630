namespace Synoptic.Reconciliation;

/// <summary>What the value of a row stands on.</summary>
public enum FigureBasis
{
    /// <summary>Reports state the number.</summary>
    Stated,

    /// <summary>Counted from the people of whom reports tell, each once.</summary>
    Counted,

    /// <summary>No report tells of any, though the reports tell whom else harm befell: nobody is said to have counted none.</summary>
    NoneTold,
}
