using Synoptic.Entities;
using Synoptic.Entities.Places;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Links all but persons across articles: one canonical name, or one spelled out and its acronym.</summary>
internal sealed class CastThings(EntityTables tables, List<CastEntry> entries, CastGroups groups)
{
    // Two letters stand for too much.
    private const int ShortestAcronym = 3;

    private readonly Dictionary<string, (int Entry, string Name)> keys = new(StringComparer.Ordinal);

    /// <summary>Links them.</summary>
    public void Link()
    {
        var places = Places();
        for (var i = 0; i < entries.Count; i++)
        {
            var entity = entries[i].Entity;
            if (entity.Type == EntityType.Person || !entries[i].IsNamed) continue;
            var suffix = entity.Type == EntityType.Place ? places.Suffix(NameKeys.OfThing(entity.Name, entity.Type, tables), entity.Where) : "";
            Join(i, entity.Name, suffix);
            // An alias of one article may be another's only name; one short word is too little to go by, but for an acronym it came with.
            foreach (var alias in entity.Aliases) Join(i, alias, suffix);
        }

        LinkAcronyms();
    }

    /// <summary>Where the places of one name are, the most precise first.</summary>
    private PlaceClasses Places()
    {
        var places = new PlaceClasses();
        for (var precise = 1; precise >= 0; precise--)
        {
            foreach (var entry in entries)
                if (entry.Entity.Where is { } where && where.Region is null == (precise == 0)) places.Add(NameKeys.OfThing(entry.Entity.Name, entry.Entity.Type, tables), where);
        }

        return places;
    }

    /// <summary>An acronym that no report spells out is the one organisation of the run whose words begin with its letters, if there is only one.</summary>
    private void LinkAcronyms()
    {
        var spelled = new Dictionary<string, int>(StringComparer.Ordinal);
        var hasAcronym = new HashSet<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not { IsNamed: true, Entity.Type: EntityType.Organization }) continue;
            foreach (var name in entries[i].Entity.Aliases.Prepend(entries[i].Entity.Name))
            {
                var bare = NameKeys.WithoutArticle(name, tables);
                if (NameKeys.IsAcronym(bare)) hasAcronym.Add(groups.Of(i));
                else if (NameKeys.Initials(bare) is { Length: >= ShortestAcronym } initials)
                    spelled[initials] = spelled.TryGetValue(initials, out var other) && (other < 0 || groups.Of(other) != groups.Of(i)) ? -1 : i;
            }
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not { IsNamed: true, Entity.Type: EntityType.Organization } || entries[i].Entity.Aliases.Length > 0) continue;
            if (!spelled.TryGetValue(NameKeys.WithoutArticle(entries[i].Entity.Name, tables), out var whole) || whole < 0 || !NameKeys.IsAcronym(entries[i].Entity.Name)) continue;
            // Whoever has another short name already is another.
            if (!hasAcronym.Contains(whole) && entries[whole].Article != entries[i].Article) groups.Join(whole, i, CastReason.Acronym);
        }
    }

    private void Join(int entry, string name, string suffix)
    {
        var key = NameKeys.OfThing(name, entries[entry].Entity.Type, tables) + suffix;
        if (keys.TryGetValue(key, out var other)) groups.Join(other.Entry, entry, Why(other.Name, name));
        else keys[key] = (entry, name);
    }

    private CastReason Why(string one, string other)
    {
        one = NameKeys.WithoutArticle(one, tables);
        other = NameKeys.WithoutArticle(other, tables);
        if (tables.Folder.Plain(one) == tables.Folder.Plain(other)) return CastReason.Name;
        return NameKeys.IsAcronym(one) != NameKeys.IsAcronym(other) ? CastReason.Acronym : CastReason.OtherName;
    }
}
