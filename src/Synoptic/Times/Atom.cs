using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>
/// A run of letters, a number or a single mark: the grain at which times are read. It is finer than a token, so that
/// <c>three-year-old</c>, <c>9am</c> and <c>Wednesday’s</c> read alike under every tokenizer.
/// </summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">What the lexicon knows of it, where it is a word of the lexicon.</param>
/// <param name="Number">Its value, where it is a number.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
internal readonly record struct Atom(Span Span, AtomKind Kind, LexicalWord? Word, double Number, bool Spaced);

/// <summary>What an atom is made of.</summary>
internal enum AtomKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with separators of thousands and decimals.</summary>
    Number,

    /// <summary>One other character.</summary>
    Mark,

    /// <summary>The end of a line: no time expression goes across it.</summary>
    Break,
}
