namespace Synoptic.Language.Segmentation;

/// <summary>
/// Weights of hashed features, to be found by the hash alone: an open-addressed table whose entries hold eight bits of the hash and a
/// weight of one byte, so that a feature that was never learned is taken for another one time in a hundred, and counts nothing otherwise.
/// </summary>
internal static class FeatureTable
{
    /// <summary>Sum of the weights of the features.</summary>
    /// <param name="table">Entries; one without a weight is free.</param>
    /// <param name="features">Hashes.</param>
    public static int Sum(ReadOnlySpan<ushort> table, ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            var at = Place(feature, table.Length);
            for (uint entry; (byte)(entry = table[at]) != 0; at = at + 1 < table.Length ? at + 1 : 0)
            {
                if (entry >> 8 != (byte)feature) continue;
                sum += (sbyte)entry;
                break;
            }
        }

        return sum;
    }

    /// <summary>A table that is filled to two thirds. Of two features with one place and key the first counts.</summary>
    public static ushort[] Build(IEnumerable<KeyValuePair<uint, sbyte>> weights)
    {
        var kept = weights.Where(w => w.Value != 0).ToArray();
        var table = new ushort[kept.Length * 3 / 2 + 1];
        foreach (var (feature, weight) in kept)
        {
            var at = Place(feature, table.Length);
            while (table[at] != 0 && table[at] >> 8 != (byte)feature) at = at + 1 < table.Length ? at + 1 : 0;
            if (table[at] == 0) table[at] = (ushort)((byte)feature << 8 | (byte)weight);
        }

        return table;
    }

    /// <summary>Where a feature stands if its place is free; high bits tell the place, low bits the key.</summary>
    private static int Place(uint feature, int length) => (int)((ulong)feature * (uint)length >> 32);
}
