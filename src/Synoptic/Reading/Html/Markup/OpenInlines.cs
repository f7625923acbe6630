namespace Synoptic.Reading.Html.Markup;

/// <summary>Which of the open format tags of one name were kept, so that each end tag goes or stays with its start.</summary>
internal sealed class OpenInlines
{
    private readonly Dictionary<string, (ulong Kept, int Count)> open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tags of one name open at once that are followed; more are never kept.</summary>
    private const int Most = 60;

    public void Open(ReadOnlySpan<char> name, ref bool isKept)
    {
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup.TryGetValue(name, out var bits);
        if (bits.Count >= Most) isKept = false;
        lookup[name] = bits.Count >= Most ? (bits.Kept, bits.Count + 1) : ((bits.Kept << 1) | (isKept ? 1UL : 0), bits.Count + 1);
    }

    /// <summary>Whether the tag that ends here was kept; one that was never open was not.</summary>
    public bool Close(ReadOnlySpan<char> name)
    {
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var bits) || bits.Count == 0) return false;
        var isFollowed = bits.Count <= Most;
        lookup[name] = isFollowed ? (bits.Kept >> 1, bits.Count - 1) : (bits.Kept, bits.Count - 1);
        return isFollowed && (bits.Kept & 1) == 1;
    }
}
