using System.Collections.Immutable;
using Synoptic.Entities.Offices;
using Synoptic.Entities.Places;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Finds who and what an article speaks of: names, titles, descriptions and pronouns, linked within the article. Immutable; share it across threads.</summary>
public sealed class EntityExtractor
{
    private readonly EntityTables tables;
    private readonly OfficeTables offices;
    private readonly Gazetteer gazetteer;
    private readonly Metonyms metonyms;

    /// <summary>A finder of entities for one language.</summary>
    /// <param name="words">Words of the language.</param>
    public EntityExtractor(WordTables words)
    {
        tables = new EntityTables(words);
        offices = new OfficeTables(words);
        gazetteer = new Gazetteer(tables, words);
        metonyms = new Metonyms(tables, gazetteer, words);
    }

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
        var where = new PlaceReader(gazetteer, tables, view);
        var linker = new NameLinker(tables, view, titles, where);
        var links = linker.Link();
        new GenderVotes(tables, view, linker.Drafts).Tell(links);
        var layer = new MentionReader(tables, view, roles, linker.Drafts, links, titles).Read();
        layer = new PlaceLayer(tables, gazetteer, metonyms, view, where).Add(layer);
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
