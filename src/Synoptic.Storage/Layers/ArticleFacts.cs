using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synoptic.Text;

namespace Synoptic.Storage.Layers;

/// <summary>All of a report but its text, as it is kept: JSON, which every later version reads. Fields may be added, never renamed.</summary>
internal sealed record ArticleFacts(
    string Id,
    string? Title,
    DateOnly? Day,
    DateTimeOffset? Instant,
    string? DateBasis,
    string? Outlet,
    string? Url,
    string? File,
    string? Byline,
    string? GivenStory,
    DateOnly? ModifiedDay,
    DateTimeOffset? ModifiedInstant,
    string? ModifiedBasis,
    string? Agency,
    string? Language,
    FactOrigins? TakenFrom,
    ImmutableArray<Dropped> Dropped)
{
    /// <summary>The facts of a report, as JSON.</summary>
    public static string Write(Article article) => JsonSerializer.Serialize(
        new ArticleFacts(
            article.Id,
            article.Title,
            article.Published?.Day,
            article.Published?.Instant,
            article.Published?.Basis,
            article.Source.Outlet,
            article.Source.Url,
            article.Source.File,
            article.Byline,
            article.GivenStory,
            article.Modified?.Day,
            article.Modified?.Instant,
            article.Modified?.Basis,
            article.Agency,
            article.Language,
            article.TakenFrom == FactOrigins.None ? null : article.TakenFrom,
            article.Dropped),
        FactsJson.Default.ArticleFacts);

    /// <summary>The report.</summary>
    /// <exception cref="InvalidDataException">The JSON is none, or has no id.</exception>
    public static Article Read(string json, string text)
    {
        ArticleFacts? facts;
        try
        {
            facts = JsonSerializer.Deserialize(json, FactsJson.Default.ArticleFacts);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"found facts of a report that are no JSON: {e.Message}", e);
        }

        if (facts?.Id is null) throw new InvalidDataException("found facts of a report without an id");
        return new Article(
            facts.Id,
            facts.Title,
            text,
            Publication(facts.Day, facts.Instant, facts.DateBasis),
            new Source(facts.Outlet, facts.Url, facts.File),
            facts.Byline,
            facts.Dropped.IsDefault ? [] : facts.Dropped)
        {
            GivenStory = facts.GivenStory,
            Modified = Publication(facts.ModifiedDay, facts.ModifiedInstant, facts.ModifiedBasis),
            Agency = facts.Agency,
            Language = facts.Language,
            TakenFrom = facts.TakenFrom ?? FactOrigins.None,
        };
    }

    private static Publication? Publication(DateOnly? day, DateTimeOffset? instant, string? basis) => day is { } known ? new Publication(known, instant, basis ?? "metadata") : null;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;
