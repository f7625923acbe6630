using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Actors;

/// <summary>Tells whose a participant is: its country and what kind of actor it is. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class ActorReader(WordTables tables)
{
    private readonly CountryCodes countries = new(tables);
    private readonly SectorWords sectors = new(tables);

    /// <summary>The reader of one article.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="tree">Its heads.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="offices">Which offices it gives to whom.</param>
    public ArticleActors Of(Analysis analysis, SyntaxTree tree, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<Office> offices) =>
        new(analysis, tree, mentions, entities, offices.IsDefault ? [] : offices, countries, sectors);
}
