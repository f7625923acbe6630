namespace Synoptic.Copies;

/// <summary>A word as a number: the same for every way of writing it in capitals, for both kinds of apostrophe, and for letters that only look like its own.</summary>
internal static class WordHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the lower-cased characters.</summary>
    public static ulong Of(ReadOnlySpan<char> word) => Continue(Basis, word);

    /// <summary>As if the two stood together in one word.</summary>
    public static ulong Of(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending) => Continue(Continue(Basis, stem), ending);

    private static ulong Continue(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var written in word)
        {
            var c = written < 0x80 ? written : Lookalikes.Plain(written);
            if (c == 0) continue;
            hash ^= char.ToLowerInvariant(c);
            hash *= Prime;
        }

        return hash;
    }

    /// <summary>The hash of a run of words, from that of the words before and the next word's.</summary>
    public static ulong Join(ulong before, ulong next)
    {
        // The finaliser of SplitMix64: FNV alone is too regular to be chained.
        var mixed = (before * 31) + next + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
