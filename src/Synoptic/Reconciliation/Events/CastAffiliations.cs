using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>Country and sector of each member of the cast, as most of the reports' words for them have it: "Mr Roe" is what "the Xish minister Jane Roe" is.</summary>
internal sealed class CastAffiliations
{
    private readonly Dictionary<string, Affiliation> known = new(StringComparer.Ordinal);

    /// <summary>Asks every event of the story once.</summary>
    public CastAffiliations(StoryIndex story)
    {
        var votes = new Dictionary<string, (Dictionary<string, int> Countries, Dictionary<string, int> Sectors)>(StringComparer.Ordinal);
        foreach (var article in story.Story.Articles)
        {
            foreach (var happening in article.Events)
            {
                foreach (var actor in happening.Actors) Vote(story, article, actor, votes);
                foreach (var recipient in happening.Recipients) Vote(story, article, recipient, votes);
            }
        }

        foreach (var (member, (countries, sectors)) in votes) known[member] = new Affiliation(Most(countries), Most(sectors));
    }

    /// <summary>Of a member of the cast; <see langword="null"/> where no words tell it.</summary>
    public Affiliation? Of(string member) => known.GetValueOrDefault(member);

    private static void Vote(StoryIndex story, Annotations article, Participant participant, Dictionary<string, (Dictionary<string, int> Countries, Dictionary<string, int> Sectors)> votes)
    {
        if (participant.Affiliation is not { } affiliation || story.Cast(article.Article.Id, participant.Entity) is not { Entity.Id: var member }) return;
        if (!votes.TryGetValue(member, out var vote)) votes.Add(member, vote = (new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
        if (affiliation.Country is { } country) vote.Countries[country] = vote.Countries.GetValueOrDefault(country) + 1;
        if (affiliation.Sector is { } sector) vote.Sectors[sector] = vote.Sectors.GetValueOrDefault(sector) + 1;
    }

    // Of equals the first in the alphabet, so that the order of reports changes nothing; a half is no majority.
    private static string? Most(Dictionary<string, int> votes)
    {
        string? best = null;
        foreach (var (value, count) in votes)
            if (best is null || count > votes[best] || (count == votes[best] && string.CompareOrdinal(value, best) < 0)) best = value;
        return best is not null && 2 * votes[best] > votes.Values.Sum() ? best : null;
    }
}
