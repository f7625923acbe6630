using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>
/// The events of a story that the codebook knows, each with all its tellings and with what each of these adds or disputes. Tellings of one
/// origin are one voice. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
internal sealed class EventTable(WordTables tables)
{
    private readonly EventOrders orders = new(tables);

    /// <summary>The events in order of first telling.</summary>
    public ImmutableArray<StoryEvent> Of(StoryIndex story)
    {
        var events = ImmutableArray.CreateBuilder<StoryEvent>();
        var reader = new EventReader(story, orders.Of(story));
        foreach (var chain in story.Story.Events)
        {
            if (Row(story, chain, reader) is { } row) events.Add(row);
        }

        return events.ToImmutable();
    }

    private static StoryEvent? Row(StoryIndex story, EventChain chain, EventReader reader)
    {
        if (!IsCoded(story, chain)) return null;
        var told = chain.Tellings.Select(reader.Read).ToList();
        if (!told.Exists(static one => one.Actors.Length + one.Recipients.Length > 0)) return null;
        // A telling whose word has no class of its own ("it", "the incident") still tells of the event, but does not name it.
        var coded = told.FindAll(static one => one.Told.Code is not null);
        var first = coded[0];
        var code = Class(coded);
        var day = Shared(told, static one => one.Day);
        var place = Shared(told, static one => one.Place);
        var origins = story.Origins(told.Select(static one => one.Evidence));
        var modality = ModalityVote.Of(told);
        var parts = EventDifferences.Of(told);
        var tellings = ImmutableArray.CreateBuilder<EventTelling>(told.Count);
        for (var i = 0; i < told.Count; i++)
        {
            var teller = told[i].Told.Teller?.Span.Slice(story.Article(told[i].Event.Article).Text);
            tellings.Add(new EventTelling(told[i].Event, told[i].Evidence, told[i].Sentence, told[i].Told.Modality, teller, parts[i]) { Actors = told[i].Actors, Recipients = told[i].Recipients, Day = told[i].Day, Place = told[i].Place, Status = told[i].Told.About.Status });
        }

        var (actors, recipients) = Sides(told);
        if (!EventGate.Admits(told, code, actors, recipients, origins.Length) || told.TrueForAll(one => IsNamedTwice(story, one.Event))) return null;
        var trigger = first.Told.Trigger.Slice(story.Article(first.Event.Article).Text);
        return new StoryEvent(chain.Id, code, trigger, actors, recipients, day, place, modality, EventDifferences.Status(told, parts, origins.Length), origins, tellings.MoveToImmutable()) { Links = chain.Links };
    }

    // "Imposed a tariff" tells one sanction by two words: the object of a verb of its own class adds no event.
    private static bool IsNamedTwice(StoryIndex story, EventReference reference)
    {
        var article = story.Article(reference.Article);
        var own = article.Events[reference.Event];
        var arc = article.Analysis.Arcs[article.Analysis.TokenAt(own.Trigger.Start)];
        if (arc.Head < 0 || arc.Relation is not ("obj" or "nsubj:pass")) return false;
        var verb = article.Analysis.Tokens[arc.Head].Span;
        foreach (var other in article.Events)
            if (other.Trigger.Start == verb.Start && other.Code?.Type == own.Code?.Type) return true;
        return false;
    }

    private static bool IsCoded(StoryIndex story, EventChain chain)
    {
        foreach (var telling in chain.Tellings)
            if (story.Article(telling.Article).Events[telling.Event].Code is not null) return true;
        return false;
    }

    // What most origins say; of equals the first.
    private static EventCode Class(List<ToldEvent> coded)
    {
        var best = coded.GroupBy(static one => one.Told.Code!.Type, StringComparer.Ordinal).MaxBy(static group => group.Select(static one => one.Origin).Distinct(StringComparer.Ordinal).Count())!;
        // The first telling that knows how it was done.
        return (best.FirstOrDefault(static one => one.Told.Code!.Mode is not null) ?? best.First()).Told.Code!;
    }

    // What all tellings that say it say alike.
    private static T? Shared<T>(List<ToldEvent> told, Func<ToldEvent, T?> value)
        where T : class
    {
        T? shared = null;
        foreach (var one in told)
        {
            if (value(one) is not { } here) continue;
            if (shared is not null && !ReferenceEquals(shared, here)) return null;
            shared = here;
        }

        return shared;
    }

    // One who meets another is met by him: whom the tellings name on both sides stands on the side where more origins have him.
    private static (ImmutableArray<EventParty> Actors, ImmutableArray<EventParty> Recipients) Sides(List<ToldEvent> told)
    {
        var (actors, recipients) = (Voted(told, static one => one.Actors), Voted(told, static one => one.Recipients));
        var (ofActors, ofRecipients) = (actors.ToDictionary(static pair => pair.Party.Key, static pair => pair.Origins.Count, StringComparer.Ordinal), recipients.ToDictionary(static pair => pair.Party.Key, static pair => pair.Origins.Count, StringComparer.Ordinal));
        return (
            [.. actors.Where(pair => ofRecipients.GetValueOrDefault(pair.Party.Key) <= pair.Origins.Count).Select(static pair => pair.Party)],
            [.. recipients.Where(pair => ofActors.GetValueOrDefault(pair.Party.Key) < pair.Origins.Count).Select(static pair => pair.Party)]);
    }

    private static List<(EventParty Party, HashSet<string> Origins)> Voted(List<ToldEvent> told, Func<ToldEvent, ImmutableArray<EventParty>> side)
    {
        var parties = new List<(EventParty Party, HashSet<string> Origins)>();
        foreach (var one in told)
        {
            foreach (var party in side(one))
            {
                var at = parties.FindIndex(other => other.Party.Key == party.Key);
                if (at < 0) parties.Add((party, [one.Origin]));
                else
                {
                    parties[at].Origins.Add(one.Origin);
                    if (parties[at].Party.Affiliation is null && party.Affiliation is not null) parties[at] = (party, parties[at].Origins);
                }
            }
        }

        return [.. parties.OrderByDescending(static pair => pair.Origins.Count)];
    }
}
