using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Finds no names: for callers that need the grammar alone.</summary>
public sealed class NoNames : INameFinder
{
    /// <inheritdoc/>
    public ImmutableArray<Name> FindNames(string text, Segments segments, ImmutableArray<Tag> tags) => [];
}
