using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Entities.Places;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Tells which entities of several articles are one. Entities are looked up by keys, never compared all with all; who is linked with whom
/// does not depend on the order of the articles, only ids and the order of spellings do. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class CastLinker(WordTables tables)
{
    private readonly EntityTables tables = new(tables);

    /// <summary>The cast of a run, in order of first mention.</summary>
    public ImmutableArray<CastMember> Link(ImmutableArray<Annotations> articles)
    {
        var entries = new List<CastEntry>();
        for (var a = 0; a < articles.Length; a++)
            for (var e = 0; e < articles[a].Entities.Length; e++) entries.Add(new CastEntry(a, e, articles[a].Entities[e]));
        var groups = new CastGroups(entries.Count);
        LinkThings(entries, groups);
        new CastPersons(tables, entries, groups).Link();
        return Sum(articles, entries, groups);
    }

    /// <summary>All but persons: one canonical name, or one spelled out and its acronym.</summary>
    private void LinkThings(List<CastEntry> entries, CastGroups groups)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = Places(entries);
        for (var i = 0; i < entries.Count; i++)
        {
            var entity = entries[i].Entity;
            if (entity.Type == EntityType.Person) continue;
            var suffix = entity.Type == EntityType.Place ? places.Suffix(NameKeys.OfThing(entity.Name, entity.Type, tables), entity.Where) : "";
            Join(entity.Name);
            // An alias of one article may be another's only name; one short word is too little to go by, but for an acronym it came with.
            foreach (var alias in entity.Aliases) Join(alias);

            void Join(string name)
            {
                var key = NameKeys.OfThing(name, entity.Type, tables) + suffix;
                if (keys.TryGetValue(key, out var other)) groups.Join(i, other);
                else keys[key] = i;
            }
        }
    }

    /// <summary>Where the places of one name are, the most precise first.</summary>
    private PlaceClasses Places(List<CastEntry> entries)
    {
        var places = new PlaceClasses();
        for (var precise = 1; precise >= 0; precise--)
        {
            foreach (var entry in entries)
                if (entry.Entity.Where is { } where && where.Region is null == (precise == 0)) places.Add(NameKeys.OfThing(entry.Entity.Name, entry.Entity.Type, tables), where);
        }

        return places;
    }

    private static int Detail(Whereabouts? where) => where switch
    {
        null => 0,
        { Latitude: not null } => 3,
        { Region: not null } => 2,
        _ => 1,
    };

    private ImmutableArray<CastMember> Sum(ImmutableArray<Annotations> articles, List<CastEntry> entries, CastGroups groups)
    {
        var members = new Dictionary<int, List<int>>();
        var order = new List<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            var group = groups.Of(i);
            if (!members.TryGetValue(group, out var list))
            {
                members[group] = list = [];
                order.Add(group);
            }

            list.Add(i);
        }

        var cast = ImmutableArray.CreateBuilder<CastMember>(order.Count);
        foreach (var group in order)
        {
            var draft = new EntityDraft(entries[members[group][0]].Entity.Type);
            var references = ImmutableArray.CreateBuilder<EntityReference>(members[group].Count);
            Whereabouts? where = null;
            LinkedEntity? stands = null;
            LinkedEntity? related = null;
            foreach (var i in members[group])
            {
                var entity = entries[i].Entity;
                // The most precise that any article tells.
                if (Detail(entity.Where) > Detail(where)) where = entity.Where;
                stands ??= entity.StandsFor;
                related ??= entity.Related;
                draft.Count(entity.Type);
                draft.Add(entity.Name);
                foreach (var alias in entity.Aliases) draft.Add(alias);
                foreach (var title in entity.Titles) draft.AddTitle(title);
                draft.Tell(entity.Gender);
                references.Add(new EntityReference(articles[entries[i].Article].Article.Id, entries[i].Index));
            }

            cast.Add(new CastMember(draft.Build(cast.Count + 1, tables) with { Where = where, StandsFor = stands, Related = related }, references.MoveToImmutable()));
        }

        // What a name stands for may be named in another article.
        var linked = Links.Resolve([.. cast.Select(m => m.Entity)], tables);
        for (var i = 0; i < linked.Length; i++) cast[i] = cast[i] with { Entity = linked[i] };
        return cast.MoveToImmutable();
    }
}

/// <summary>An entity of one article.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Index">Index of the entity in its article.</param>
/// <param name="Entity">The entity.</param>
internal readonly record struct CastEntry(int Article, int Index, Entity Entity);
