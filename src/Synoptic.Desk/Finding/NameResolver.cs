using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Finding;

/// <summary>Finds whom a user means by a name. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language: rules of transliteration.</param>
public sealed class NameResolver(WordTables tables)
{
    // Enough to show whom else a name may mean.
    private const int Most = 12;

    private readonly EntityKeys keys = new(tables);

    /// <summary>
    /// Whom a store knows by a name: those called exactly so first, then those whose name holds it, each by how many reports name them. A
    /// key itself (<c>person:marcorubio</c>) is whom it names.
    /// </summary>
    public ImmutableArray<StoredName> Find(IStoreReader reader, string name, EntityType? type = null)
    {
        name = name.Trim();
        var exact = reader.Names(new NameQuery { Key = name, Most = 1 });
        if (!exact.IsEmpty) return exact;
        // Keys are without spaces; a name of nothing but marks folds to nothing, which every key holds.
        var folded = keys.Of(type ?? EntityType.Person, name);
        var key = folded[(folded.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (key.Length == 0) return [];
        var found = reader.Names(new NameQuery { Like = key, Type = type, Most = 4 * Most });
        return [.. found.OrderByDescending(x => x.Key[(x.Key.IndexOf(':', StringComparison.Ordinal) + 1)..] == key).ThenByDescending(static x => x.Reports).ThenBy(static x => x.Key, StringComparer.Ordinal).Take(Most)];
    }
}
