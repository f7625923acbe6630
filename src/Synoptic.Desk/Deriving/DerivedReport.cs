using Synoptic.Storage;

namespace Synoptic.Desk.Deriving;

/// <summary>What is kept of all that was derived from a report.</summary>
/// <param name="Packed">What a store writes of it.</param>
/// <param name="Prepared">What its stories are found by.</param>
public sealed record DerivedReport(PackedReport Packed, PreparedReport Prepared)
{
    /// <summary>The same under another id.</summary>
    public DerivedReport Under(string id) => new(Packed.Under(id), Prepared.Under(id));
}
