namespace Synoptic.Stories.Events;

/// <summary>Two tellings, or two groups of them.</summary>
/// <param name="one">The first.</param>
/// <param name="other">The second.</param>
/// <param name="odds">Logarithm of the odds that they are one.</param>
internal sealed class EventPair(int one, int other, float odds)
{
    /// <summary>The first.</summary>
    public int One { get; } = one;

    /// <summary>The second.</summary>
    public int Other { get; } = other;

    /// <summary>Logarithm of the odds that they are one.</summary>
    public float Odds { get; } = odds;

    /// <summary>The surest first; of equally sure ones the earlier.</summary>
    public static int Compare(EventPair x, EventPair y) => x.Odds != y.Odds ? y.Odds.CompareTo(x.Odds) : x.One != y.One ? x.One - y.One : x.Other - y.Other;
}

/// <summary>Pairs of which the surest comes out first. Its own, so that no code has to be made for a priority queue of structs when the program starts.</summary>
internal sealed class EventPairHeap
{
    private readonly List<EventPair> pairs = [];

    /// <summary>Puts a pair in.</summary>
    public void Push(EventPair pair)
    {
        pairs.Add(pair);
        var at = pairs.Count - 1;
        while (at > 0 && EventPair.Compare(pair, pairs[(at - 1) / 2]) < 0)
        {
            pairs[at] = pairs[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        pairs[at] = pair;
    }

    /// <summary>Takes the surest out; <see langword="null"/> where there is none.</summary>
    public EventPair? Pop()
    {
        if (pairs.Count == 0) return null;
        var (first, last) = (pairs[0], pairs[^1]);
        pairs.RemoveAt(pairs.Count - 1);
        var at = 0;
        while ((at * 2) + 1 is var below && below < pairs.Count)
        {
            if (below + 1 < pairs.Count && EventPair.Compare(pairs[below + 1], pairs[below]) < 0) below++;
            if (EventPair.Compare(last, pairs[below]) <= 0) break;
            pairs[at] = pairs[below];
            at = below;
        }

        if (pairs.Count > 0) pairs[at] = last;
        return first;
    }
}
