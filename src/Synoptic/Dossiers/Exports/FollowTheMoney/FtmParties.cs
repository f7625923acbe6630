using Synoptic.Reconciliation.Events;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.FollowTheMoney;

/// <summary>
/// The people, organisations and places of a dossier, each once though several stories name it. An id is made from the first report that
/// names it and the entity there, so that later reports leave it as it is.
/// </summary>
internal sealed class FtmParties
{
    // Of PLOVER's sectors those that are of a state.
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal) { "GOV", "MIL", "COP", "JUD", "LEG", "SPY" };

    private readonly Dictionary<string, (string Schema, FtmEntity Entity)> byCast = new(StringComparer.Ordinal);

    public FtmParties(ExportView view, FtmCountries countries)
    {
        var affiliations = new Dictionary<string, List<Affiliation>>(StringComparer.Ordinal);
        foreach (var story in view.Stories)
            foreach (var happening in story.Record.Events)
                foreach (var party in happening.Actors.Concat(happening.Recipients))
                    if (party is { Cast: { } cast, Affiliation: { } affiliation }) Add(affiliations, cast, affiliation);
        foreach (var story in view.Stories)
            foreach (var member in story.Story.Cast) Take(story, member, affiliations.GetValueOrDefault(member.Entity.Id) ?? [], countries);
    }

    /// <summary>All, in order of first story.</summary>
    public IEnumerable<FtmEntity> All => byCast.Values.Select(static known => known.Entity);

    /// <summary>The entity of a cast member; <see langword="null"/> for a kind that FollowTheMoney has no schema for.</summary>
    public FtmEntity? Of(string? cast) => cast is not null && byCast.TryGetValue(cast, out var known) ? known.Entity : null;

    /// <summary>Its schema.</summary>
    public string? SchemaOf(string? cast) => cast is not null && byCast.TryGetValue(cast, out var known) ? known.Schema : null;

    /// <summary>Whether it may take part in something: a person or body, and no place.</summary>
    public bool IsLegal(string? cast) => SchemaOf(cast) is "Person" or "Organization" or "PublicBody";

    private static void Add(Dictionary<string, List<Affiliation>> affiliations, string cast, Affiliation affiliation)
    {
        if (!affiliations.TryGetValue(cast, out var list)) affiliations.Add(cast, list = []);
        list.Add(affiliation);
    }

    private void Take(StoryView story, CastMember member, List<Affiliation> affiliations, FtmCountries countries)
    {
        var whole = member.Entity;
        var reports = NamedReport.Of(story, member).ToList();
        if (reports.Count == 0 || Schema(whole.Type, affiliations) is not { } schema) return;
        if (!byCast.TryGetValue(whole.Id, out var known))
        {
            var id = Urns.Hash("entity", reports[0].Report.Article.Id, reports[0].Entity.Id);
            byCast.Add(whole.Id, known = (schema, new FtmEntity(id, schema)));
        }

        var entity = known.Entity.With("name", ReportFacts.NotBlank(whole.Name) ?? whole.Id).With("alias", [.. whole.Aliases]);
        if (known.Schema == "Address") Place(entity, whole, countries);
        else
            foreach (var affiliation in affiliations) entity.With("country", countries.Of(affiliation.Country));
        if (known.Schema == "Person") entity.With("position", [.. whole.Titles]);
        foreach (var named in reports) entity.With("proof", FtmLines.IdOf(named.Report.Article.Id));
    }

    private static void Place(FtmEntity entity, Entity place, FtmCountries countries)
    {
        entity.With("full", ReportFacts.NotBlank(place.Name) ?? place.Id).With("region", place.Where?.Region).With("country", countries.Of(place.Where?.Country));
        if (place.Where is { Latitude: { } latitude, Longitude: { } longitude })
            entity.With("latitude", Degrees(latitude)).With("longitude", Degrees(longitude));
    }

    private static string Degrees(double degrees) => degrees.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Schema(EntityType type, List<Affiliation> affiliations) => type switch
    {
        EntityType.Person => "Person",
        EntityType.Organization => affiliations.Exists(static a => a.Sector is { } sector && Public.Contains(sector)) ? "PublicBody" : "Organization",
        EntityType.Place or EntityType.Facility => "Address",
        _ => null,
    };
}
