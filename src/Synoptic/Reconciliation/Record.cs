using System.Collections.Immutable;
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
    Entity? Where = null);

/// <summary>The words that a line stands on.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Span">Place in its text.</param>
public readonly record struct Evidence(string Article, Span Span);

/// <summary>Something said that can be compared with what others say.</summary>
/// <param name="About">What it is about; claims with one key are compared.</param>
/// <param name="Value">What is said of it, in the report's own words.</param>
/// <param name="Number">The value as a range of numbers, where it is one.</param>
/// <param name="AttributedTo">Who in the story says so, in the report's own words; <see langword="null"/> for the report itself.</param>
/// <param name="AsOf">Key of the <see cref="StoryDay"/> that the claim speaks of, where told.</param>
/// <param name="Evidence">The words.</param>
public sealed record Claim(Subject About, string Value, NumberRange? Number, string? AttributedTo, string? AsOf, Evidence Evidence);

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

/// <summary>How the accounts of one thing stand to each other.</summary>
public enum FindingStatus
{
    /// <summary>Two origins or more say the same, within rounding and bounds.</summary>
    Agree,

    /// <summary>They say the same, one more precisely.</summary>
    Precision,

    /// <summary>They differ, but may both be right.</summary>
    Differ,

    /// <summary>They cannot both be right.</summary>
    Contradict,

    /// <summary>A later report of the same line gives another value.</summary>
    Superseded,

    /// <summary>One origin only.</summary>
    Single,
}

/// <summary>One thing counted, as each report gives it.</summary>
/// <param name="About">What is counted, where, when.</param>
/// <param name="Status">How the accounts stand to each other.</param>
/// <param name="Low">Least of all accounts.</param>
/// <param name="High">Most of all accounts.</param>
/// <param name="Best">The value, where the accounts agree on one; otherwise <see langword="null"/>.</param>
/// <param name="AsOf">Key of the <see cref="StoryDay"/> spoken of.</param>
/// <param name="Claims">The accounts, in order of article.</param>
/// <param name="Note">What a reader should know about scope, in words.</param>
public sealed record FigureRow(Subject About, FindingStatus Status, double? Low, double? High, double? Best, string? AsOf, ImmutableArray<Claim> Claims, string? Note = null);

/// <summary>One statement and all its tellings.</summary>
/// <param name="Speaker">Id of the cast member who said it, where known.</param>
/// <param name="SpeakerName">Who said it, for a reader; <see langword="null"/> where nobody is named.</param>
/// <param name="Tellings">One for each report that prints it, in order of article.</param>
/// <param name="Relation">How the tellings stand to each other.</param>
/// <param name="AsOf">Key of the <see cref="StoryDay"/> on which it was said, where told.</param>
public sealed record QuotationGroup(string? Speaker, string? SpeakerName, ImmutableArray<Telling> Tellings, QuotationRelation Relation, string? AsOf);

/// <summary>One report's telling of a statement.</summary>
/// <param name="Evidence">From the first piece to the last.</param>
/// <param name="Quotation">Index into the article's <see cref="Annotations.Quotations"/>.</param>
/// <param name="Differing">Words that other tellings do not have, as spans of the article's text.</param>
public sealed record Telling(Evidence Evidence, int Quotation, ImmutableArray<Span> Differing);

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

/// <summary>What the accounts say of one thing, side by side.</summary>
/// <param name="About">The thing.</param>
/// <param name="Status">How the accounts stand to each other.</param>
/// <param name="Sides">One for each value, by number of origins.</param>
/// <param name="Weight">How much it matters, for the order on the page; 0 upward.</param>
/// <param name="Note">What a reader should know, in words.</param>
public sealed record Finding(Subject About, FindingStatus Status, ImmutableArray<Side> Sides, double Weight, string? Note = null);

/// <summary>One value that is told of a thing.</summary>
/// <param name="Value">In the words of the first report that tells it.</param>
/// <param name="Origins">Letters of the origins that tell it.</param>
/// <param name="Claims">The claims.</param>
public sealed record Side(string Value, ImmutableArray<string> Origins, ImmutableArray<Claim> Claims);
