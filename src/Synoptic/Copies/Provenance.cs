using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>Who took whose words, among all articles of a run.</summary>
/// <param name="Copies">Pairs in which one took from the other, best score first.</param>
/// <param name="Spun">Articles that a machine has rewritten, in order of article id.</param>
/// <param name="Origins">Every article is in exactly one.</param>
public sealed record Provenance(ImmutableArray<CopyPair> Copies, ImmutableArray<SpunVerdict> Spun, ImmutableArray<Origin> Origins);

/// <summary>Two articles of which one took words from the other.</summary>
/// <param name="A">Id of the article that the words were taken from, or the earlier or first by id where <paramref name="DirectionKnown"/> is false.</param>
/// <param name="B">Id of the article that took them.</param>
/// <param name="Kind">How they were taken.</param>
/// <param name="Score">0 to 1: how sure it is that this is a copy.</param>
/// <param name="Passages">Shared passages, in order of <paramref name="B"/>.</param>
/// <param name="DirectionKnown">Whether the evidence says who took from whom.</param>
/// <param name="Reasons">Why, in words for a reader.</param>
public sealed record CopyPair(
    string A,
    string B,
    CopyKind Kind,
    double Score,
    ImmutableArray<Passage> Passages,
    bool DirectionKnown,
    ImmutableArray<string> Reasons)
{
    /// <summary>Share of the words of <see cref="B"/> that it took, quotations and page furniture hardly counted; of the one that shares more of its words where the direction is unknown.</summary>
    public double Taken { get; init; } = 1;
}

/// <summary>How words were taken.</summary>
public enum CopyKind
{
    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>Word for word, with parts left out.</summary>
    Abridged,

    /// <summary>With changes by an editor.</summary>
    Edited,

    /// <summary>Rewritten by a machine, word by word, to pass as new.</summary>
    Spun,
}

/// <summary>The same words in two articles.</summary>
/// <param name="A">Where they stand in the first.</param>
/// <param name="B">Where they stand in the second.</param>
public readonly record struct Passage(Span A, Span B);

/// <summary>An article that a machine has rewritten, and the phrases that give it away.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">The phrases, in order.</param>
public sealed record SpunVerdict(string Article, double Score, ImmutableArray<SpunReason> Reasons);

/// <summary>A phrase that gives a spun article away.</summary>
/// <param name="Span">Its place in the article.</param>
/// <param name="Likely">What it was before, where that can be told.</param>
public readonly record struct SpunReason(Span Span, string? Likely);

/// <summary>A report, or reports, of which most words go back to one.</summary>
/// <param name="Letter">Its name on the page: <c>A</c>, <c>B</c>, … <c>Z</c>, <c>AA</c>; in order of the first article.</param>
/// <param name="Articles">Ids; the first is the one that the others took from, as far as that is known.</param>
public sealed record Origin(string Letter, ImmutableArray<string> Articles);
