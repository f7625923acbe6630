using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>
/// Joins articles whose words go back to one. An article that is mostly taken belongs to the origin that most of it is from; one that
/// has its own words and a part from elsewhere is an origin of its own, and so are two parents that a third one was woven from.
/// Where each passage is from is told by <see cref="PassageOrigins"/>.
/// </summary>
public static class OriginGrouper
{
    /// <summary>The share of its words from which on a report is of the origin that it took them from. By reasoning: more than half.</summary>
    public const double Mostly = 0.5;

    /// <summary>Groups articles by the copies among them; letters follow the order of the articles given.</summary>
    /// <param name="articles">Each comes into exactly one origin.</param>
    /// <param name="copies">Pairs; those that name other articles are passed over.</param>
    public static ImmutableArray<Origin> Group(ImmutableArray<Article> articles, ImmutableArray<CopyPair> copies)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Length; i++) index.TryAdd(articles[i].Id, i);
        var parent = new int[articles.Length];
        for (var i = 0; i < parent.Length; i++) parent[i] = i;
        var takes = new bool[articles.Length];
        foreach (var taken in copies.Where(copy => index.ContainsKey(copy.A) && index.ContainsKey(copy.B)).GroupBy(copy => copy.B, StringComparer.Ordinal))
        {
            var b = index[taken.Key];
            var most = Most(taken);
            if (most.Taken < Mostly && Covered(taken, articles[b].Text) < Mostly) continue;
            if (most.DirectionKnown) takes[b] = true;
            int x = Root(parent, index[most.A]), y = Root(parent, b);
            if (x != y) parent[Math.Max(x, y)] = Math.Min(x, y);
        }

        return Letter(articles, parent, takes);
    }

    // The pair that gave most, whatever the order they come in.
    private static CopyPair Most(IEnumerable<CopyPair> pairs) =>
        pairs.OrderByDescending(static pair => pair.Taken).ThenByDescending(static pair => pair.Score).ThenBy(static pair => pair.A, StringComparer.Ordinal).First();

    // Share of a text that lies in passages from any parent.
    private static double Covered(IEnumerable<CopyPair> pairs, string text)
    {
        int covered = 0, reached = 0;
        foreach (var span in pairs.SelectMany(static pair => pair.Passages).Select(static passage => passage.B).Order())
        {
            covered += Math.Max(0, span.End - Math.Max(reached, span.Start));
            reached = Math.Max(reached, span.End);
        }

        return covered / (double)Math.Max(1, text.Length);
    }

    /// <summary>The name of the group at <paramref name="index"/>: <c>A</c> to <c>Z</c>, then <c>AA</c>.</summary>
    public static string LetterOf(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1) letters = (char)('A' + (rest % 26)) + letters;
        return letters;
    }

    private static ImmutableArray<Origin> Letter(ImmutableArray<Article> articles, int[] parent, bool[] takes)
    {
        var groups = new Dictionary<int, List<int>>();
        var order = new List<List<int>>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = []);
                order.Add(group);
            }

            group.Add(i);
        }

        var origins = ImmutableArray.CreateBuilder<Origin>(order.Count);
        foreach (var group in order)
        {
            // Who took from nobody stands first; the sort keeps the order of input otherwise.
            var ids = group.OrderBy(i => takes[i]).Select(i => articles[i].Id).ToImmutableArray();
            origins.Add(new Origin(LetterOf(origins.Count), ids));
        }

        return origins.MoveToImmutable();
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
