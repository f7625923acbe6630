namespace Synoptic.Reading.Sources;

/// <summary>A line of a report, as its source's furniture is learned from it.</summary>
/// <param name="Key">Hash of its words, whatever the marks and capitals; 0 of a line that is none to learn.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">After its last character, without the line end.</param>
/// <param name="Words">Words in it.</param>
internal readonly record struct SourceLine(ulong Key, int Start, int End, int Words)
{
    /// <summary>The lines of a text that hold something, in order.</summary>
    public static List<SourceLine> Of(string text)
    {
        var lines = new List<SourceLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var (key, words) = Read(text.AsSpan(start, end - start));
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) lines.Add(new SourceLine(key, start, end, words));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>Letters that a line must have to be learned: numbers and single letters are the marks of a list.</summary>
    private const int LeastLetters = 3;

    // FNV-1a over the letters and digits in lower case, with one mark between words.
    private static (ulong Key, int Words) Read(ReadOnlySpan<char> line)
    {
        var hash = 14695981039346656037;
        var (words, letters, inWord) = (0, 0, false);
        foreach (var c in line)
        {
            if (!char.IsLetterOrDigit(c))
            {
                inWord = false;
                continue;
            }

            if (!inWord)
            {
                words++;
                hash = (hash ^ ' ') * 1099511628211;
            }

            inWord = true;
            if (char.IsLetter(c)) letters++;
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        }

        return (letters < LeastLetters ? 0 : hash, words);
    }
}
