using Synoptic.Text;

namespace Synoptic.Copies.Spinning;

/// <summary>The words of an article as rows of the model, with the marks and paragraph ends between them.</summary>
internal readonly struct SwapContext
{
    /// <summary>How many words on either side of a word the model sees.</summary>
    public const int Reach = 4;

    private SwapContext(int[] rows, int[] words, int count) => (Rows, Words, Count) = (rows, words, count);

    /// <summary>Rows; the first and the last <see cref="Reach"/> are edges.</summary>
    public int[] Rows { get; }

    /// <summary>For each row the index of the word in the sequence; -1 where it stands for no word.</summary>
    public int[] Words { get; }

    /// <summary>Number of rows that are used.</summary>
    public int Count { get; }

    /// <summary>The context of an article's words.</summary>
    public static SwapContext Of(WordSequence sequence, SwapVocabulary vocabulary)
    {
        var text = sequence.Article.Text;
        var rows = new int[(2 * sequence.Count) + (2 * Reach)];
        var words = new int[rows.Length];
        var at = 0;
        for (; at < Reach; at++) Put(SwapVocabulary.Edge, -1, at);
        for (var i = 0; i < sequence.Count; i++)
        {
            var span = sequence.Spans[i];
            if (i > 0 && Between(text, sequence.Spans[i - 1].End, span.Start) is >= 0 and var mark) Put(mark, -1, at++);
            Put(Row(text, span, vocabulary.Find(sequence.Keys[i])), i, at++);
        }

        for (var i = 0; i < Reach; i++) Put(SwapVocabulary.Edge, -1, at++);
        return new SwapContext(rows, words, at);

        void Put(int row, int word, int place) => (rows[place], words[place]) = (row, word);
    }

    /// <summary>The places that the model judges.</summary>
    public List<int> Judged(WordSequence sequence)
    {
        var places = new List<int>(sequence.Count / 2);
        for (var i = Reach; i < Count - Reach; i++)
            if (IsJudged(i, sequence)) places.Add(i);
        return places;
    }

    /// <summary>
    /// Whether the model judges the word at a place: a word that it knows, written small, outside quotations. Names are left alone:
    /// they may be anything.
    /// </summary>
    private bool IsJudged(int place, WordSequence sequence)
    {
        if (Rows[place] < SwapVocabulary.FirstWord) return false;
        var word = Words[place];
        return sequence.Content[word] && !sequence.Quoted[word] && char.IsAsciiLetterLower(sequence.Article.Text[sequence.Spans[word].Start]);
    }

    private static int Row(string text, Span span, int known)
    {
        if (known >= 0) return known;
        var first = text[span.Start];
        return char.IsDigit(first) ? SwapVocabulary.Number : char.IsUpper(first) ? SwapVocabulary.Name : SwapVocabulary.Unknown;
    }

    // What stands between two words: nothing (-1), a mark, or the end of a paragraph.
    private static int Between(string text, int from, int to)
    {
        var found = -1;
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\n') return SwapVocabulary.Edge;
            if (!char.IsWhiteSpace(text[i]) && text[i] != '-') found = SwapVocabulary.Mark;
        }

        return found;
    }
}
