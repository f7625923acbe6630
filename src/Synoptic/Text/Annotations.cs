using System.Collections.Immutable;
using MemoryPack;

namespace Synoptic.Text;

/// <summary>An analysed article with the layers that the extractors add. Layers may overlap; none rewrites another.</summary>
/// <param name="Analysis">The article with its grammar.</param>
/// <param name="Mentions">Names, descriptions and pronouns that stand for somebody or something, in order.</param>
/// <param name="Entities">Whom the mentions stand for in this article; <see cref="Mention.Entity"/> is an index into it.</param>
/// <param name="Quotations">Who said what, in order.</param>
/// <param name="Times">Time expressions, in order, without overlap.</param>
/// <param name="Quantities">Numbers and what they count, in order, without overlap.</param>
/// <param name="Events">Who did what to whom, in order of trigger.</param>
[MemoryPackable]
public sealed partial record Annotations(
    Analysis Analysis,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<Entity> Entities,
    ImmutableArray<Quotation> Quotations,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Quantity> Quantities,
    ImmutableArray<Event> Events)
{
    /// <summary>Which offices the article gives to whom, in order of place.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary>Whom harm befell, in order of place: also those who are told without a number.</summary>
    public ImmutableArray<Casualty> Casualties { get; init; } = [];

    /// <summary>The title with the layers that tell of harm, as an article of its own; <see langword="null"/> where there is none. Its spans are offsets into the title.</summary>
    public Annotations? Headline { get; init; }

    /// <summary>The clauses with a predicate of their own, in order of predicate: when each one's happening is.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>Whether the grammar was read, and who and what is told; not of a text in a language that has no models here: of it there are words and sentences only.</summary>
    public bool IsAnalysed { get; init; } = true;

    /// <summary>The article.</summary>
    [MemoryPackIgnore]
    public Article Article => Analysis.Article;

    /// <summary>The article's text.</summary>
    [MemoryPackIgnore]
    public string Text => Analysis.Article.Text;
}
