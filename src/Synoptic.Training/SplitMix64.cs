namespace Synoptic.Training;

/// <summary>A small generator of pseudo-random numbers (Steele, Lea and Flood 2014), so that a seed gives the same training on every machine.</summary>
/// <param name="seed">Where it begins.</param>
internal struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    /// <summary>A number from 0 to <paramref name="end"/>, exclusive.</summary>
    public int Next(int end) => (int)((UInt128)Next() * (uint)end >> 64);

    /// <summary>Brings the items into an order of chance.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
