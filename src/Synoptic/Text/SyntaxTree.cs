using System.Collections.Immutable;

namespace Synoptic.Text;

/// <summary>
/// The heads of an article read downwards: what depends on a word, how far its phrase reaches, who is the subject of a verb. Relations
/// are those of Universal Dependencies; asking for one also finds its subtypes (<c>nsubj</c> finds <c>nsubj:pass</c>). Immutable.
/// </summary>
public sealed class SyntaxTree
{
    private readonly ImmutableArray<Arc> arcs;
    private readonly ImmutableArray<Tag> tags;
    private readonly int[] offsets;
    private readonly int[] dependents;
    private readonly int[] firsts;
    private readonly int[] ends;

    /// <summary>Reads every head once.</summary>
    public SyntaxTree(Analysis analysis)
    {
        (arcs, tags) = (analysis.Arcs, analysis.Tags);
        var count = arcs.Length;
        offsets = new int[count + 1];
        dependents = new int[count];
        for (var i = 0; i < count; i++)
            if (IsHead(arcs[i].Head)) offsets[arcs[i].Head + 1]++;
        for (var i = 0; i < count; i++) offsets[i + 1] += offsets[i];
        var next = offsets.AsSpan(0, count).ToArray();
        for (var i = 0; i < count; i++)
            if (IsHead(arcs[i].Head)) dependents[next[arcs[i].Head]++] = i;
        (firsts, ends) = Extents();
    }

    /// <summary>Number of tokens.</summary>
    public int Count => arcs.Length;

    /// <summary>Index of a token's head; -1 for the root of a sentence.</summary>
    public int Head(int token) => arcs[token].Head;

    /// <summary>A token's relation to its head.</summary>
    public string Relation(int token) => arcs[token].Relation;

    /// <summary>A token's tags.</summary>
    public Tag Tag(int token) => tags[token];

    /// <summary>Whether a token has a relation or a subtype of it.</summary>
    public bool Is(int token, string relation) => Matches(arcs[token].Relation, relation);

    /// <summary>The tokens that depend on a token, in order.</summary>
    public ReadOnlySpan<int> Dependents(int token) => dependents.AsSpan(offsets[token], offsets[token + 1] - offsets[token]);

    /// <summary>The first dependent that has a relation; -1 if there is none.</summary>
    public int Dependent(int token, string relation)
    {
        foreach (var dependent in Dependents(token))
            if (Is(dependent, relation)) return dependent;
        return -1;
    }

    /// <summary>First token of all that hangs on a token, and the index after the last. In a tree with crossing arcs the stretch may hold other words too.</summary>
    public (int First, int End) Extent(int token) => (firsts[token], ends[token]);

    /// <summary>The head word of a stretch: its first token whose own head lies outside it; <paramref name="first"/> if there is none.</summary>
    public int Top(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (arcs[i].Head < first || arcs[i].Head >= end) return i;
        return first;
    }

    /// <summary>Whether a token hangs on another one, or is it.</summary>
    public bool Dominates(int above, int token)
    {
        if (token < firsts[above] || token >= ends[above]) return false;
        while (token >= 0 && token != above) token = arcs[token].Head;
        return token == above;
    }

    /// <summary>Whether a relation is another one or a subtype of it.</summary>
    public static bool Matches(string relation, string wanted) =>
        relation.StartsWith(wanted, StringComparison.Ordinal) && (relation.Length == wanted.Length || relation[wanted.Length] == ':');

    private bool IsHead(int head) => (uint)head < (uint)arcs.Length;

    private (int[] Firsts, int[] Ends) Extents()
    {
        var count = arcs.Length;
        var (first, end, order) = (new int[count], new int[count], new List<int>(count));
        for (var i = 0; i < count; i++)
        {
            (first[i], end[i]) = (i, i + 1);
            if (!IsHead(arcs[i].Head)) order.Add(i);
        }

        // From the roots downwards, then back.
        for (var at = 0; at < order.Count; at++) order.AddRange(Dependents(order[at]));
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var (token, head) = (order[at], arcs[order[at]].Head);
            if (!IsHead(head)) continue;
            first[head] = Math.Min(first[head], first[token]);
            end[head] = Math.Max(end[head], end[token]);
        }

        return (first, end);
    }
}
