using System.Numerics;

namespace Synoptic.Copies.Spinning;

/// <summary>How often rows of words stood together in news that people wrote.</summary>
internal interface INaturalCounts
{
    /// <summary>The binary logarithm of one more than the count.</summary>
    int Log(ulong key);
}

/// <summary>
/// Counts under hashed keys: buckets of four, each a part of the hash and the logarithm of the count. What was seen once is not kept,
/// and a key that was never seen is taken for one that was about once in a thousand times. Immutable.
/// </summary>
internal readonly ref struct NaturalCounts : INaturalCounts
{
    private const int Ways = 4;
    private const int LogBits = 4;
    private const int MostLog = (1 << LogBits) - 1;

    private readonly ReadOnlySpan<ushort> cells;

    /// <summary>Counts over the cells of a model.</summary>
    public NaturalCounts(ReadOnlySpan<ushort> cells) => this.cells = cells;

    /// <summary>Key of two rows that stand in a relation to each other.</summary>
    public static ulong Key(int relation, int first, int second) => WordHash.Join((ulong)relation, ((ulong)first << 32) | (uint)second);

    /// <summary>Key of three rows.</summary>
    public static ulong Triple(int first, int second, int third) => WordHash.Join(Key(0, first, second), (ulong)third);

    /// <summary>Packs counts into cells; of a bucket that overflows the smallest are lost.</summary>
    /// <param name="counts">Keys and their counts.</param>
    /// <param name="least">Smaller counts are not kept.</param>
    public static ushort[] Pack(IEnumerable<KeyValuePair<ulong, int>> counts, int least)
    {
        var kept = new List<(int Count, ulong Key)>();
        foreach (var (key, count) in counts)
            if (count >= least) kept.Add((count, key));
        kept.Sort(static (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : x.Key.CompareTo(y.Key));
        var packed = new ushort[BitOperations.RoundUpToPowerOf2((uint)Math.Max(Ways, kept.Count))];
        foreach (var (count, key) in kept)
        {
            var bucket = Bucket(key, packed.Length);
            var free = packed.AsSpan(bucket, Ways).IndexOf((ushort)0);
            if (free >= 0) packed[bucket + free] = (ushort)((Print(key) << LogBits) | Math.Min(MostLog, BitOperations.Log2((uint)count + 1)));
        }

        return packed;
    }

    /// <inheritdoc/>
    public int Log(ulong key)
    {
        var print = Print(key);
        var bucket = Bucket(key, cells.Length);
        for (var i = bucket; i < bucket + Ways; i++)
            if (cells[i] >> LogBits == print && cells[i] != 0) return cells[i] & MostLog;
        return 0;
    }

    private static int Bucket(ulong key, int size) => (int)(key & (uint)(size - 1)) & ~(Ways - 1);

    private static int Print(ulong key) => (int)(key >> 52);
}
