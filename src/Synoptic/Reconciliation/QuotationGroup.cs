using System.Collections.Immutable;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>One statement and all its tellings.</summary>
/// <param name="Speaker">Id of the cast member who said it, where known.</param>
/// <param name="SpeakerName">Who said it, for a reader; <see langword="null"/> where nobody is named.</param>
/// <param name="Tellings">One for each report that prints it, in order of article.</param>
/// <param name="Relation">How the tellings stand to each other.</param>
/// <param name="AsOf">Key of the <see cref="StoryDay"/> on which it was said, where told.</param>
public sealed record QuotationGroup(string? Speaker, string? SpeakerName, ImmutableArray<Telling> Tellings, QuotationRelation Relation, string? AsOf);

/// <summary>How the tellings of one statement stand to each other.</summary>
public enum QuotationRelation
{
    /// <summary>Printed once.</summary>
    Single,

    /// <summary>The same words.</summary>
    Identical,

    /// <summary>Told differently: shortened, translated otherwise, paraphrased, altered.</summary>
    Variant,
}
