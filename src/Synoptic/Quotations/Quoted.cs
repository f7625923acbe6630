using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Words between a pair of quotation marks.</summary>
/// <param name="Span">The words with their marks; without a closing mark to the end of the paragraph or the next opening mark.</param>
/// <param name="Inner">The words without marks and without white space at their ends.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Closed">Whether the closing mark is there.</param>
/// <param name="Single">Whether the marks are single ones.</param>
/// <param name="Continues">Whether it goes on with the quotation before it, which ran to its paragraph's end without closing.</param>
internal readonly record struct Quoted(Span Span, Span Inner, int Paragraph, bool Closed, bool Single, bool Continues);
