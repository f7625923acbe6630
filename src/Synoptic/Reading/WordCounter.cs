namespace Synoptic.Reading;

/// <summary>
/// Counts words as they are met, character by character, in a way that is fair to scripts that write no spaces: a Chinese word has
/// about two characters, a Japanese one as many, a Thai, Lao, Khmer or Burmese one about four.
/// </summary>
internal struct WordCounter
{
    /// <summary>The first character of a script that writes no spaces.</summary>
    public const char Unspaced = '\u0E00';

    private int quarters;
    private int linkQuarters;
    private bool inWord;

    /// <summary>Words so far.</summary>
    public readonly int Words => (quarters + 3) / 4;

    /// <summary>Words so far that began in a link.</summary>
    public readonly int LinkWords => (linkQuarters + 3) / 4;

    /// <summary>A character of a script that writes no spaces, in quarters of a word; 0 for any other.</summary>
    public static int Quarters(char c) => c < Unspaced ? 0 : c switch
    {
        <= '\u0EFF' or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') => 1,
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => 2,
        _ => 0,
    };

    /// <summary>The words of a stretch of text without white space.</summary>
    public static int Of(ReadOnlySpan<char> run)
    {
        var counter = default(WordCounter);
        foreach (var c in run) counter.Add(c, inLink: false);
        return counter.Words;
    }

    public void Add(char c, bool inLink)
    {
        var part = Quarters(c);
        if (part == 0 && inWord) return;
        inWord = part == 0;
        if (inWord) part = 4;
        quarters += part;
        if (inLink) linkQuarters += part;
    }

    /// <summary>White space, or the end of a block.</summary>
    public void Break() => inWord = false;
}
