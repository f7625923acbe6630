using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Figures;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>An office that a report gives to somebody who is known across the story.</summary>
/// <param name="Claim">The claim; its value is the holder's name.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Office">The office by which another outlet may call it as well.</param>
/// <param name="Body">Key of the country or body.</param>
/// <param name="BodyName">The country or body, for a reader.</param>
/// <param name="IsOfPlace">Whether the body is a country, region or town.</param>
/// <param name="Title">The words of the office.</param>
/// <param name="Status">How the holder stands to it.</param>
internal sealed record OfficeClaim(Claim Claim, string Article, CastMember Holder, string Office, string Body, string BodyName, bool IsOfPlace, string Title, OfficeStatus Status);

/// <summary>Finds what the reports say of offices that one person holds at a time.</summary>
internal sealed class OfficeClaims
{
    // What a report tells of a day longer ago than this is history: another may have held the office then. By reasoning.
    private const int DaysAgo = 60;

    private readonly FrozenDictionary<string, (bool IsSeat, string ComparedAs)> sole;
    private readonly PlaceKeys places;

    public OfficeClaims(WordTables tables, PlaceKeys places)
    {
        this.places = places;
        sole = tables.Rows("offices").Where(row => row[0] is "seat" or "chair")
            .ToFrozenDictionary(row => row[1], row => (row[0] == "seat", row.Length > 3 ? row[3] : row[1]), StringComparer.Ordinal);
    }

    /// <summary>Claims in order of article and place.</summary>
    public ImmutableArray<OfficeClaim> Of(StoryIndex story)
    {
        var claims = ImmutableArray.CreateBuilder<OfficeClaim>();
        foreach (var article in story.Story.Articles)
        {
            foreach (var office in article.Offices)
            {
                if (Make(story, article, office) is { } claim) claims.Add(claim);
            }
        }

        return claims.ToImmutable();
    }

    private OfficeClaim? Make(StoryIndex story, Annotations article, Office office)
    {
        var id = article.Article.Id;
        if (!sole.TryGetValue(office.Role, out var kind) || story.Cast(id, office.Holder) is not { } holder || story.Cast(id, office.Body) is not { } body) return null;
        if (IsHistory(article, office)) return null;
        var isPlace = body.Entity.Type is EntityType.Place or EntityType.Nationality;
        var name = isPlace ? places.Key(body.Entity.Name) : body.Entity.Name;
        var key = isPlace ? name : body.Entity.Id;
        var about = new Subject($"office/{office.Role}/{key}", "office", $"{char.ToUpperInvariant(office.Role[0])}{office.Role[1..]}, {name}: who it is");
        var claim = new Claim(about, holder.Entity.Name, null, null, null, new Evidence(id, office.Evidence));
        return new OfficeClaim(claim, id, holder, kind.IsSeat ? kind.ComparedAs : "", key, name, isPlace, office.Title.Slice(article.Text), office.Status);
    }

    private static bool IsHistory(Annotations article, Office office)
    {
        var sentence = article.Analysis.Sentences[article.Analysis.SentenceAt(office.Evidence.Start)].Span;
        var published = article.Article.Published?.Day;
        foreach (var time in article.Times)
        {
            if (time.Span.Start >= sentence.End) break;
            if (!sentence.Contains(time.Span) || time.Resolved is not { } dates) continue;
            // An undated report has only the days that it spells out with their year: hardly ever those of the news.
            if (published is null || dates.To.DayNumber < published.Value.DayNumber - DaysAgo) return true;
        }

        return false;
    }
}
