namespace Synoptic.Reading.Html.Markup;

/// <summary>
/// The tags that are open, as a parser would have them: an end tag closes the innermost tag, or a block further out with all in it,
/// but never one beyond a table; any other closes nothing. Bounded: what is nested deeper is only counted.
/// </summary>
internal sealed class OpenTags(int deepest)
{
    private static readonly int Table = Key("table");

    private readonly List<int> open = [];
    private int beyond;

    /// <summary>Opens a tag; whether it is not too deep.</summary>
    public bool Open(ReadOnlySpan<char> name)
    {
        if (open.Count < deepest)
        {
            open.Add(Key(name));
            return true;
        }

        beyond++;
        return false;
    }

    /// <summary>Closes a tag; <see langword="false"/> if no tag that was kept is meant.</summary>
    public bool Close(ReadOnlySpan<char> name)
    {
        if (beyond > 0)
        {
            beyond--;
            return false;
        }

        var key = Key(name);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == key)
            {
                // A block is closed with what was left open in it; of other elements a parser keeps those that hold a block.
                if (i == open.Count - 1 || IsBlock(name)) open.RemoveRange(i, open.Count - i);
                return true;
            }

            if (open[i] == Table) return true;
        }

        return false;
    }

    private static bool IsBlock(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        return name.Length <= lower.Length && Body.PartNames.IsBlock(lower[..name.ToLowerInvariant(lower)]);
    }

    // Two names of one key cost no more than a tag that counts as open.
    private static int Key(ReadOnlySpan<char> name)
    {
        var key = name.Length;
        foreach (var c in name) key = (key * 31) + (c | 0x20);
        return key;
    }
}
