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
        var groups = linker.Value.Group(tellings, keys);
        return Tell(tellings, groups, articles, order);
    }

    private ImmutableArray<EventChain> Tell(List<EventTelling> tellings, EventGroups groups, ImmutableArray<Annotations> articles, int[] order)
    {
        var members = new List<int>?[tellings.Count];
        var (places, sequence) = (new long[tellings.Count], new int[tellings.Count]);
        for (var i = 0; i < tellings.Count; i++)
        {
            (places[i], sequence[i]) = (((long)order[tellings[i].Article] << 32) + tellings[i].Event, i);
        }

        Array.Sort(places, sequence);
        var roots = new List<int>();
        foreach (var i in sequence)
        {
            var root = groups.Of(i);
            if (members[root] is null)
            {
                members[root] = [];
                roots.Add(root);
            }

            members[root]!.Add(i);
        }

        var links = new List<EventLink>?[tellings.Count];
        foreach (var (one, other, odds) in groups.Links())
            (links[groups.Of(one)] ??= []).Add(new EventLink(Reference(one), Reference(other), EventLinker.Why(tellings[one], tellings[other]), odds));
        var chains = ImmutableArray.CreateBuilder<EventChain>(roots.Count);
        foreach (var root in roots)
            chains.Add(new EventChain("v" + (chains.Count + 1).ToString(CultureInfo.InvariantCulture), [.. members[root]!.Select(Reference)]) { Links = [.. links[root] ?? []] });
        return chains.MoveToImmutable();

        EventReference Reference(int i) => new(articles[order[tellings[i].Article]].Article.Id, tellings[i].Event);
    }
}
