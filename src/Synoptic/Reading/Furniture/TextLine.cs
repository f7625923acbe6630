namespace Synoptic.Reading.Furniture;

/// <summary>A line that holds something, with the features that furniture is told by.</summary>
/// <param name="start">Where the line begins, white space included.</param>
/// <param name="end">Where the line ends, without its line end.</param>
internal sealed class TextLine(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>First character that is not white space or a bullet.</summary>
    public int ContentStart { get; set; }

    /// <summary>After the last character that is not white space.</summary>
    public int ContentEnd { get; set; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterBlank { get; set; }

    /// <summary>The first <see cref="LineReader.MostWords"/> words.</summary>
    public List<LineWord> Words { get; set; } = [];

    /// <summary>All words, counted.</summary>
    public int WordCount { get; set; }

    /// <summary>Whether the last character, behind quotation marks and brackets, ends a sentence.</summary>
    public bool EndsSentence { get; set; }

    /// <summary>Why the line is furniture; <see langword="null"/> if it is not.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether it is a full paragraph: what the body is made of. Twelve words: shorter lines that end in a full stop are often captions or labels.</summary>
    public bool IsFull => EndsSentence && WordCount >= 12;
}

/// <summary>A word of a line.</summary>
/// <param name="Form">Lower-case, without apostrophes.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Offset in the text.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
internal readonly record struct LineWord(string Form, int Start, int End, bool Capital)
{
    // A word takes 16 bytes so, and 24 with a field more: a page of 5 MB has 800,000.
    private readonly int end = Capital ? ~End : End;

    public int End => end < 0 ? ~end : end;

    public bool Capital => end < 0;
}
