using System.Collections.Frozen;
using System.Globalization;

namespace Synoptic.Storage.Search;

/// <summary>Letters as they are compared: small, without accents. The process knows no culture, so the letters stand in a table (<c>folding.txt</c>).</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, string> Folded = Read();

    /// <summary>The small letter, or letters, that a letter is read as.</summary>
    public static ReadOnlySpan<char> Of(char letter, Span<char> room)
    {
        var small = char.ToLowerInvariant(letter);
        if (small >= 0x80 && Folded.TryGetValue(small, out var plain)) return plain;
        room[0] = small;
        return room[..1];
    }

    /// <summary>Whether a mark stands on a letter to tell how it is spoken, and is left out: accents, and the vowels and points of Hebrew and Arabic. The vowels of Indian scripts stay.</summary>
    public static bool IsLeftOut(char mark) => mark is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0487') or (>= '\u0591' and <= '\u05C7') or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640';

    /// <summary>Whether a character is part of a word that has begun.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static FrozenDictionary<char, string> Read()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("Search/folding.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(' ') is not [var plain, var letters]) continue;
            foreach (var letter in letters) table[letter] = plain;
        }

        return table.ToFrozenDictionary();
    }
}
