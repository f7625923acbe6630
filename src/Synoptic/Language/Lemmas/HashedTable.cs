using Synoptic.Language.Models;

namespace Synoptic.Language.Lemmas;

/// <summary>
/// Numbers under hashed keys (open addressing, linear probing). Half of a key's 64 bits chooses the slot, the other half is compared;
/// the keys themselves are not kept, so that the table needs six bytes a slot and no work to load. A key that was never put in is
/// taken for another one in about one of a thousand million cases.
/// </summary>
internal sealed class HashedTable
{
    private readonly uint[] checks;
    private readonly ushort[] values;

    private HashedTable(uint[] checks, ushort[] values) => (this.checks, this.values) = (checks, values);

    /// <summary>A table that a model holds under this name.</summary>
    public static HashedTable Read(ModelFile model, string name) => new(model.Values<uint>(name + ".checks").ToArray(), model.Values<ushort>(name + ".values").ToArray());

    /// <summary>Builds a table.</summary>
    /// <param name="entries">Keys and numbers; a number is at least 1.</param>
    /// <exception cref="ArgumentException">Two keys cannot be told apart.</exception>
    public static HashedTable Build(IReadOnlyCollection<(ulong Key, int Value)> entries)
    {
        // Three quarters full: about two slots are looked at for a key that is not there.
        var size = entries.Count * 4 / 3 + 1;
        var table = new HashedTable(new uint[size], new ushort[size]);
        foreach (var (key, value) in entries)
        {
            if (table.Find(key) != 0) throw new ArgumentException("found two keys with one hash; expected all to differ", nameof(entries));
            var slot = table.Slot(key);
            while (table.values[slot] != 0) slot = slot + 1 == size ? 0 : slot + 1;
            (table.checks[slot], table.values[slot]) = ((uint)key, checked((ushort)value));
        }

        return table;
    }

    /// <summary>The number under a key; 0 if there is none.</summary>
    public int Find(ulong key)
    {
        var slot = Slot(key);
        while (values[slot] != 0 && checks[slot] != (uint)key) slot = slot + 1 == values.Length ? 0 : slot + 1;
        return values[slot];
    }

    /// <summary>Puts the table in a model.</summary>
    public void Write(ModelFileWriter model, string name)
    {
        model.Add<uint>(name + ".checks", checks);
        model.Add<ushort>(name + ".values", values);
    }

    private int Slot(ulong key) => (int)(((key >> 32) * (ulong)values.Length) >> 32);
}
