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

    private readonly int[] parents = Singles(count);
    private readonly int[] sizes = Ones(count);
    private readonly bool[] limited = new bool[count];
    private readonly Dictionary<int, Tie>?[] near = new Dictionary<int, Tie>?[count];
    private readonly List<EventPair> compared = [];
    private readonly EventPairHeap queue = new();

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
        compared.Add(new EventPair(one, copy, odds));
    }

    /// <summary>Whether it was said how sure it is that two tellings are of one event.</summary>
    public bool Knows(int one, int other) => near[one]?.ContainsKey(other) == true;

    /// <summary>Says how sure it is that two tellings are of one event; once of each pair.</summary>
    public void Add(int one, int other, float odds)
    {
        // One tie for both: what changes it changes it for both.
        var tie = new Tie(odds, 1);
        (near[one] ??= []).Add(other, tie);
        (near[other] ??= []).Add(one, tie);
        var pair = new EventPair(Math.Min(one, other), Math.Max(one, other), odds);
        compared.Add(pair);
        if (odds >= threshold) queue.Push(pair);
    }

    /// <summary>Of the compared pairs of each group those that join it all, the surest first.</summary>
    public List<EventPair> Links()
    {
        var within = compared.FindAll(pair => Of(pair.One) == Of(pair.Other));
        within.Sort(EventPair.Compare);
        var (joined, links) = (new EventGroups(parents.Length, 0), new List<EventPair>());
        foreach (var pair in within)
        {
            var (one, other) = (joined.Of(pair.One), joined.Of(pair.Other));
            if (one == other) continue;
            joined.parents[Math.Max(one, other)] = Math.Min(one, other);
            links.Add(pair);
        }

        return links;
    }

    /// <summary>Joins what is one.</summary>
    public void Run()
    {
        while (queue.Pop() is { } pair)
        {
            // A pair that has changed since it was queued stands in the queue again.
            if (parents[pair.One] != pair.One || parents[pair.Other] != pair.Other || Mean(pair.One, pair.Other) is var mean && mean != pair.Odds) continue;
            Join(pair.One, pair.Other);
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
            var around = near[third]!;
            around.Remove(other);
            if (own.TryGetValue(third, out var had)) had.Add(tie);
            else
            {
                own.Add(third, tie);
                around.Add(one, tie);
            }
        }

        near[other] = null;
        foreach (var third in own.Keys)
        {
            var odds = Mean(one, third);
            if (odds >= threshold) queue.Push(new EventPair(Math.Min(one, third), Math.Max(one, third), odds));
        }
    }

    private float Mean(int one, int other)
    {
        if (!near[one]!.TryGetValue(other, out var tie)) return float.NegativeInfinity;
        // What was not looked at for there being too many says nothing, as long as each of the smaller group was compared with some.
        var all = Math.Max(tie.Count, limited[one] || limited[other] ? Math.Min(sizes[one], sizes[other]) : (long)sizes[one] * sizes[other]);
        return (tie.Sum + NotCompared * (all - tie.Count)) / all;
    }

    private static int[] Singles(int count)
    {
        var parents = new int[count];
        for (var i = 0; i < count; i++) parents[i] = i;
        return parents;
    }

    private static int[] Ones(int count)
    {
        var sizes = new int[count];
        Array.Fill(sizes, 1);
        return sizes;
    }

    // A class, so that the runtime has the dictionary's code ready: made for a struct it would have to be made at every start.
    private sealed class Tie(float sum, int pairs)
    {
        public float Sum { get; private set; } = sum;

        public int Count { get; private set; } = pairs;

        public void Add(Tie other)
        {
            Sum += other.Sum;
            Count += other.Count;
        }
    }
}
