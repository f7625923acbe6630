using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What a correction does.</summary>
public enum CorrectionKind
{
    /// <summary>The stories of its reports are one.</summary>
    MergeStories,

    /// <summary>Its reports are a story of their own.</summary>
    SplitStory,

    /// <summary>Its entity keys are one: the first.</summary>
    MergeEntities,

    /// <summary>Its first key, in its reports, is another: the second key.</summary>
    SplitEntity,

    /// <summary>A line is wrong.</summary>
    WrongLine,

    /// <summary>A verdict on a claim.</summary>
    Verdict,

    /// <summary>A note.</summary>
    Note,
}

/// <summary>
/// What somebody put right by hand: a layer over what was derived, which it never rewrites. It is tied to reports, words and keys, not to ids
/// of stories, so that it holds after a rebuild.
/// </summary>
/// <param name="Number">Its number in the store; 0 before it is there.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Articles">Reports that it speaks of: of a merge one of each story, of a split all that go.</param>
/// <param name="Keys">Entities that it speaks of.</param>
/// <param name="Place">The words that it speaks of, in the first of its reports.</param>
/// <param name="Line">Which kind of line is wrong, or is judged: <c>quotation</c>, <c>figure</c>, <c>event</c>, <c>finding</c>.</param>
/// <param name="Text">The claim that is judged, or the note.</param>
/// <param name="Rating">The verdict in a word, as its writer has it.</param>
/// <param name="Who">Who did it.</param>
/// <param name="When">When.</param>
public sealed record Correction(
    long Number,
    CorrectionKind Kind,
    ImmutableArray<string> Articles,
    ImmutableArray<string> Keys,
    Span? Place,
    string? Line,
    string? Text,
    string? Rating,
    string Who,
    DateTimeOffset When)
{
    /// <summary>Who undid it, and when; <see langword="null"/> while it holds.</summary>
    public (string Who, DateTimeOffset When)? Undone { get; init; }
}

/// <summary>A correction whose words stand elsewhere since its report was read anew.</summary>
/// <param name="Correction">Its number.</param>
/// <param name="Words">The words.</param>
/// <param name="Now">Where they stand; <see langword="null"/> where they don't, or where that can't be told: it is kept without a place.</param>
public sealed record MovedPlace(long Correction, string Words, Span? Now);
