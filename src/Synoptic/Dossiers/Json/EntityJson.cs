using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Mentions, entities and the cast of a story.</summary>
internal static class EntityJson
{
    public static void Mentions(Utf8JsonWriter json, Annotations annotated)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in annotated.Mentions)
        {
            json.WriteStartObject();
            JsonShapes.Offsets(json, mention.Span);
            json.WriteString("type", JsonShapes.Word(mention.Type));
            json.WriteString("kind", mention.Kind switch { MentionKind.Name => "name", MentionKind.Pronoun => "pronoun", _ => "description" });
            json.WriteString("entity", mention.Entity is { } entity ? annotated.Entities[entity].Id : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Entities(Utf8JsonWriter json, ImmutableArray<Entity> entities)
    {
        json.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            Fields(json, entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Offices(Utf8JsonWriter json, Annotations annotated)
    {
        json.WriteStartArray("offices");
        foreach (var office in annotated.Offices)
        {
            json.WriteStartObject();
            json.WriteString("holder", annotated.Entities[office.Holder].Id);
            json.WriteString("role", office.Role);
            json.WriteString("body", office.Body is { } body ? annotated.Entities[body].Id : null);
            json.WriteString("status", JsonShapes.Word(office.Status));
            JsonShapes.Offsets(json, office.Evidence);
            JsonShapes.SpanObject(json, "title", office.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Cast(Utf8JsonWriter json, string name, ImmutableArray<CastMember> cast, IReadOnlyDictionary<string, Annotations> articles)
    {
        json.WriteStartArray(name);
        foreach (var member in cast)
        {
            json.WriteStartObject();
            Fields(json, member.Entity);
            json.WriteStartArray("members");
            foreach (var reference in member.Members)
            {
                json.WriteStartObject();
                Reference(json, reference, articles);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Links(json, member, articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Participant(Utf8JsonWriter json, string name, Span? span, int? entity, Annotations annotated)
    {
        if (span is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        JsonShapes.Offsets(json, words);
        json.WriteString("entity", entity is { } index ? annotated.Entities[index].Id : null);
        json.WriteEndObject();
    }

    private static void Links(Utf8JsonWriter json, CastMember member, IReadOnlyDictionary<string, Annotations> articles)
    {
        json.WriteStartArray("links");
        foreach (var link in member.Links)
        {
            json.WriteStartObject();
            json.WriteStartObject("a");
            Reference(json, link.A, articles);
            json.WriteEndObject();
            json.WriteStartObject("b");
            Reference(json, link.B, articles);
            json.WriteEndObject();
            json.WriteString("why", Word(link.Why));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(CastReason why) => why switch
    {
        CastReason.Name => "name",
        CastReason.Spelling => "spelling",
        CastReason.Initial => "initial",
        CastReason.Nickname => "nickname",
        CastReason.Part => "part",
        CastReason.Surname => "surname",
        CastReason.Acronym => "acronym",
        CastReason.OtherName => "other-name",
        CastReason.Description => "description",
        _ => "decision",
    };

    private static void Reference(Utf8JsonWriter json, EntityReference reference, IReadOnlyDictionary<string, Annotations> articles)
    {
        json.WriteString("article", reference.Article);
        json.WriteString("entity", articles[reference.Article].Entities[reference.Entity].Id);
    }

    private static void Fields(Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("type", JsonShapes.Word(entity.Type));
        json.WriteString("name", entity.Name);
        JsonShapes.Strings(json, "aliases", entity.Aliases);
        JsonShapes.Strings(json, "titles", entity.Titles);
        if (entity.Type == EntityType.Place) Where(json, entity.Where);
        if (entity.StandsFor is { } government) Link(json, "standsFor", government);
        if (entity.Related is { } country) Link(json, "related", country);
    }

    private static void Where(Utf8JsonWriter json, Whereabouts? where)
    {
        if (where is null)
        {
            json.WriteNull("where");
            return;
        }

        json.WriteStartObject("where");
        json.WriteString("country", where.Country);
        json.WriteString("region", where.Region);
        JsonShapes.Number(json, "lat", where.Latitude);
        JsonShapes.Number(json, "lon", where.Longitude);
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string name, LinkedEntity linked)
    {
        json.WriteStartObject(name);
        json.WriteString("name", linked.Name);
        json.WriteString("entity", linked.Id);
        json.WriteEndObject();
    }
}
