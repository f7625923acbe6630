using System.Collections.Immutable;
using Synoptic.Entities.Offices;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Finds who and what an article speaks of: names, titles, descriptions and pronouns, linked within the article. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class EntityExtractor(WordTables tables)
{
    private readonly EntityTables tables = new(tables);
    private readonly OfficeTables offices = new(tables);

    /// <summary>Mentions and entities of an article.</summary>
    public EntityLayer Extract(Analysis analysis)
    {
        if (analysis.Tokens.IsEmpty) return new EntityLayer([], []);
        var view = new ArticleView(analysis);
        var roles = new RoleReader(tables, view);
        var finder = new TitleFinder(tables, view, roles);
        var titles = new TitleHit[analysis.Names.Length];
        for (var n = 0; n < titles.Length; n++)
            titles[n] = analysis.Names[n].Type == EntityType.Person ? finder.Find(n) : new TitleHit();
        var linker = new NameLinker(tables, view, titles);
        var links = linker.Link();
        new GenderVotes(tables, view, linker.Drafts).Tell(links);
        var layer = new MentionReader(tables, view, roles, linker.Drafts, links, titles).Read();
        return layer with { Offices = new OfficeFinder(tables, offices, view, roles, layer).Find() };
    }
}

/// <summary>The entity layer of one article.</summary>
/// <param name="Mentions">In order of place.</param>
/// <param name="Entities">In order of first mention.</param>
public sealed record EntityLayer(ImmutableArray<Mention> Mentions, ImmutableArray<Entity> Entities)
{
    /// <summary>Which offices the article gives to whom, in order of place.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];
}
