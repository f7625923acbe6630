using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>Whether an event happened, as most origins have it.</summary>
internal static class ModalityVote
{
    /// <summary>The modality of most origins; of equals the one that claims more.</summary>
    public static Modality Of(List<ToldEvent> told) =>
        told.Select(static one => (one.Origin, one.Told.Modality)).Distinct().GroupBy(static pair => pair.Modality)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => Rank(group.Key)).First().Key;

    /// <summary>Whether it is told as having happened, or as going on.</summary>
    public static bool IsFact(Modality modality) => modality is Modality.Asserted or Modality.Ongoing or Modality.Reported;

    // From what claims most to what claims least.
    private static int Rank(Modality modality) => modality switch
    {
        Modality.Asserted => 0,
        Modality.Ongoing => 1,
        Modality.Reported => 2,
        Modality.Planned => 3,
        Modality.Promised => 4,
        Modality.Threatened => 5,
        Modality.Demanded => 6,
        Modality.Conditional => 7,
        _ => 8,
    };
}
