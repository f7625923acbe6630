using System.Collections.Immutable;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>What one telling says of an event, with its names and days as the whole story knows them.</summary>
/// <param name="Event">Which event of which article.</param>
/// <param name="Told">The event.</param>
/// <param name="Evidence">Trigger and those who take part.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Origin">Letter of its origin.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Recipients">Whom it is done to or with.</param>
/// <param name="Day">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Order">Before or after what.</param>
internal sealed record ToldEvent(EventReference Event, Event Told, Evidence Evidence, Span Sentence, string Origin, ImmutableArray<EventParty> Actors, ImmutableArray<EventParty> Recipients, StoryDay? Day, CastMember? Place, ToldOrder? Order);

/// <summary>Reads the events of a story's articles with their parties across the story.</summary>
/// <param name="story">The story.</param>
/// <param name="orders">Which event is put before or after which.</param>
internal sealed class EventReader(StoryIndex story, Dictionary<EventReference, ToldOrder> orders)
{
    private readonly CastAffiliations affiliations = new(story);

    /// <summary>One telling.</summary>
    public ToldEvent Read(EventReference reference)
    {
        var article = story.Article(reference.Article);
        var told = article.Events[reference.Event];
        var sentence = article.Analysis.Sentences[article.Analysis.SentenceAt(told.Trigger.Start)].Span;
        var evidence = new Evidence(reference.Article, Words(told, sentence));
        // Where it happened is not whom it was done to.
        var place = told.Place is { } mention ? story.Cast(reference.Article, article.Mentions[mention].Entity) : null;
        return new ToldEvent(reference, told, evidence, sentence, story.Origin(evidence), Parties(article, told.Actors), Parties(article, told.Recipients).RemoveAll(party => place is not null && party.Cast == place.Entity.Id), story.Day(reference.Article, told.Time), place, orders.GetValueOrDefault(reference));
    }

    // Somebody across the story: the cast member where there is one, else the words.
    private EventParty? Party(Annotations article, Participant participant)
    {
        if (story.Cast(article.Article.Id, participant.Entity) is { } member) return new EventParty(member.Entity.Id, member.Entity.Name, member.Entity.Id, affiliations.Of(member.Entity.Id)) { IsPerson = member.Entity.Type == EntityType.Person };
        // "They", of whom it is not known whom they stand for, are nobody.
        var token = article.Analysis.TokenAt(participant.Span.Start);
        if (article.Analysis.Tags[token].Upos == "PRON" && article.Analysis.Tokens[token].Span.End >= participant.Span.End) return null;
        var words = participant.Span.Slice(article.Text);
        return new EventParty(words.ToLowerInvariant(), words, null, participant.Affiliation);
    }

    private ImmutableArray<EventParty> Parties(Annotations article, ImmutableArray<Participant> participants)
    {
        if (participants.IsDefaultOrEmpty) return [];
        var parties = ImmutableArray.CreateBuilder<EventParty>(participants.Length);
        foreach (var participant in participants)
        {
            if (Party(article, participant) is { } party) parties.Add(party);
        }

        return parties.DrainToImmutable();
    }

    // From the first word that takes part to the last, so that they can be shown as they stand; who stands in another sentence is left out.
    private static Span Words(Event told, Span sentence)
    {
        var (start, end) = (told.Trigger.Start, told.Trigger.End);
        foreach (var participant in told.Actors.AddRange(told.Recipients))
        {
            if (!sentence.Contains(participant.Span)) continue;
            (start, end) = (Math.Min(start, participant.Span.Start), Math.Max(end, participant.Span.End));
        }

        return new Span(start, end);
    }
}
