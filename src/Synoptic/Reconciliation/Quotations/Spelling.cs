namespace Synoptic.Reconciliation.Quotations;

/// <summary>Tells one word spelled two ways from two words.</summary>
internal static class Spelling
{
    /// <summary>Shorter words that differ in a letter are mostly two words.</summary>
    private const int Shortest = 5;

    // Letters that one language, or two ways to write another alphabet, put for one sound.
    private static readonly string[] Sounds = ["szc", "iyj", "kcq", "vw"];

    /// <summary>
    /// Whether two folded words are one but for a letter that spellings vary in: a vowel or a doubled letter more (<c>harbour</c>,
    /// <c>harbor</c>; <c>Zelenskyy</c>), or one letter for another of the same sound (<c>recognise</c>, <c>recognize</c>).
    /// </summary>
    public static bool Same(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (a.Length < Shortest || b.Length - a.Length > 1 || a[0] != b[0]) return false;
        var at = 0;
        while (at < a.Length && a[at] == b[at]) at++;
        if (a.Length == b.Length)
            return at == a.Length || (Sound(a[at], b[at]) && a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1)));
        return a.AsSpan(at).SequenceEqual(b.AsSpan(at + 1)) && (b[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || b[at] == b[at - 1]);
    }

    private static bool Sound(char x, char y)
    {
        foreach (var sound in Sounds)
        {
            if (sound.Contains(x, StringComparison.Ordinal) && sound.Contains(y, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
