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

    // Side by side: a look-up is one line of the cache. A key of 0 is an empty slot.
    private Slot[] slots = new Slot[Smallest];
    private int used;

    /// <summary>Finds the articles that have a run and are not older than <paramref name="oldest"/>.</summary>
    /// <param name="key">Never 0.</param>
    /// <param name="oldest">Lowest number that counts.</param>
    /// <param name="found">Takes their numbers, in no order.</param>
    /// <returns>How many; no more than <paramref name="found"/> has room for.</returns>
    public int Find(uint key, int oldest, Span<int> found)
    {
        var count = 0;
        for (var at = Home(key); slots[at].Key != 0 && count < found.Length; at = Next(at))
            if (slots[at].Key == key && slots[at].Owner >= oldest) found[count++] = slots[at].Owner;
        return count;
    }

    /// <summary>Notes that an article has a run. Of more than <paramref name="most"/> the first is kept and the latest ones.</summary>
    public void Add(uint key, int owner, int oldest, int most)
    {
        if (used + 1 > slots.Length * Fullest) Grow(oldest);
        int count = 0, free = -1, first = -1, second = -1;
        var at = Home(key);
        for (; slots[at].Key != 0; at = Next(at))
        {
            if (slots[at].Owner < oldest)
            {
                if (free < 0) free = at;
                continue;
            }

            if (slots[at].Key != key) continue;
            count++;
            if (first < 0 || slots[at].Owner < slots[first].Owner) (first, second) = (at, first);
            else if (second < 0 || slots[at].Owner < slots[second].Owner) second = at;
        }

        if (count >= most)
        {
            slots[second] = new Slot(key, owner);
            return;
        }

        if (free < 0)
        {
            free = at;
            used++;
        }

        slots[free] = new Slot(key, owner);
    }

    /// <summary>Writes what is not older than <paramref name="oldest"/>.</summary>
    public void Write(BinaryWriter writer, int oldest)
    {
        writer.Write(Living(oldest));
        foreach (var slot in slots)
        {
            if (slot.Key == 0 || slot.Owner < oldest) continue;
            writer.Write(slot.Key);
            writer.Write(slot.Owner);
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
        foreach (var slot in slots)
            if (slot.Key != 0 && slot.Owner >= oldest) count++;
        return count;
    }

    private void Grow(int oldest)
    {
        var old = slots;
        // Where most has grown old the table may stay as it is.
        Resize((int)(Living(oldest) / Fullest * Growth));
        foreach (var slot in old)
            if (slot.Key != 0 && slot.Owner >= oldest) Put(slot.Key, slot.Owner);
    }

    private void Resize(int size)
    {
        slots = new Slot[Math.Max(Smallest, size)];
        used = 0;
    }

    private void Put(uint key, int owner)
    {
        var at = Home(key);
        while (slots[at].Key != 0) at = Next(at);
        slots[at] = new Slot(key, owner);
        used++;
    }

    private int Home(uint key) => (int)(((ulong)key * (uint)slots.Length) >> 32);

    private int Next(int at) => at + 1 == slots.Length ? 0 : at + 1;

    private readonly record struct Slot(uint Key, int Owner);
}
