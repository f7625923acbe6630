using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>One quotation of one report, as the matcher sees it.</summary>
/// <param name="Article">Index of the article in the story.</param>
/// <param name="Index">Index into the article's quotations.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Words">The speaker's own words.</param>
/// <param name="Speaker">Id of the cast member, or <see langword="null"/>.</param>
/// <param name="Weight">Sum of the words' weights.</param>
internal sealed record Spoken(int Article, int Index, Quotation Quotation, ImmutableArray<SpokenWord> Words, string? Speaker, double Weight)
{
    /// <summary>Whether it stands in the report's own words.</summary>
    public bool IsTold => Quotation.Kind == QuotationKind.Indirect;
}
