using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>Which entity a name of an article stands for; for a country's adjective the country, where the article names it.</summary>
internal sealed class BodyIndex
{
    private readonly EntityTables tables;
    private readonly ArticleView view;
    private readonly Dictionary<int, int> byStart = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Looks at every mention once.</summary>
    public BodyIndex(EntityTables tables, ArticleView view, EntityLayer layer)
    {
        (this.tables, this.view) = (tables, view);
        foreach (var mention in layer.Mentions)
            if (mention is { Kind: MentionKind.Name, Entity: { } entity }) byStart.TryAdd(mention.Span.Start, entity);
        for (var e = 0; e < layer.Entities.Length; e++)
        {
            if (layer.Entities[e].Type is EntityType.Place or EntityType.Organization) places.TryAdd(NameKeys.OfThing(layer.Entities[e].Name, EntityType.Place, tables), e);
        }
    }

    /// <summary>The entity that a name of the article stands for as the body of an office.</summary>
    public int? Of(int name)
    {
        var text = view.Analysis.Names[name].Span.Slice(view.Text);
        if (view.Analysis.Names[name].Type == EntityType.Nationality && tables.Country(text) is { } country
            && places.TryGetValue(NameKeys.OfThing(country, EntityType.Place, tables), out var place)) return place;
        if (byStart.TryGetValue(view.Analysis.Names[name].Span.Start, out var entity)) return entity;
        // A name within a description is no mention of its own.
        return places.TryGetValue(NameKeys.OfThing(text, view.Analysis.Names[name].Type, tables), out var same) ? same : null;
    }
}
