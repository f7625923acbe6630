using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>A quotation while it is being put together.</summary>
internal sealed class Draft(QuotationKind kind, Span piece, Chunk speaker, Cue? cue, int sentence, int paragraph)
{
    /// <summary>The pieces so far, in order.</summary>
    public List<Span> Pieces { get; } = [piece];

    /// <summary>How the words are given.</summary>
    public QuotationKind Kind { get; set; } = kind;

    /// <summary>Who speaks; empty where nobody is named.</summary>
    public Chunk Speaker { get; set; } = speaker;

    /// <summary>The reporting words.</summary>
    public Cue? Cue { get; set; } = cue;

    /// <summary>Index of the sentence in which the last piece stands.</summary>
    public int Sentence { get; set; } = sentence;

    /// <summary>Index of the paragraph in which the last piece stands.</summary>
    public int Paragraph { get; set; } = paragraph;

    /// <summary>Index of the last quoted stretch in it; -1 for none.</summary>
    public int LastQuote { get; set; } = -1;

    /// <summary>The statement whose voice goes on in this one by its marks: an opening mark in each paragraph, a closing one only at the end.</summary>
    public Draft? Voice { get; init; }

    /// <summary>Whom the speaker stands for, once known.</summary>
    public int? Entity { get; set; }

    /// <summary>Whether a token stands in what was said.</summary>
    public bool Holds(QuotedText text, int token)
    {
        var at = text.Analysis.Tokens[token].Span.Start;
        foreach (var piece in Pieces)
        {
            if (piece.Contains(at)) return true;
        }

        return false;
    }

    /// <summary>Adds a piece that follows the others.</summary>
    public void Add(Span piece, int sentence, int paragraph)
    {
        Pieces.Add(piece);
        Sentence = sentence;
        Paragraph = paragraph;
    }
}
