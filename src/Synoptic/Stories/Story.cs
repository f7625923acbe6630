using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Articles that tell of the same happening, with what spans them.</summary>
/// <param name="Id">Stable: made from the ids of its articles.</param>
/// <param name="Articles">In order of publication where known, then of input.</param>
/// <param name="Copies">Pairs among these articles.</param>
/// <param name="Spun">Spun articles among these.</param>
/// <param name="Origins">Origins of these articles, lettered within the story.</param>
/// <param name="Cast">People, organisations and places across the articles.</param>
/// <param name="Calendar">Days that the articles share.</param>
public sealed record Story(
    string Id,
    ImmutableArray<Annotations> Articles,
    ImmutableArray<CopyPair> Copies,
    ImmutableArray<SpunVerdict> Spun,
    ImmutableArray<Origin> Origins,
    ImmutableArray<CastMember> Cast,
    StoryCalendar Calendar)
{
    /// <summary>What the articles tell, each event once, in order of its first telling.</summary>
    public ImmutableArray<EventChain> Events { get; init; } = [];

    /// <summary>Ids of the articles that a machine rewrote from another of the story; that other tells what they tell.</summary>
    public HashSet<string> Rewritten() => Copies.Where(static copy => copy.Kind == CopyKind.Spun).Select(static copy => copy.B).ToHashSet(StringComparer.Ordinal);
}

/// <summary>An entity across the articles of a run: a judgement over the articles' own entities, which stay as they are.</summary>
/// <param name="Entity">Fullest name, every spelling, every title. Its id is the same in every story of one run.</param>
/// <param name="Members">The articles' entities that are judged to be this one.</param>
public sealed record CastMember(Entity Entity, ImmutableArray<EntityReference> Members)
{
    /// <summary>Why the members are judged to be one: links that together join them all.</summary>
    public ImmutableArray<CastLink> Links { get; init; } = [];
}

/// <summary>An entity of one article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Entity">Index into the article's <see cref="Annotations.Entities"/>.</param>
public readonly record struct EntityReference(string Article, int Entity);

/// <summary>The days of a story: time expressions of several articles that stand for one day, dated where any basis for that is given.</summary>
/// <param name="Days">In order of time as far as it is known.</param>
/// <param name="Publications">For each article without a date: what the story implies about its day of publication, where it does.</param>
public sealed record StoryCalendar(ImmutableArray<StoryDay> Days, ImmutableArray<ImpliedPublication> Publications)
{
    /// <summary>For articles that nothing dates: what their own words say of their day of publication.</summary>
    public ImmutableArray<PublicationBound> Bounds { get; init; } = [];
}

/// <summary>Between which days an undated article was published, by its own words.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Earliest">The first possible day; <see langword="null"/> where its words give none.</param>
/// <param name="Latest">The last possible day; <see langword="null"/> where its words give none.</param>
/// <param name="Reason">Why, in words for a reader.</param>
public sealed record PublicationBound(string Article, DateOnly? Earliest, DateOnly? Latest, string Reason);

/// <summary>One time of a story.</summary>
/// <param name="Key">Stable within the story: the TIMEX3 value, with a number where one relative value stands for several times.</param>
/// <param name="Value">TIMEX3 value; relative (<c>XXXX-WXX-3</c>) where the date is unknown.</param>
/// <param name="Dates">The days it covers, where known.</param>
/// <param name="Label">For a reader: <c>Wednesday</c>, <c>June 2021</c>.</param>
/// <param name="Order">Rank in the story's order of time; equal ranks are not ordered.</param>
/// <param name="Members">The expressions that stand for it.</param>
public sealed record StoryDay(string Key, string Value, DateRange? Dates, string Label, int Order, ImmutableArray<TimeReference> Members)
{
    /// <summary>Why it has its dates, where no report that names it has a date of its own.</summary>
    public DayBasis? Basis { get; init; }

    /// <summary>What happened on it, where its date is unknown.</summary>
    public DayOccasion? Occasion { get; init; }
}

/// <summary>What dates a day.</summary>
/// <param name="From">Id of the dated article from which it follows.</param>
/// <param name="Article">Id of the undated article whose words stand for the day; its <see cref="ImpliedPublication"/> tells the link.</param>
/// <param name="Reason">In words for a reader.</param>
public sealed record DayBasis(string From, string Article, string Reason);

/// <summary>What happened on a day without a date, in a report's words.</summary>
/// <param name="Text">Subject, verb and object.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Words">Where they stand in it.</param>
public sealed record DayOccasion(string Text, string Article, ImmutableArray<Span> Words);

/// <summary>A time expression of one article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Time">Index into the article's <see cref="Annotations.Times"/>.</param>
public readonly record struct TimeReference(string Article, int Time);

/// <summary>What a story implies about an undated article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Dates">Days on which it may have been published.</param>
/// <param name="Reason">Why, in words for a reader.</param>
public sealed record ImpliedPublication(string Article, DateRange Dates, string Reason)
{
    /// <summary>The article's own words for a day, and those of the other report that tells the same of it.</summary>
    public (TimeReference Own, TimeReference Other)? Link { get; init; }

    /// <summary>Id of the dated article at the end of the row of links.</summary>
    public string? From { get; init; }
}
