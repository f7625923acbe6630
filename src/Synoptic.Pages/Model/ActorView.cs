using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Pages.Model;

/// <summary>Somebody with all that they are told to have done, and all that was done to them.</summary>
/// <param name="Number">1-based, within the story.</param>
/// <param name="Party">Who.</param>
/// <param name="Acts">What they do, in order of day where told, then of first telling.</param>
/// <param name="Suffered">What is done to or with them, in the same order.</param>
public sealed record ActorView(int Number, EventParty Party, ImmutableArray<StoryEvent> Acts, ImmutableArray<StoryEvent> Suffered)
{
    /// <summary>How many events they take part in.</summary>
    public int Count => Acts.Length + Suffered.Length;

    /// <summary>Its address on the page.</summary>
    public string Id(StoryView story) => string.Create(CultureInfo.InvariantCulture, $"{story.Id}actor{Number}");

    /// <summary>Those of a story who take part in its events, most events first. Words that say neither who nor of what country or kind are nobody's page.</summary>
    public static ImmutableArray<ActorView> Of(StoryView story)
    {
        var parties = new Dictionary<string, (EventParty Party, List<StoryEvent> Acts, List<StoryEvent> Suffered, int First)>(StringComparer.Ordinal);
        foreach (var happening in story.Record.Events.OrderBy(static happening => happening.Day?.Order ?? int.MaxValue))
        {
            foreach (var actor in happening.Actors) At(actor)?.Acts.Add(happening);
            foreach (var recipient in happening.Recipients) At(recipient)?.Suffered.Add(happening);
        }

        return [.. parties.Values.OrderByDescending(static p => p.Acts.Count + p.Suffered.Count).ThenBy(static p => p.First).Select(static (p, i) => new ActorView(i + 1, p.Party, [.. p.Acts], [.. p.Suffered]))];

        (EventParty Party, List<StoryEvent> Acts, List<StoryEvent> Suffered, int First)? At(EventParty party)
        {
            if (!party.IsSomebody) return null;
            if (!parties.TryGetValue(party.Key, out var found)) parties.Add(party.Key, found = (party, [], [], parties.Count));
            else if (found.Party.Affiliation is null && party.Affiliation is not null) parties[party.Key] = found = (party, found.Acts, found.Suffered, found.First);
            return found;
        }
    }
}
