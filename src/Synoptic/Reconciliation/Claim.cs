using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>Something said that can be compared with what others say.</summary>
/// <param name="About">What it is about; claims with one key are compared.</param>
/// <param name="Value">What is said of it, in the report's own words.</param>
/// <param name="Number">The value as a range of numbers, where it is one.</param>
/// <param name="AttributedTo">Who in the story says so, in the report's own words; <see langword="null"/> for the report itself.</param>
/// <param name="AsOf">Key of the <see cref="StoryDay"/> that the claim speaks of, where told.</param>
/// <param name="Evidence">The words.</param>
/// <param name="Modality">Whether it is told as a fact, planned, conditional.</param>
public sealed record Claim(Subject About, string Value, NumberRange? Number, string? AttributedTo, string? AsOf, Evidence Evidence, Modality Modality = Modality.Asserted)
{
    /// <summary>Whether what is claimed is past, going on, announced, threatened or hypothetical.</summary>
    public TimeStatus Status { get; init; }

    /// <summary>The event that it is a claim of, where it is one.</summary>
    public EventReference? Event { get; init; }
}

/// <summary>What a claim is about.</summary>
/// <param name="Key">Claims with equal keys are about the same thing.</param>
/// <param name="Kind">Kind of thing: <c>figure</c>, <c>event</c>, <c>participants</c>, <c>office</c>, ….</param>
/// <param name="Label">For a reader, in plain words.</param>
/// <param name="Indicator">For figures: what is counted.</param>
/// <param name="Unit">For figures: the unit.</param>
/// <param name="Place">Where, as a name.</param>
public sealed record Subject(string Key, string Kind, string Label, string? Indicator = null, string? Unit = null, string? Place = null);

/// <summary>A number with open or closed ends.</summary>
/// <param name="Low">Least; <see langword="null"/> for open.</param>
/// <param name="High">Most; <see langword="null"/> for open.</param>
/// <param name="Exact">The number itself where the words give one.</param>
public readonly record struct NumberRange(double? Low, double? High, double? Exact);

/// <summary>The words that a line stands on.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Span">Place in its text.</param>
public readonly record struct Evidence(string Article, Span Span);
