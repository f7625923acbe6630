using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories.Events;

/// <summary>
/// Tells which events of the articles of a story are one. Every event is in one chain, if only its own, but for words of saying that no
/// codebook knows: what they tell is in the quotations. Chains do not depend on the order of the articles. Immutable; share it across threads.
/// </summary>
internal sealed class EventChainBuilder
{
    /// <summary>
    /// Mean odds that a link needs. The best for ECB+ topics 1 to 35, where both kinds of error cost the same, is -0.6; on a page a
    /// wrong link costs more than a missing one.
    /// </summary>
    public const float Threshold = 0.5f;

    private readonly Lazy<EventLinker> linker;

    /// <summary>A builder for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="vectors">Vectors of words; without them words are compared by their letters and senses alone.</param>
    public EventChainBuilder(WordTables tables, Func<IWordVectors>? vectors) =>
        // Stories without events need none of it.
        linker = new Lazy<EventLinker>(() => new EventLinker(new EventWords(tables, vectors?.Invoke()), EventScorer.Shipped(tables, isCareful: true), Threshold));

    /// <summary>The chains, in order of their first telling.</summary>
    /// <param name="articles">The articles of a story, in its order.</param>
    /// <param name="cast">Who is who across them.</param>
    public ImmutableArray<EventChain> Build(ImmutableArray<Annotations> articles, ImmutableArray<CastMember> cast)
    {
        if (articles.All(static article => article.Events.IsEmpty)) return [];
        var order = new int[articles.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        // Linked in an order of their own, so that the order of input says nothing.
        Array.Sort(order, (x, y) => string.CompareOrdinal(articles[x].Article.Id, articles[y].Article.Id) is var by and not 0 ? by : x - y);
        var (tellings, keys) = linker.Value.Read([.. order.Select(i => articles[i])], cast);
        tellings.RemoveAll(telling => telling.Word.IsSpeech && articles[order[telling.Article]].Events[telling.Event].Code is null);
        // What has no class is shown nowhere by itself; it is compared where its word has one elsewhere in the story.
        var coded = new bool[keys];
        foreach (var telling in tellings) coded[telling.Word.Id] |= articles[order[telling.Article]].Events[telling.Event].Code is not null;
        var isOfUse = new bool[tellings.Count];
        for (var i = 0; i < isOfUse.Length; i++) isOfUse[i] = coded[tellings[i].Word.Id];
        var groups = linker.Value.Group(tellings, keys, isOfUse);
        return Tell(tellings, groups, articles, order);
    }

    private static ImmutableArray<EventChain> Tell(List<EventTelling> tellings, EventGroups groups, ImmutableArray<Annotations> articles, int[] order)
    {
        var chains = new Draft?[tellings.Count];
        for (var i = 0; i < tellings.Count; i++)
            (chains[groups.Of(i)] ??= new Draft()).Tellings.Add(tellings[i]);
        foreach (var pair in groups.Links())
        {
            var (one, other) = (tellings[pair.One], tellings[pair.Other]);
            chains[groups.Of(pair.One)]!.Links.Add(new EventLink(Reference(one), Reference(other), EventLinker.Why(one, other), pair.Odds));
        }

        var drafts = new List<Draft>();
        foreach (var draft in chains)
        {
            if (draft is null) continue;
            draft.Tellings.Sort((x, y) => Compare(order, x, y));
            drafts.Add(draft);
        }

        drafts.Sort((x, y) => Compare(order, x.Tellings[0], y.Tellings[0]));
        var built = ImmutableArray.CreateBuilder<EventChain>(drafts.Count);
        foreach (var draft in drafts)
        {
            var references = ImmutableArray.CreateBuilder<EventReference>(draft.Tellings.Count);
            foreach (var telling in draft.Tellings) references.Add(Reference(telling));
            built.Add(new EventChain("v" + (built.Count + 1).ToString(CultureInfo.InvariantCulture), references.MoveToImmutable()) { Links = [.. draft.Links] });
        }

        return built.MoveToImmutable();

        EventReference Reference(EventTelling telling) => new(articles[order[telling.Article]].Article.Id, telling.Event);
    }

    // In order of the story's articles.
    private static int Compare(int[] order, EventTelling x, EventTelling y) => x.Article != y.Article ? order[x.Article] - order[y.Article] : x.Event - y.Event;

    private sealed class Draft
    {
        public List<EventTelling> Tellings { get; } = [];

        public List<EventLink> Links { get; } = [];
    }
}
