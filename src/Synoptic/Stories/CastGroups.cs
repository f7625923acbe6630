namespace Synoptic.Stories;

/// <summary>Groups of entries that are one: a disjoint-set forest.</summary>
/// <param name="count">Number of entries.</param>
internal sealed class CastGroups(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

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

    /// <summary>Makes the groups of two entries one.</summary>
    public void Join(int one, int other)
    {
        var first = Of(one);
        var second = Of(other);
        if (first == second) return;
        // The earlier entry stays the root, so that a group's name does not depend on the order of joining.
        if (first < second) parents[second] = first;
        else parents[first] = second;
    }
}
