using Synoptic.Copies.Spinning;

namespace Synoptic.Training.Spinning;

/// <summary>
/// Counts of what stands together, that can be asked as if a part of the texts had never been read: what a text itself says of its
/// words must not speak for them while the model is trained.
/// </summary>
internal sealed class CrossCounts
{
    /// <summary>Counts below are not told: what was seen once may be chance, and is not kept in the model.</summary>
    public const int Least = 2;

    private readonly Dictionary<ulong, int> all = [];
    private readonly Dictionary<ulong, int> parts = [];

    /// <summary>All counts.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> All => all;

    /// <summary>Reads a text of a part.</summary>
    public void Add(SwapExample text)
    {
        Span<ulong> keys = stackalloc ulong[SwapFeatures.Count];
        foreach (var (place, _) in text.Judged)
        {
            var count = SwapFeatures.Keys(text.Rows, place, keys);
            foreach (var key in keys[..count])
            {
                all[key] = all.GetValueOrDefault(key) + 1;
                var own = Own(key, text.Part);
                parts[own] = parts.GetValueOrDefault(own) + 1;
            }
        }
    }

    /// <summary>The counts without a part.</summary>
    public Without Leave(int part) => new(this, part);

    private static ulong Own(ulong key, int part) => (key * 31) + (ulong)part;

    /// <summary>Counts without a part.</summary>
    public readonly struct Without(CrossCounts counts, int part) : INaturalCounts
    {
        /// <inheritdoc/>
        public int Log(ulong key)
        {
            var count = counts.all.GetValueOrDefault(key) - counts.parts.GetValueOrDefault(Own(key, part));
            return count < Least ? 0 : Math.Min(15, System.Numerics.BitOperations.Log2((uint)count + 1));
        }
    }
}
