using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers;

/// <summary>Chooses what a reader sees first: brief, timeline, commitments. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class DossierBuilder(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>A dossier of all stories.</summary>
    public Dossier Build(ImmutableArray<Annotations> articles, ImmutableArray<StoryRecord> records, ImmutableArray<Failure> failures) =>
        tables is null ? throw new InvalidOperationException() : new("0.1.0", articles, [], [], failures);
}
