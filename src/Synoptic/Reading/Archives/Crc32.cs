namespace Synoptic.Reading.Archives;

/// <summary>The check sum of gzip and ZIP (CRC-32 of ISO 3309, polynomial 0xEDB88320), eight bytes at a step.</summary>
internal struct Crc32
{
    private static readonly uint[] Tables = MakeTables();

    private uint state;

    /// <summary>The sum of all that was added.</summary>
    public readonly uint Value => state;

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = ~state;
        var tables = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BitConverter.ToUInt32(bytes);
            var high = BitConverter.ToUInt32(bytes[4..]);
            crc = tables[(7 << 8) | (byte)low] ^ tables[(6 << 8) | (byte)(low >> 8)] ^ tables[(5 << 8) | (byte)(low >> 16)] ^ tables[(4 << 8) | (low >> 24)]
                ^ tables[(3 << 8) | (byte)high] ^ tables[(2 << 8) | (byte)(high >> 8)] ^ tables[(1 << 8) | (byte)(high >> 16)] ^ tables[high >> 24];
        }

        foreach (var b in bytes) crc = (crc >> 8) ^ tables[(byte)(crc ^ b)];
        state = ~crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[8 << 8];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            tables[i] = crc;
        }

        for (var i = 256; i < tables.Length; i++) tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 255];
        return tables;
    }
}
