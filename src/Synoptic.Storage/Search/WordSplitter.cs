using System.Text;

namespace Synoptic.Storage.Search;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Folded">Small letters without accents.</param>
internal readonly record struct WordAt(int Start, int End, string Folded);

/// <summary>
/// The words of a text as they are indexed and looked for: runs of letters and digits, small, without accents. Both engines are given what
/// comes out of here and never split anything themselves, so that they find alike.
/// </summary>
internal static class WordSplitter
{
    /// <summary>Longer than any word. What is longer is cut, in the index and in what is looked for.</summary>
    public const int LongestWord = 64;

    /// <summary>All words, in order.</summary>
    public static IEnumerable<WordAt> Of(string text)
    {
        var word = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            word.Clear();
            at += Append(word, text, at);
            if (!StandsAlone(text[start]))
                while (at < text.Length && (Folding.IsMark(text[at]) || (char.IsLetterOrDigit(text, at) && !StandsAlone(text[at])))) at += Append(word, text, at);
            else
                while (at < text.Length && Folding.IsMark(text[at])) at++;
            if (word.Length > 0) yield return new WordAt(start, at, word.ToString());
        }
    }

    private static int Append(StringBuilder word, string text, int at)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            if (word.Length + 2 <= LongestWord) word.Append(text, at, 2);
            return 2;
        }

        if (Folding.IsLeftOut(text[at])) return 1;
        Span<char> room = stackalloc char[1];
        var folded = Folding.Of(text[at], room);
        if (word.Length + folded.Length <= LongestWord) word.Append(folded);
        return 1;
    }

    // Scripts that write without blanks: each letter is a word, and what is typed in them is looked for in a row.
    private static bool StandsAlone(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0E7F') or (>= '\u0E80' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
