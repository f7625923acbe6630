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
    private readonly NounKinds kinds;

    /// <summary>A finder of entities for one language.</summary>
    /// <param name="words">Words of the language.</param>
    public EntityExtractor(WordTables words)
    {
        tables = new EntityTables(words);
        offices = new OfficeTables(words);
        gazetteer = new Gazetteer(tables, words);
        metonyms = new Metonyms(tables, gazetteer, words);
        kinds = new NounKinds(words);
    }

    /// <summary>Mentions and entities of an article.</summary>
    public EntityLayer Extract(Analysis analysis)
    {
        if (analysis.Tokens.IsEmpty) return new EntityLayer([], []);
        var names = Names(analysis);
        var layer = new MentionReader(tables, names.View, names.Roles, names.Drafts, names.Links, names.Titles).Read();
        layer = new PlaceLayer(tables, gazetteer, metonyms, names.View, names.Where).Add(layer);
        return layer with { Offices = new OfficeFinder(tables, offices, names.View, names.Roles, layer).Find() };
    }

    /// <summary>The entities of mentions that somebody else has found: one mention for each span, in the same order, and each stands for an entity.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="given">Names, descriptions and pronouns, in order of place.</param>
    public EntityLayer Extract(Analysis analysis, ImmutableArray<Span> given)
    {
        if (analysis.Tokens.IsEmpty || given.IsEmpty) return new EntityLayer([], []);
        var mentions = GivenMentions.Read(analysis, given, tables, kinds);
        var names = Names(mentions.Analysis);
        var discourse = new Discourse();
        var titles = new DescriptionFinder(tables, names.View, names.Roles, names.Drafts, discourse);
        return new GivenReader(tables, names.View, names.Drafts, names.Links, titles, discourse).Read(given, mentions.Phrases);
    }

    private LinkedNames Names(Analysis analysis)
    {
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
        return new LinkedNames(view, roles, where, titles, linker.Drafts, links);
    }

    private sealed record LinkedNames(ArticleView View, RoleReader Roles, PlaceReader Where, TitleHit[] Titles, List<EntityDraft> Drafts, int[] Links);
}

/// <summary>The entity layer of one article.</summary>
/// <param name="Mentions">In order of place.</param>
/// <param name="Entities">In order of first mention.</param>
public sealed record EntityLayer(ImmutableArray<Mention> Mentions, ImmutableArray<Entity> Entities)
{
    /// <summary>Which offices the article gives to whom, in order of place.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];
}
