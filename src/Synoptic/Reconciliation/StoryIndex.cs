using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation;

/// <summary>A story's cross-references, made once and then only read: article by id, origin of a passage, cast member of an entity, day of a time.</summary>
public sealed class StoryIndex
{
    private readonly FrozenDictionary<string, Annotations> articles;
    private readonly PassageOrigins origins;
    private readonly FrozenDictionary<EntityReference, CastMember> cast;
    private readonly FrozenDictionary<TimeReference, StoryDay> days;

    /// <summary>The cross-references of <paramref name="story"/>.</summary>
    public StoryIndex(Story story)
    {
        Story = story;
        articles = story.Articles.ToFrozenDictionary(a => a.Article.Id, StringComparer.Ordinal);
        origins = new PassageOrigins(story.Origins, story.Copies);
        var members = new Dictionary<EntityReference, CastMember>();
        foreach (var member in story.Cast)
        {
            foreach (var reference in member.Members) members[reference] = member;
        }

        cast = members.ToFrozenDictionary();
        var times = new Dictionary<TimeReference, StoryDay>();
        foreach (var day in story.Calendar.Days)
        {
            foreach (var reference in day.Members) times[reference] = day;
        }

        days = times.ToFrozenDictionary();
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>The article with an id.</summary>
    public Annotations Article(string id) => articles[id];

    /// <summary>Letter of the origin of a passage: of the article it stands in, or of the one its words were taken from.</summary>
    public string Origin(Evidence evidence) => origins.Of(evidence.Article, evidence.Span);

    /// <summary>Letter of the origin of an article as a whole.</summary>
    public string Origin(string article) => origins.Of(article);

    /// <summary>Whether the words of a passage are another article's.</summary>
    public bool IsTaken(Evidence evidence) => origins.IsTaken(evidence.Article, evidence.Span);

    /// <summary>Who an article's entity is across the story.</summary>
    public CastMember? Cast(string article, int? entity) =>
        entity is { } index ? cast.GetValueOrDefault(new EntityReference(article, index)) : null;

    /// <summary>Which day of the story an article's time expression stands for.</summary>
    public StoryDay? Day(string article, int? time) =>
        time is { } index ? days.GetValueOrDefault(new TimeReference(article, index)) : null;

    /// <summary>Letters of the origins of some claims, in order, each once.</summary>
    public ImmutableArray<string> Origins(IEnumerable<Evidence> evidence) =>
        [.. evidence.Select(Origin).Distinct(StringComparer.Ordinal).OrderBy(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];
}
