namespace Synoptic.Copies;

/// <summary>
/// One part of a <see cref="ShingleIndex"/>: a table with open addressing of (run, article), a few articles for each run. What has
/// grown too old is overwritten, and left behind when the table grows.
/// </summary>
internal sealed class ShingleShard
{
    // Linear probing stays short up to here; a table that grows by a half is on average two thirds full.
    private const double Fullest = 0.8;
    private const double Growth = 1.5;
    private const int Smallest = 16;

    private uint[] keys = new uint[Smallest];
    private int[] owners = new int[Smallest];
    private int used;

    /// <summary>Finds the articles that have a run and are not older than <paramref name="oldest"/>.</summary>
    /// <param name="key">Never 0.</param>
    /// <param name="oldest">Lowest number that counts.</param>
    /// <param name="found">Takes their numbers, in no order.</param>
    /// <returns>How many; no more than <paramref name="found"/> has room for.</returns>
    public int Find(uint key, int oldest, Span<int> found)
    {
        var count = 0;
        for (var slot = Home(key); keys[slot] != 0; slot = Next(slot))
            if (keys[slot] == key && owners[slot] >= oldest && count < found.Length) found[count++] = owners[slot];
        return count;
    }

    /// <summary>Notes that an article has a run. Of more than <paramref name="most"/> the first is kept and the latest ones.</summary>
    public void Add(uint key, int owner, int oldest, int most)
    {
        if (used + 1 > keys.Length * Fullest) Grow(oldest);
        int count = 0, free = -1, first = -1, second = -1;
        var slot = Home(key);
        for (; keys[slot] != 0; slot = Next(slot))
        {
            if (owners[slot] < oldest)
            {
                if (free < 0) free = slot;
                continue;
            }

            if (keys[slot] != key) continue;
            count++;
            if (first < 0 || owners[slot] < owners[first]) (first, second) = (slot, first);
            else if (second < 0 || owners[slot] < owners[second]) second = slot;
        }

        if (count >= most)
        {
            owners[second] = owner;
            return;
        }

        if (free < 0)
        {
            free = slot;
            used++;
        }

        (keys[free], owners[free]) = (key, owner);
    }

    /// <summary>Writes what is not older than <paramref name="oldest"/>.</summary>
    public void Write(BinaryWriter writer, int oldest)
    {
        writer.Write(Living(oldest));
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] == 0 || owners[slot] < oldest) continue;
            writer.Write(keys[slot]);
            writer.Write(owners[slot]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ShingleShard Read(BinaryReader reader)
    {
        var shard = new ShingleShard();
        var count = reader.ReadInt32();
        shard.Resize((int)(count / Fullest * Growth));
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadUInt32();
            shard.Put(key, reader.ReadInt32());
        }

        return shard;
    }

    private int Living(int oldest)
    {
        var count = 0;
        for (var slot = 0; slot < keys.Length; slot++)
            if (keys[slot] != 0 && owners[slot] >= oldest) count++;
        return count;
    }

    private void Grow(int oldest)
    {
        var (oldKeys, oldOwners) = (keys, owners);
        // Where most has grown old the table may stay as it is.
        Resize((int)(Living(oldest) / Fullest * Growth));
        for (var slot = 0; slot < oldKeys.Length; slot++)
            if (oldKeys[slot] != 0 && oldOwners[slot] >= oldest) Put(oldKeys[slot], oldOwners[slot]);
    }

    private void Resize(int size)
    {
        keys = new uint[Math.Max(Smallest, size)];
        owners = new int[keys.Length];
        used = 0;
    }

    private void Put(uint key, int owner)
    {
        var slot = Home(key);
        while (keys[slot] != 0) slot = Next(slot);
        (keys[slot], owners[slot]) = (key, owner);
        used++;
    }

    private int Home(uint key) => (int)(((ulong)key * (uint)keys.Length) >> 32);

    private int Next(int slot) => slot + 1 == keys.Length ? 0 : slot + 1;
}
