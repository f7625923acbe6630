using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;
using Synoptic.Stories;
namespace Synoptic.Reconciliation;

/// <summary>Compares what the articles of a story say. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class Reconciler(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Compares what the articles of a story say.</summary>
    public StoryRecord Reconcile(Story story) => tables is null ? throw new InvalidOperationException() : new(story, [], [], [], []);
}
