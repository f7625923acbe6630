using System.Collections.Frozen;

namespace Synoptic.Copies;

/// <summary>
/// Letters that look like Latin ones, and characters that look like nothing: who pads a text with them must not pass it as new. A part
/// of what Unicode's report on security (UTS 39) calls confusable, written from general knowledge of the scripts.
/// </summary>
internal static class Lookalikes
{
    // Latin letter and its likenesses in Cyrillic, Greek and Armenian.
    private static readonly FrozenDictionary<char, char> Latin = new[]
    {
        "aаα", "AАΑ", "BВΒ", "cсϲ", "CС", "dԁ", "eеҽ", "EЕΕ", "gɡ", "hһհ", "HНΗ", "iіι", "IІΙӀ", "jјϳ", "JЈ", "kκ", "KКΚ", "lӏ", "MМΜ", "nոη", "NΝ",
        "oоοօ", "OОΟ", "pрρ", "PРΡ", "qԛ", "sѕ", "SЅ", "TТΤ", "uսυ", "vνѵ", "wԝω", "xхχ", "XХΧ", "yуγ", "YҮΥ", "ZΖ",
    }.SelectMany(static row => row.Skip(1).Select(other => KeyValuePair.Create(other, row[0]))).ToFrozenDictionary();

    /// <summary>The plain letter for a character above ASCII; itself where it is like none; 0 where nothing is seen.</summary>
    public static char Plain(char c)
    {
        if (IsInvisible(c)) return '\0';
        if (c is >= '\uFF01' and <= '\uFF5E') return (char)(c - 0xFEE0);
        return c == '’' ? '\'' : Latin.GetValueOrDefault(c, c);
    }

    /// <summary>Whether a word shows nothing.</summary>
    public static bool IsInvisible(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!IsInvisible(c)) return false;
        return true;
    }

    // Soft hyphen, joiners, marks of direction and zero-width spaces, and selectors of variants.
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F');
}
