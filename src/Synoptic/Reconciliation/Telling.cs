using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>One report's telling of a statement.</summary>
/// <param name="Evidence">From the first piece to the last.</param>
/// <param name="Quotation">Index into the article's <see cref="Annotations.Quotations"/>.</param>
/// <param name="Differing">Words that other tellings do not have, as spans of the article's text.</param>
public sealed record Telling(Evidence Evidence, int Quotation, ImmutableArray<Span> Differing)
{
    /// <summary>How it stands to the telling <see cref="Of"/>.</summary>
    public TellingKind Kind { get; init; } = TellingKind.Full;

    /// <summary>Index, into the group's tellings, of the one that this one is held against; of an altered telling that is its original. <see langword="null"/> for the fullest telling.</summary>
    public int? Of { get; init; }

    /// <summary>What <see cref="Kind"/> was told by.</summary>
    public TellingReason Reason { get; init; }
}

/// <summary>How a telling stands to the one that it is held against.</summary>
public enum TellingKind
{
    /// <summary>The fullest telling: the others are held against it.</summary>
    Full,

    /// <summary>The same words, perhaps spelled otherwise.</summary>
    Identical,

    /// <summary>Words are left out, the order is kept.</summary>
    Shortened,

    /// <summary>Other words for the same, as of a statement that went through two translators.</summary>
    Translated,

    /// <summary>Told in the report's own words.</summary>
    Paraphrased,

    /// <summary>Words between the marks were exchanged: it is no longer what was said.</summary>
    Altered,
}

/// <summary>What the kind of a telling was told by.</summary>
public enum TellingReason
{
    /// <summary>Nothing to tell: it is the fullest.</summary>
    None,

    /// <summary>All words are the same.</summary>
    SameWords,

    /// <summary>All but a few small words are the same: one speech, written down by two.</summary>
    SmallWords,

    /// <summary>All words are the other's, and some of the other's are missing.</summary>
    WordsLeftOut,

    /// <summary>Words stand in the place of others.</summary>
    OtherWords,

    /// <summary>Few words stand in the place of others: written down otherwise rather than translated.</summary>
    FewWords,

    /// <summary>At least one of the two stands without marks, in the report's own words.</summary>
    OwnWords,

    /// <summary>Words differ, and a machine has rewritten the report.</summary>
    SpunReport,

    /// <summary>Words differ, though the report took its words from the other one.</summary>
    CopiedReport,

    /// <summary>The sentence is the same, but single words were exchanged for what a thesaurus gives for them.</summary>
    SwappedWords,
}
