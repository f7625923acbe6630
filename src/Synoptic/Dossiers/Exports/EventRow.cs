using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Events;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports;

/// <summary>
/// One row of event data: an event of a story between one actor and one recipient, as event data sets have it, with the words that it
/// stands on. An event with two actors and three recipients is six rows of one event id.
/// </summary>
/// <param name="Story">The story.</param>
/// <param name="Event">The event with all its tellings.</param>
/// <param name="Actor">Who does it, where told.</param>
/// <param name="Recipient">Whom it is done to, where told.</param>
/// <param name="Telling">The first telling that names both, else the first of all.</param>
/// <param name="Article">The report of that telling.</param>
public sealed record EventRow(StoryDossier Story, StoryEvent Event, EventParty? Actor, EventParty? Recipient, EventTelling Telling, Annotations Article)
{
    /// <summary>One id for all rows of the event.</summary>
    public string Id => $"{Story.Record.Story.Id}-{Event.Id}";

    /// <summary>The day as <c>YYYY-MM-DD</c>, or the TIMEX3 value of a longer or a relative time; empty where it is not told.</summary>
    public string Date => DateOf(Event);

    internal static string DateOf(StoryEvent happening) => happening.Day is not { } day ? "" : day.Dates is { } dates && dates.From == dates.To ? dates.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.Value;

    /// <summary>Where, as the story knows it.</summary>
    public Entity? Place => Event.Place?.Entity;

    /// <summary>Words of the telling.</summary>
    public string Text => Telling.Evidence.Span.Slice(Article.Text);

    /// <summary>The rows of some stories, in order.</summary>
    public static IEnumerable<EventRow> Of(IEnumerable<StoryDossier> stories)
    {
        foreach (var story in stories)
        {
            var articles = story.Record.Story.Articles.ToDictionary(static a => a.Article.Id, StringComparer.Ordinal);
            foreach (var happening in story.Record.Events)
            {
                foreach (var actor in OrNobody(happening.Actors))
                {
                    foreach (var recipient in OrNobody(happening.Recipients))
                    {
                        var telling = FirstTelling(happening, actor, recipient);
                        yield return new EventRow(story, happening, actor, recipient, telling, articles[telling.Evidence.Article]);
                    }
                }
            }
        }
    }

    private static IEnumerable<EventParty?> OrNobody(ImmutableArray<EventParty> parties) => parties.IsEmpty ? new EventParty?[] { null } : parties;

    private static EventTelling FirstTelling(StoryEvent happening, EventParty? actor, EventParty? recipient)
    {
        foreach (var telling in happening.Tellings)
            if (Names(telling.Actors, actor) && Names(telling.Recipients, recipient)) return telling;
        return happening.Tellings[0];
    }

    private static bool Names(ImmutableArray<EventParty> side, EventParty? party)
    {
        if (party is null) return true;
        foreach (var named in side)
            if (named.Key == party.Key) return true;
        return false;
    }
}
