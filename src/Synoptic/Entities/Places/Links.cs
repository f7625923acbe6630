using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities.Places;

/// <summary>Finds the entities that others are linked with.</summary>
internal static class Links
{
    /// <summary>Entities whose links have the ids of what they name, where it is among them.</summary>
    public static ImmutableArray<Entity> Resolve(ImmutableArray<Entity> entities, EntityTables tables)
    {
        Dictionary<string, string>? ids = null;
        ImmutableArray<Entity>.Builder? linked = null;
        for (var e = 0; e < entities.Length; e++)
        {
            var entity = entities[e];
            if (entity.StandsFor is null && entity.Related is null) continue;
            ids ??= Ids(entities, tables);
            linked ??= entities.ToBuilder();
            linked[e] = entity with { StandsFor = Link(entity.StandsFor, ids, tables), Related = Link(entity.Related, ids, tables) };
        }

        return linked?.ToImmutable() ?? entities;
    }

    private static LinkedEntity? Link(LinkedEntity? link, Dictionary<string, string> ids, EntityTables tables) =>
        link is null ? null : link with { Id = ids.GetValueOrDefault(NameKeys.OfThing(link.Name, EntityType.Place, tables)) };

    private static Dictionary<string, string> Ids(ImmutableArray<Entity> entities, EntityTables tables)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in entities)
            if (entity.Type is EntityType.Place or EntityType.Organization) ids.TryAdd(NameKeys.OfThing(entity.Name, EntityType.Place, tables), entity.Id);
        return ids;
    }
}
