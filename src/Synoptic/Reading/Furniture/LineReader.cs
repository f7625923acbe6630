using System.Buffers;

namespace Synoptic.Reading.Furniture;

/// <summary>Divides a text into lines and words. One pass; the memory for one line is bounded.</summary>
internal static class LineReader
{
    /// <summary>Words looked at in one line. Furniture is short; the tail of a long paragraph is read apart.</summary>
    public const int MostWords = 90;

    /// <summary>Lines of one text that are told apart: a hundred times a long report. What follows is kept as it is, as one line.</summary>
    private const int MostLines = 20_000;

    /// <summary>Characters of a word that are kept: no phrase has a longer one.</summary>
    private const int LongestWord = 32;

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•·▪▸►‣◦●■*➤→>»-–—|");

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»)]}*_ \t\u00a0」』）】》〉");

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？｡؟۔।։");

    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var words = new List<LineWord>(MostWords);
        var forms = new WordForms();
        var blank = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            var end = length < 0 || lines.Count == MostLines - 1 ? text.Length : at + length;
            if (text.AsSpan(at, end - at).IsWhiteSpace())
            {
                blank = true;
            }
            else
            {
                lines.Add(Measure(text, at, end, blank, words, forms));
                blank = false;
            }

            at = end + 1;
        }

        return lines;
    }

    /// <summary>Appends up to <paramref name="most"/> words of a stretch of text; returns how many words there are in all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">Takes the words.</param>
    /// <param name="most">Words that are taken.</param>
    /// <param name="forms">Forms that are known, for a text of many lines.</param>
    public static int ReadWords(string text, int start, int end, List<LineWord> words, int most, WordForms? forms = null)
    {
        var count = 0;
        for (var at = start; at < end;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var from = at;
            var apostrophes = 0;
            while (at < end && (char.IsLetterOrDigit(text[at]) || (IsApostrophe(text[at]) && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))))
            {
                if (IsApostrophe(text[at])) apostrophes++;
                at++;
            }

            count += text[from] < WordCounter.Unspaced ? 1 : WordCounter.Of(text.AsSpan(from, at - from));
            if (words.Count < most) words.Add(new LineWord(Form(text.AsSpan(from, at - from), apostrophes, forms), from, at, char.IsUpper(text[from])));
        }

        return count;
    }

    public static bool EndsSentence(string text, int start, int end)
    {
        while (end > start && Closers.Contains(text[end - 1])) end--;
        return end > start && Ends.Contains(text[end - 1]);
    }

    private static TextLine Measure(string text, int start, int end, bool blank, List<LineWord> words, WordForms forms)
    {
        var line = new TextLine(start, end) { AfterBlank = blank };
        int from = start, to = end;
        while (from < to && (char.IsWhiteSpace(text[from]) || Bullets.Contains(text[from]))) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        line.ContentStart = from;
        line.ContentEnd = to;
        words.Clear();
        line.WordCount = ReadWords(text, from, to, words, MostWords, forms);

        // A list of just its length: a text may have twenty thousand lines.
        line.Words = [.. words];
        line.EndsSentence = EndsSentence(text, from, to);
        return line;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static string Form(ReadOnlySpan<char> word, int apostrophes, WordForms? forms)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> form = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (apostrophes == 0 || !IsApostrophe(c)) form[length++] = char.ToLowerInvariant(c);
        }

        return forms?.Of(form[..length]) ?? new string(form[..length]);
    }
}
