namespace Synoptic.Stories.Events;

/// <summary>
/// Joins tellings that are of one event, the surest pair of groups first, until none is sure enough. How sure two groups are is the mean
/// of the odds between their tellings; a pair that was not worth comparing speaks against it.
/// </summary>
/// <param name="count">Number of tellings.</param>
/// <param name="threshold">Least mean of a pair of groups that is joined.</param>
internal sealed class EventGroups(int count, float threshold)
{
    // Odds of a pair that was not compared: the words have nothing to do with each other.
    private const float NotCompared = -3;

    private readonly int[] parents = [.. Enumerable.Range(0, count)];
    private readonly bool[] limited = new bool[count];
    private readonly int[] sizes = [.. Enumerable.Repeat(1, count)];
    private readonly Dictionary<int, Tie>?[] near = new Dictionary<int, Tie>?[count];
    private readonly List<Pair> compared = [];
    private readonly PriorityQueue<(int One, int Other), (float Odds, int One, int Other)> queue = new();

    /// <summary>The group of a telling, named by its first.</summary>
    public int Of(int telling)
    {
        while (parents[telling] != telling) telling = parents[telling] = parents[parents[telling]];
        return telling;
    }

    /// <summary>Says whether a telling was compared only with some of those that have words like its own.</summary>
    public void Limit(int telling, bool isLimited) => limited[telling] = isLimited;

    /// <summary>Joins a telling that nothing was said of to another, of which it is a copy.</summary>
    public void JoinCopy(int one, int copy, float odds)
    {
        parents[copy] = one;
        compared.Add(new Pair(one, copy, odds));
    }

    /// <summary>Whether it was said how sure it is that two tellings are of one event.</summary>
    public bool Knows(int one, int other) => near[one]?.ContainsKey(other) == true;

    /// <summary>Says how sure it is that two tellings are of one event; once of each pair.</summary>
    public void Add(int one, int other, float odds)
    {
        (near[one] ??= []).Add(other, new Tie(odds, 1));
        (near[other] ??= []).Add(one, new Tie(odds, 1));
        compared.Add(new Pair(Math.Min(one, other), Math.Max(one, other), odds));
        if (odds >= threshold) queue.Enqueue((Math.Min(one, other), Math.Max(one, other)), (-odds, Math.Min(one, other), Math.Max(one, other)));
    }

    /// <summary>Of the compared pairs of each group those that join it all, the surest first.</summary>
    public IEnumerable<(int One, int Other, float Odds)> Links()
    {
        var within = compared.FindAll(pair => Of(pair.One) == Of(pair.Other));
        within.Sort(static (x, y) => x.Odds != y.Odds ? y.Odds.CompareTo(x.Odds) : x.One != y.One ? x.One - y.One : x.Other - y.Other);
        var joined = new EventGroups(parents.Length, 0);
        foreach (var pair in within)
        {
            var (one, other) = (joined.Of(pair.One), joined.Of(pair.Other));
            if (one == other) continue;
            joined.parents[Math.Max(one, other)] = Math.Min(one, other);
            yield return (pair.One, pair.Other, pair.Odds);
        }
    }

    /// <summary>Joins what is one.</summary>
    public void Run()
    {
        while (queue.TryDequeue(out var pair, out var key))
        {
            var (one, other) = pair;
            // A pair that has changed since it was queued stands in the queue again.
            if (parents[one] != one || parents[other] != other || Mean(one, other) != -key.Odds) continue;
            Join(one, other);
        }
    }

    private void Join(int one, int other)
    {
        parents[other] = one;
        sizes[one] += sizes[other];
        limited[one] |= limited[other];
        var (own, theirs) = (near[one]!, near[other]!);
        own.Remove(other);
        foreach (var (third, tie) in theirs)
        {
            if (third == one) continue;
            var sum = own.TryGetValue(third, out var had) ? new Tie(had.Sum + tie.Sum, had.Count + tie.Count) : tie;
            own[third] = sum;
            near[third]!.Remove(other);
            near[third]![one] = sum;
        }

        near[other] = null;
        foreach (var third in own.Keys)
        {
            var odds = Mean(one, third);
            if (odds >= threshold) queue.Enqueue((Math.Min(one, third), Math.Max(one, third)), (-odds, Math.Min(one, third), Math.Max(one, third)));
        }
    }

    private float Mean(int one, int other)
    {
        if (!near[one]!.TryGetValue(other, out var tie)) return float.NegativeInfinity;
        // What was not looked at for there being too many says nothing, as long as each of the smaller group was compared with some.
        var all = Math.Max(tie.Count, limited[one] || limited[other] ? Math.Min(sizes[one], sizes[other]) : (long)sizes[one] * sizes[other]);
        return (tie.Sum + NotCompared * (all - tie.Count)) / all;
    }

    private sealed record Pair(int One, int Other, float Odds);

    private readonly record struct Tie(float Sum, int Count);
}
