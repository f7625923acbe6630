using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Groups of entries that are one: a disjoint-set forest that remembers each link that made a group grow, and what may not be joined.</summary>
/// <param name="count">Number of entries.</param>
internal sealed class CastGroups(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];
    private readonly List<(int One, int Other)> apart = [];
    private readonly List<(int One, int Other, CastReason Why)> links = [];

    /// <summary>The links, in order.</summary>
    public IReadOnlyList<(int One, int Other, CastReason Why)> Links => links;

    /// <summary>The group of an entry, named by its first entry.</summary>
    public int Of(int entry)
    {
        while (parents[entry] != entry)
        {
            parents[entry] = parents[parents[entry]];
            entry = parents[entry];
        }

        return entry;
    }

    /// <summary>Keeps two entries in two groups from now on, whatever is linked later.</summary>
    public void KeepApart(int one, int other) => apart.Add((one, other));

    /// <summary>Makes the groups of two entries one.</summary>
    /// <returns>Whether they are one now: <see langword="false"/> where somebody has decided that they are two.</returns>
    public bool Join(int one, int other, CastReason why)
    {
        var first = Of(one);
        var second = Of(other);
        if (first == second) return true;
        foreach (var (a, b) in apart)
        {
            var (x, y) = (Of(a), Of(b));
            if (x == first && y == second || x == second && y == first) return false;
        }

        // The earlier entry stays the root, so that a group's name does not depend on the order of joining.
        if (first < second) parents[second] = first;
        else parents[first] = second;
        links.Add((one, other, why));
        return true;
    }
}
