using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.FollowTheMoney;

/// <summary>Who is told to hold which office: positions and their occupancies, each once with every report that tells it.</summary>
internal static class FtmOffices
{
    public static IEnumerable<FtmEntity> Of(ExportView view, FtmParties parties)
    {
        var entities = new Dictionary<string, FtmEntity>(StringComparer.Ordinal);
        foreach (var story in view.Stories)
            foreach (var office in story.Record.Offices) Take(entities, office, parties);
        return entities.Values;
    }

    private static void Take(Dictionary<string, FtmEntity> entities, StoryOffice office, FtmParties parties)
    {
        if (parties.SchemaOf(office.Holder) != "Person" || Status(office.Status) is not { } status) return;
        var holder = parties.Of(office.Holder)!;
        var body = parties.Of(office.Body);
        var post = Entity(entities, Urns.Hash("position", office.Role, body?.Id ?? ""), "Position").With("name", office.Role);
        if (parties.SchemaOf(office.Body) is "Organization" or "PublicBody") post.With("organization", body!.Id);
        var held = Entity(entities, Urns.Hash("occupancy", holder.Id, post.Id, status), "Occupancy").With("holder", holder.Id).With("post", post.Id).With("status", status);
        foreach (var evidence in office.Evidence)
        {
            post.With("proof", FtmLines.IdOf(evidence.Article));
            held.With("proof", FtmLines.IdOf(evidence.Article));
        }
    }

    private static FtmEntity Entity(Dictionary<string, FtmEntity> entities, string id, string schema)
    {
        if (!entities.TryGetValue(id, out var entity)) entities.Add(id, entity = new FtmEntity(id, schema));
        return entity;
    }

    // Who wants an office does not hold it.
    private static string? Status(OfficeStatus status) => status switch
    {
        OfficeStatus.Held => "current",
        OfficeStatus.Former => "ended",
        OfficeStatus.Acting => "acting",
        OfficeStatus.Elect => "elect",
        _ => null,
    };
}
