using System.Globalization;

namespace Synoptic.Reading.Archives;

/// <summary>What stands before an entry of a tar archive because its own block has no room for it: a long name, a large size.</summary>
internal sealed class TarExtension
{
    /// <summary>Bytes of an extension: 16 times the longest path of any system. A longer one is passed over.</summary>
    private const int Longest = 1 << 16;

    private string? name;
    private long? size;

    /// <summary>Whether the entry is a file with holes, whose content is not laid out as it reads.</summary>
    public bool IsSparse { get; private set; }

    /// <summary>Takes an extension; <see langword="false"/> if the block is none.</summary>
    public bool Take(TarHeader header, ReplayStream bytes)
    {
        switch (header.Kind)
        {
            case 'L':
                name = TarHeader.Text(Content(header, bytes));
                return true;
            case 'x':
                foreach (var (key, value) in TarHeader.Extended(Content(header, bytes))) Take(key, value);
                return true;
            default:
                // Long links, volume labels and what holds for all entries tell nothing of a report.
                return header.Kind is 'K' or 'g' or 'V' or 'N' or 'M' or 'X' or 'A';
        }
    }

    /// <summary>The header with what was taken.</summary>
    public TarHeader Apply(TarHeader header) => header with { Name = name ?? header.Name, Size = size ?? header.Size };

    private void Take(string key, string value)
    {
        if (key == "path") name = value;
        else if (key == "size" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated < 1L << 50) size = stated;
        else if (key.StartsWith("GNU.sparse.", StringComparison.Ordinal)) IsSparse = true;
    }

    private static byte[] Content(TarHeader header, ReplayStream bytes) => header.Size > Longest ? [] : bytes.Peek((int)header.Size).ToArray();
}
