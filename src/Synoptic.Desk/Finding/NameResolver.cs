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
    /// Whom a store knows by a name: those called exactly so first, also where the name was put together with another by hand, then those
    /// whose name holds it, each by how many reports name them. A key itself (<c>person:marcorubio</c>) is whom it names.
    /// </summary>
    public ImmutableArray<StoredName> Find(IStoreReader reader, string name, EntityType? type = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        var asKey = reader.Names(new NameQuery { Key = name, Most = 1 });
        if (!asKey.IsEmpty) return asKey;
        if (Folded(type ?? EntityType.Person, name) is not { } like) return [];
        var types = type is { } only ? [only] : Enum.GetValues<EntityType>();
        var exact = types.Select(each => keys.Of(each, name)).Distinct(StringComparer.Ordinal).SelectMany(key => reader.Names(new NameQuery { Key = key, Most = 1 }));
        var holding = reader.Names(new NameQuery { Like = like, Type = type, Most = 2 * Most });
        return [.. ByReports(exact).Concat(ByReports(holding)).DistinctBy(static found => found.Key, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>What was typed, as keys have it (<see cref="NameQuery.Like"/>); <see langword="null"/> where it is nothing but marks, which every key would hold.</summary>
    public string? Folded(EntityType type, string typed)
    {
        var folded = keys.Of(type, typed);
        return folded[(folded.IndexOf(':', StringComparison.Ordinal) + 1)..] is { Length: > 0 } key ? key : null;
    }

    private static IEnumerable<StoredName> ByReports(IEnumerable<StoredName> names) => names.OrderByDescending(static x => x.Reports).ThenBy(static x => x.Key, StringComparer.Ordinal);
}
