using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Stories.Calendars;
using Synoptic.Stories.Events;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Groups articles by happening, and links entities and days across them. Immutable; share it across threads.</summary>
public sealed class StoryBuilder
{
    // All articles of most runs at once: what is seen together is joined in the best order.
    private const int Batch = 4096;

    private readonly StoryModel model;
    private readonly StorySettings settings;
    private readonly CastLinker castLinker;
    private readonly CalendarBuilder calendars;
    private readonly EventChainBuilder events;

    /// <summary>A builder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public StoryBuilder(WordTables tables)
        : this(tables, new StorySettings())
    {
    }

    /// <summary>A builder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="settings">How to group.</param>
    /// <param name="resolve">The times of an article as they would be on a day of publication, for reports that state none.</param>
    public StoryBuilder(WordTables tables, StorySettings settings, Func<Analysis, DateOnly, ImmutableArray<TimeExpression>>? resolve = null)
        : this(tables, settings, resolve, null)
    {
    }

    /// <summary>A builder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="settings">How to group.</param>
    /// <param name="resolve">The times of an article as they would be on a day of publication, for reports that state none.</param>
    /// <param name="vectors">Vectors of words, to tell which words may be for one event.</param>
    internal StoryBuilder(WordTables tables, StorySettings settings, Func<Analysis, DateOnly, ImmutableArray<TimeExpression>>? resolve, Func<IWordVectors>? vectors)
    {
        model = StoryModel.Shipped(tables.Language);
        Digester = new StoryDigester(tables, model);
        this.settings = settings;
        castLinker = new CastLinker(tables);
        calendars = new CalendarBuilder(tables, resolve);
        events = new EventChainBuilder(tables, vectors);
    }

    /// <summary>Makes the digests that a stream takes.</summary>
    internal StoryDigester Digester { get; }

    /// <summary>Groups articles by happening, and links entities and days across them.</summary>
    public ImmutableArray<Story> Build(ImmutableArray<Annotations> articles, Provenance provenance)
    {
        var groups = Group(articles, provenance);
        var members = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Length; i++)
        {
            if (!members.TryGetValue(groups[i], out var list)) members.Add(groups[i], list = []);
            list.Add(i);
        }

        var cast = new RunCast(castLinker.Link(articles), articles);

        // Stories in order of their first article in the input; within one, dated articles in order, then the others as they came.
        var ordered = members.OrderBy(static story => story.Value[0]).ToList();
        var stories = new Story[ordered.Count];
        Parallel.For(0, stories.Length, s => stories[s] = Tell(ordered[s].Key, [.. ordered[s].Value.OrderBy(i => articles[i].Article.Published?.Day ?? DateOnly.MaxValue).ThenBy(static i => i).Select(i => articles[i])], provenance, cast));
        return ImmutableArray.Create(stories);
    }

    /// <summary>The story of articles that the caller knows to be of one happening.</summary>
    /// <param name="id">What the caller calls it.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="provenance">Who took whose words among them.</param>
    /// <param name="byHand">Puts right who is whom, as the caller knows it.</param>
    public Story Gather(string id, ImmutableArray<Annotations> articles, Provenance provenance, Func<ImmutableArray<CastMember>, ImmutableArray<CastMember>>? byHand = null)
    {
        // By id within a day, so that the order of input says nothing.
        ImmutableArray<Annotations> ordered = [.. articles.OrderBy(static article => article.Article.Published?.Day ?? DateOnly.MaxValue).ThenBy(static article => article.Article.Id, StringComparer.Ordinal)];
        var cast = castLinker.Link(ordered);
        return Tell(id, ordered, provenance, new RunCast(byHand?.Invoke(cast) ?? cast, ordered));
    }

    /// <summary>A stream that begins.</summary>
    internal StoryStream Begin(StorySettings streamed) => new(model, streamed);

    /// <summary>A stream that goes on.</summary>
    /// <exception cref="InvalidDataException">What is read is no state of this version.</exception>
    internal StoryStream Resume(BinaryReader reader, StorySettings streamed) => StoryStream.Read(reader, model, streamed);

    // The same stream that a run without end uses: all articles in order of publication, in batches.
    private string[] Group(ImmutableArray<Annotations> articles, Provenance provenance)
    {
        var digests = new StoryDigest[articles.Length];
        Parallel.For(0, digests.Length, i => digests[i] = Digester.Of(articles[i]));
        var order = Enumerable.Range(0, digests.Length)
            .OrderBy(i => digests[i].Published ?? DateOnly.MaxValue)
            .ThenBy(i => digests[i].Id, StringComparer.Ordinal)
            .ToArray();
        var stream = Begin(settings);
        var copies = provenance.Copies.Select(static copy => new CopyLink(copy.A, copy.B)).ToList();
        var assigned = new StoryAssignments();
        foreach (var chunk in order.Chunk(Batch))
        {
            StoryDigest[] batch = [.. chunk.Select(i => digests[i])];
            assigned.Apply(batch, stream.Add(batch, copies));
        }

        return [.. digests.Select(digest => assigned.StoryOf(digest.Id)!)];
    }

    private Story Tell(string id, ImmutableArray<Annotations> articles, Provenance provenance, RunCast cast)
    {
        var ids = articles.Select(static article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        var copies = provenance.Copies.Where(copy => ids.Contains(copy.A) && ids.Contains(copy.B)).ToImmutableArray();
        var members = cast.Of(articles);
        StoryCalendar? calendar = null;
        ImmutableArray<EventChain> chains = [];
        // Neither sees the other's result, and of a run with one story they are most of the work.
        Parallel.Invoke(() => calendar = calendars.Build(articles), () => chains = events.Build(articles, members));
        return new Story(
            id,
            articles,
            copies,
            [.. provenance.Spun.Where(verdict => ids.Contains(verdict.Article))],
            OriginGrouper.Group([.. articles.Select(static article => article.Article)], copies),
            members,
            calendar!)
        {
            Events = chains,
        };
    }
}
