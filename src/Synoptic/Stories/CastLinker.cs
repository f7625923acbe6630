using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Entities.Places;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Tells which entities of several articles are one. Entities are looked up by keys, never compared all with all; who is linked with whom
/// does not depend on the order of the articles, only ids and the order of spellings do. It is a layer of its own: each link says why,
/// and somebody's decision undoes or makes one. Immutable; share it across threads.
/// </summary>
public sealed class CastLinker
{
    private readonly EntityTables tables;
    private readonly Lazy<CastDescriptions> descriptions;

    /// <summary>A linker for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public CastLinker(WordTables tables)
        : this(tables, () => CastDescriptions.Shipped(tables))
    {
    }

    /// <summary>A linker with a linker of descriptions of its own.</summary>
    internal CastLinker(WordTables tables, Func<CastDescriptions> descriptions)
    {
        this.tables = new EntityTables(tables);
        // Most runs have no entity without a name, and need none of its tables.
        this.descriptions = new Lazy<CastDescriptions>(descriptions);
    }

    /// <summary>The cast of a run, in order of first mention.</summary>
    public ImmutableArray<CastMember> Link(ImmutableArray<Annotations> articles) => Link(articles, []);

    /// <summary>The cast of a run, as somebody has corrected it.</summary>
    /// <param name="articles">The articles of the run.</param>
    /// <param name="decisions">Who is one and who is two; what speaks of no entity of these articles is passed over.</param>
    public ImmutableArray<CastMember> Link(ImmutableArray<Annotations> articles, ImmutableArray<CastDecision> decisions)
    {
        var entries = Entries(articles);
        var groups = new CastGroups(entries.Count);
        Decide(articles, entries, decisions, groups);
        LinkNames(entries, groups);
        if (entries.Exists(static entry => !entry.IsNamed)) descriptions.Value.Link(articles, groups);
        return Sum(articles, entries, groups);
    }

    /// <summary>The entities of all articles, in order.</summary>
    internal static List<CastEntry> Entries(ImmutableArray<Annotations> articles)
    {
        var entries = new List<CastEntry>();
        for (var a = 0; a < articles.Length; a++)
        {
            var named = new bool[articles[a].Entities.Length];
            foreach (var mention in articles[a].Mentions)
                if (mention is { Entity: { } entity, Kind: MentionKind.Name }) named[entity] = true;
            for (var e = 0; e < named.Length; e++) entries.Add(new CastEntry(a, e, articles[a].Entities[e], named[e]));
        }

        return entries;
    }

    /// <summary>Joins the entities that their names tell to be one.</summary>
    internal void LinkNames(List<CastEntry> entries, CastGroups groups)
    {
        new CastThings(tables, entries, groups).Link();
        new CastPersons(tables, entries, groups).Link();
    }

    private static void Decide(ImmutableArray<Annotations> articles, List<CastEntry> entries, ImmutableArray<CastDecision> decisions, CastGroups groups)
    {
        if (decisions.IsEmpty) return;
        var known = new Dictionary<EntityReference, int>();
        for (var i = 0; i < entries.Count; i++) known.TryAdd(Reference(articles, entries[i]), i);
        // What is one first: of two decisions that cannot both hold, the one that keeps apart gives way.
        foreach (var decision in decisions.OrderByDescending(static d => d.IsOne))
        {
            if (!known.TryGetValue(decision.A, out var one) || !known.TryGetValue(decision.B, out var other)) continue;
            if (decision.IsOne) groups.Join(one, other, CastReason.Decision);
            else groups.KeepApart(one, other);
        }
    }

    private static EntityReference Reference(ImmutableArray<Annotations> articles, CastEntry entry) => new(articles[entry.Article].Article.Id, entry.Index);

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

        var links = groups.Links.ToLookup(link => groups.Of(link.One), link => new CastLink(Reference(articles, entries[link.One]), Reference(articles, entries[link.Other]), link.Why));
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
                references.Add(Reference(articles, entries[i]));
            }

            cast.Add(new CastMember(draft.Build(cast.Count + 1, tables) with { Where = where, StandsFor = stands, Related = related }, references.MoveToImmutable()) { Links = [.. links[group]] });
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
/// <param name="IsNamed">Whether the article names it.</param>
internal readonly record struct CastEntry(int Article, int Index, Entity Entity, bool IsNamed);
