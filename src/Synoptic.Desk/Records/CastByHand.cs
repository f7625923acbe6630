using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Entities;
using Synoptic.Storage;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Desk.Records;

/// <summary>Lays what people said of names over whom a story takes for one.</summary>
internal static class CastByHand
{
    /// <summary>The cast as people put it right.</summary>
    /// <param name="cast">The cast as it was found.</param>
    /// <param name="byHand">What was said of names.</param>
    /// <param name="keys">Keys of entities.</param>
    /// <returns>Members that nothing was said of as they were; the others with other members, or gone; those who were not there last.</returns>
    public static ImmutableArray<CastMember> Of(ImmutableArray<CastMember> cast, NameOverlay byHand, EntityKeys keys)
    {
        if (byHand.IsEmpty) return cast;
        var own = cast.Select(member => keys.Of(member.Entity)).ToArray();
        var stay = cast.Select(static _ => new List<EntityReference>()).ToArray();
        // By key: the first who is found by it; of a key that nobody here has, those who go there.
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < own.Length; i++) there.TryAdd(own[i], i);
        var anew = new Dictionary<string, (CastMember From, string? Name, List<EntityReference> Members)>(StringComparer.Ordinal);
        var changed = new HashSet<int>();
        for (var i = 0; i < cast.Length; i++)
        {
            foreach (var reference in cast[i].Members)
            {
                var (key, name) = byHand.Of(reference.Article, own[i]);
                if (key == own[i])
                {
                    stay[i].Add(reference);
                    continue;
                }

                changed.Add(i);
                if (there.TryGetValue(key, out var other))
                {
                    changed.Add(other);
                    stay[other].Add(reference);
                    continue;
                }

                if (!anew.TryGetValue(key, out var one)) anew.Add(key, one = (cast[i], name, []));
                one.Members.Add(reference);
            }
        }

        var all = ImmutableArray.CreateBuilder<CastMember>(cast.Length + anew.Count);
        for (var i = 0; i < cast.Length; i++)
            if (!changed.Contains(i)) all.Add(cast[i]);
            else if (stay[i].Count > 0) all.Add(With(cast[i], stay[i]));
        var taken = cast.Select(static member => member.Entity.Id).ToHashSet(StringComparer.Ordinal);
        var number = cast.Length;
        foreach (var (from, name, members) in anew.Values)
        {
            string id;
            do id = string.Create(CultureInfo.InvariantCulture, $"e{++number}");
            while (!taken.Add(id));
            var member = With(from, members);
            all.Add(member with { Entity = member.Entity with { Id = id, Name = name ?? from.Entity.Name, StandsFor = name is null ? from.Entity.StandsFor : null } });
        }

        // What is linked with somebody who is somebody else now keeps the name alone.
        var ids = all.Select(static member => member.Entity.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            var entity = all[i].Entity;
            if (Dangles(entity.StandsFor)) entity = entity with { StandsFor = entity.StandsFor! with { Id = null } };
            if (Dangles(entity.Related)) entity = entity with { Related = entity.Related! with { Id = null } };
            if (!ReferenceEquals(entity, all[i].Entity)) all[i] = all[i] with { Entity = entity };
        }

        return all.ToImmutable();

        bool Dangles(LinkedEntity? link) => link?.Id is { } id && !ids.Contains(id);
    }

    private static CastMember With(CastMember member, List<EntityReference> references)
    {
        var here = references.ToHashSet();
        return member with { Members = [.. references.Distinct()], Links = [.. member.Links.Where(link => here.Contains(link.A) && here.Contains(link.B))] };
    }
}
