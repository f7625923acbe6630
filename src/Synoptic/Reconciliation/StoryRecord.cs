using System.Collections.Immutable;
using Synoptic.Reconciliation.Events;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>A story reconciled: what is said, by how many origins, and where the accounts agree, differ and contradict.</summary>
/// <param name="Story">The story with its articles.</param>
/// <param name="Claims">Everything said that can be compared, in order of article and place.</param>
/// <param name="Figures">One row for each thing counted.</param>
/// <param name="Quotations">One group for each statement, with all its tellings.</param>
/// <param name="Findings">Where the accounts agree or not, weightiest first.</param>
/// <param name="Happened">When what the story is about happened, where that can be told.</param>
/// <param name="Where">Where it happened, where that can be told.</param>
public sealed record StoryRecord(
    Story Story,
    ImmutableArray<Claim> Claims,
    ImmutableArray<FigureRow> Figures,
    ImmutableArray<QuotationGroup> Quotations,
    ImmutableArray<Finding> Findings,
    StoryDay? Happened = null,
    Entity? Where = null)
{
    /// <summary>Which offices the reports give to whom, in order of first telling.</summary>
    public ImmutableArray<StoryOffice> Offices { get; init; } = [];

    /// <summary>Who did what to whom, each event once with all its tellings, in order of first telling.</summary>
    public ImmutableArray<StoryEvent> Events { get; init; } = [];
}
