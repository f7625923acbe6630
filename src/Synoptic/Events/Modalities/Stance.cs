using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>How a happening stands to fact.</summary>
/// <param name="Modality">Its modality.</param>
/// <param name="Account">By whose account it is told.</param>
internal readonly record struct Stance(Modality Modality, Account Account)
{
    /// <summary>Told by the report itself as a fact.</summary>
    public static Stance Fact => new(Modality.Asserted, Account.Own);

    /// <summary>Whether it is told as real: past or going on.</summary>
    public bool IsReal => Modality is Modality.Asserted or Modality.Ongoing or Modality.Reported;
}

/// <summary>By whose account something is told.</summary>
/// <param name="IsTold">Whether it is somebody's account.</param>
/// <param name="Teller">Head word of who tells it; -1 where nobody is named.</param>
/// <param name="Quotation">The quotation that tells it; -1 where the grammar does.</param>
/// <param name="Cue">The word that governs what is told; -1 without one.</param>
internal readonly record struct Account(bool IsTold, int Teller, int Quotation, int Cue)
{
    /// <summary>The report's own.</summary>
    public static Account Own => new(false, -1, -1, -1);

    /// <summary>Somebody's, told by the grammar.</summary>
    public static Account Of(int teller, int cue) => new(true, teller, -1, cue);
}
