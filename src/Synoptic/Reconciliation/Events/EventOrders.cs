using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>Where an event stands in time as seen from another one of the same sentence.</summary>
/// <param name="IsAfter">After it, otherwise before it.</param>
/// <param name="Chain">Id of the other event's chain.</param>
/// <param name="Words">The other event in the report's words.</param>
internal sealed record ToldOrder(bool IsAfter, string Chain, string Words);

/// <summary>Reads which event a report puts before or after which: "struck hours after the talks", "ahead of the vote".</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class EventOrders(WordTables tables)
{
    // From the word that the phrase hangs on up to the verb or noun that tells the event: "days after", "just hours before".
    private const int LongestWay = 3;

    private readonly FrozenDictionary<string, bool> words = tables.Map("order-words").ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value == "after", StringComparer.Ordinal);

    /// <summary>For each event that is put before or after another: where.</summary>
    public Dictionary<EventReference, ToldOrder> Of(StoryIndex story)
    {
        var chains = new Dictionary<EventReference, string>();
        foreach (var chain in story.Story.Events)
            foreach (var telling in chain.Tellings) chains[telling] = chain.Id;
        var orders = new Dictionary<EventReference, ToldOrder>();
        foreach (var article in story.Story.Articles) Read(article, chains, orders);
        return orders;
    }

    private void Read(Annotations article, Dictionary<EventReference, string> chains, Dictionary<EventReference, ToldOrder> orders)
    {
        SyntaxTree? tree = null;
        Dictionary<int, int>? at = null;
        for (var i = 0; i < article.Events.Length; i++)
        {
            var other = article.Events[i];
            var trigger = article.Analysis.TokenAt(other.Trigger.Start);
            tree ??= new SyntaxTree(article.Analysis);
            if (Marker(tree, trigger) is not { } isAfter) continue;
            at ??= Tokens(article);
            var above = tree.Head(trigger);
            for (var steps = 0; above >= 0 && steps < LongestWay; steps++, above = tree.Head(above))
            {
                if (!at.TryGetValue(above, out var own)) continue;
                var (mine, theirs) = (new EventReference(article.Article.Id, own), new EventReference(article.Article.Id, i));
                if (chains.TryGetValue(mine, out var here) && chains.TryGetValue(theirs, out var there) && here != there) orders.TryAdd(mine, new ToldOrder(isAfter, there, Words(article, other)));
                break;
            }
        }
    }

    private bool? Marker(SyntaxTree tree, int trigger)
    {
        foreach (var dependent in tree.Dependents(trigger))
        {
            if (dependent > trigger) break;
            if (tree.Relation(dependent) is "case" or "mark" && words.TryGetValue(tree.Tag(dependent).Lemma, out var isAfter)) return isAfter;
        }

        return null;
    }

    private static Dictionary<int, int> Tokens(Annotations article)
    {
        var at = new Dictionary<int, int>(article.Events.Length);
        for (var i = 0; i < article.Events.Length; i++) at.TryAdd(article.Analysis.TokenAt(article.Events[i].Trigger.Start), i);
        return at;
    }

    private static string Words(Annotations article, Event happening)
    {
        var span = happening.Trigger;
        foreach (var participant in happening.Actors.AddRange(happening.Recipients))
        {
            // Who stands right beside it: "Moscow meeting", "attack on the port".
            if (participant.Span.End <= happening.Trigger.Start && happening.Trigger.Start - participant.Span.End <= 3) span = Span.Covering(span, participant.Span);
        }

        return span.Slice(article.Text);
    }
}
