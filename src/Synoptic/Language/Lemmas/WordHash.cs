namespace Synoptic.Language.Lemmas;

/// <summary>A hash that grows character by character (FNV-1a, 64 bits, mixed at the end), so that all endings of a word cost one pass.</summary>
internal static class WordHash
{
    private const ulong Offset = 0xCBF29CE484222325, Prime = 0x100000001B3;

    /// <summary>The hash of nothing, for one kind of key.</summary>
    public static ulong Begin(int kind) => (Offset ^ (uint)kind) * Prime;

    /// <summary>The hash with one more character. Curly apostrophes are straight ones.</summary>
    public static ulong Add(ulong hash, char c) => (hash ^ (c == '’' ? '\'' : c)) * Prime;

    /// <summary>The key of a table.</summary>
    public static ulong End(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }

    /// <summary>The key of a whole word.</summary>
    public static ulong Of(int kind, ReadOnlySpan<char> word)
    {
        var hash = Begin(kind);
        foreach (var c in word) hash = Add(hash, c);
        return End(hash);
    }
}
