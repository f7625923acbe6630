namespace Synoptic.Storage.Search;

/// <summary>
/// The words of a text as they are indexed and looked for: runs of letters and digits, small, without accents. Both engines are given what
/// comes out of here and never split anything themselves, so that they find alike. Goes from word to word and makes no strings.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="room">Room for <see cref="LongestWord"/> letters: what <see cref="Folded"/> points into.</param>
internal ref struct WordSplitter(string text, Span<char> room)
{
    /// <summary>Longer than any word. What is longer is cut, in the index and in what is looked for.</summary>
    public const int LongestWord = 64;

    private readonly Span<char> room = room;
    private int length;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Its small letters without accents, until the next word.</summary>
    public readonly ReadOnlySpan<char> Folded => room[..length];

    /// <summary>All words as they are folded, in order.</summary>
    public static List<string> All(string text)
    {
        var words = new List<string>();
        var splitter = new WordSplitter(text, stackalloc char[LongestWord]);
        while (splitter.Next()) words.Add(splitter.Folded.ToString());
        return words;
    }

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        for (var at = End; at < text.Length;)
        {
            if (!IsLetter(at))
            {
                at++;
                continue;
            }

            Start = at;
            length = 0;
            at += Append(at);
            if (!StandsAlone(text[Start]))
                while (at < text.Length && (Folding.IsMark(text[at]) || (IsLetter(at) && !StandsAlone(text[at])))) at += Append(at);
            else
                while (at < text.Length && Folding.IsMark(text[at])) at++;
            End = at;
            if (length > 0) return true;
        }

        End = text.Length;
        return false;
    }

    private readonly bool IsLetter(int at) => char.IsAscii(text[at]) ? char.IsAsciiLetterOrDigit(text[at]) : char.IsLetterOrDigit(text, at);

    private int Append(int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
        {
            if (length < LongestWord) room[length++] = char.ToLowerInvariant(c);
            return 1;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            Put(text.AsSpan(at, 2));
            return 2;
        }

        if (Folding.IsLeftOut(c)) return 1;
        Span<char> one = stackalloc char[1];
        Put(Folding.Of(c, one));
        return 1;
    }

    private void Put(scoped ReadOnlySpan<char> letters)
    {
        if (length + letters.Length > LongestWord) return;
        letters.CopyTo(room[length..]);
        length += letters.Length;
    }

    // Scripts that write without blanks: each letter is a word, and what is typed in them is looked for in a row.
    private static bool StandsAlone(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0E7F') or (>= '\u0E80' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
