using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>The cast of a run, as far as the articles of one story have it: ids are the run's, spellings and titles the story's own.</summary>
internal sealed class RunCast
{
    private readonly Dictionary<string, List<(int Order, CastMember Member, EntityReference Reference)>> byArticle = new(StringComparer.Ordinal);

    /// <summary>Indexes the cast of a run by article.</summary>
    public RunCast(ImmutableArray<CastMember> cast, ImmutableArray<Annotations> articles)
    {
        var entities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            byArticle[article.Article.Id] = [];
            if (!entities.TryAdd(article.Article.Id, article.Entities.Length)) entities[article.Article.Id] = Math.Min(entities[article.Article.Id], article.Entities.Length);
        }

        for (var i = 0; i < cast.Length; i++)
        {
            foreach (var reference in cast[i].Members)
            {
                // Callers may give one id to two articles; the first of them has it, and what it lacks is passed over.
                if (entities.TryGetValue(reference.Article, out var count) && reference.Entity < count) byArticle[reference.Article].Add((i, cast[i], reference));
            }
        }
    }

    /// <summary>The members that the articles of a story have, in the run's order.</summary>
    public ImmutableArray<CastMember> Of(ImmutableArray<Annotations> articles)
    {
        var byId = new Dictionary<string, Annotations>(StringComparer.Ordinal);
        foreach (var article in articles) byId.TryAdd(article.Article.Id, article);
        return
        [
            .. byId.Keys.SelectMany(id => byArticle[id])
                .GroupBy(e => e.Order)
                .OrderBy(g => g.Key)
                .Select(g => Restrict(g.First().Member, [.. g.Select(e => e.Reference)], byId)),
        ];
    }

    // The fullest name stays, even if only another story of the run spells it out: it says who is meant.
    private static CastMember Restrict(CastMember member, ImmutableArray<EntityReference> references, Dictionary<string, Annotations> articles)
    {
        var own = references.Select(r => articles[r.Article].Entities[r.Entity]).ToList();
        var spellings = own.SelectMany(e => e.Aliases.Prepend(e.Name)).Where(n => n != member.Entity.Name).Distinct(StringComparer.Ordinal);
        var titles = own.SelectMany(e => e.Titles).Distinct(StringComparer.Ordinal);
        var here = references.ToHashSet();
        return new CastMember(member.Entity with { Aliases = [.. spellings], Titles = [.. titles] }, references) { Links = [.. member.Links.Where(link => here.Contains(link.A) && here.Contains(link.B))] };
    }
}
