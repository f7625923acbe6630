using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities.Places;

/// <summary>Adds to the entities of an article where they are, what they stand for and which country's adjective they are.</summary>
internal sealed class PlaceLayer(EntityTables tables, Gazetteer gazetteer, Metonyms metonyms, ArticleView view, PlaceReader places)
{
    /// <summary>The layer with its places.</summary>
    public EntityLayer Add(EntityLayer layer)
    {
        var names = Names(layer);
        var areas = Areas();
        var finder = new PlaceFinder(gazetteer);
        var entities = layer.Entities.ToBuilder();
        for (var e = 0; e < entities.Count; e++)
        {
            var entity = entities[e];
            if (entity.Type == EntityType.Nationality && tables.Country(entity.Name) is { } country) entity = entity with { Related = new LinkedEntity(country) };
            if (entity.Type is EntityType.Place && names[e] is { } of)
            {
                Area? told = null;
                var isArea = false;
                foreach (var n in of)
                {
                    if (places.Told(n) is not { } area) continue;
                    (told, isArea) = (area, places.IsArea(n));
                    break;
                }

                entity = entity with { Where = finder.Find(entity.Name, told, isArea, areas.Contains) };
            }

            if (entity.Type is EntityType.Place or EntityType.Organization or EntityType.Facility && names[e] is { } mentions && metonyms.Government(entity, mentions, view) is { } government)
                entity = entity with { StandsFor = new LinkedEntity(government) };
            entities[e] = entity;
        }

        return layer with { Entities = Links.Resolve(entities.ToImmutable(), tables) };
    }

    // The names of each entity.
    private List<int>?[] Names(EntityLayer layer)
    {
        var names = new List<int>?[layer.Entities.Length];
        var n = 0;
        foreach (var mention in layer.Mentions)
        {
            if (mention is not { Kind: MentionKind.Name, Entity: { } entity }) continue;
            while (n < view.Analysis.Names.Length && view.Analysis.Names[n].Span.Start < mention.Span.Start) n++;
            if (n < view.Analysis.Names.Length && view.Analysis.Names[n].Span == mention.Span) (names[entity] ??= []).Add(n);
        }

        return names;
    }

    // Every country and region that the article names, also by its adjective.
    private HashSet<Area> Areas()
    {
        var areas = new HashSet<Area>();
        foreach (var name in view.Analysis.Names)
        {
            var text = name.Span.Slice(view.Text);
            if (name.Type == EntityType.Nationality && tables.Country(text) is { } country) areas.Add(new Area(country, null));
            if (name.Type == EntityType.Place) areas.UnionWith(gazetteer.Areas(text));
        }

        return areas;
    }
}
