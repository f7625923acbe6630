using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>Joins articles whose words go back to one.</summary>
public static class OriginGrouper
{
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
        foreach (var copy in copies)
        {
            if (!index.TryGetValue(copy.A, out var a) || !index.TryGetValue(copy.B, out var b)) continue;
            if (copy.DirectionKnown) takes[b] = true;
            int x = Root(parent, a), y = Root(parent, b);
            if (x != y) parent[Math.Max(x, y)] = Math.Min(x, y);
        }

        return Letter(articles, parent, takes);
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
