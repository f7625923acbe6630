using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// A statement of several paragraphs with one opening and one closing mark, as pasted posts and letters have: a mark that was left open,
/// paragraphs without any double mark, and a closing mark that nothing opened.
/// </summary>
internal sealed class OpenParagraphs(string text, ImmutableArray<Span> paragraphs)
{
    /// <summary>So many paragraphs one mark may hold open; behind them a closing mark is a slip. By reasoning.</summary>
    private const int Most = 12;

    /// <summary>The paragraph whose last stretch is open; -1 for none.</summary>
    private int openIn = -1;

    /// <summary>
    /// Looks at a paragraph whose double marks were paired: where a mark before it is still open and its first mark closes, the paragraphs
    /// from there on are added as quoted.
    /// </summary>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="all">What was found in the paragraphs before it; those in between are added.</param>
    /// <param name="found">What was found in it; its own part is added.</param>
    public void CloseAt(int paragraph, ImmutableArray<Quoted>.Builder all, List<QuotationMarks.Stretch> found)
    {
        var span = paragraphs[paragraph];
        if (openIn >= 0 && paragraph - openIn <= Most && FirstMark(span) is var mark and >= 0)
        {
            if (Closes(mark, span) && !Starts(found, mark))
            {
                for (var p = openIn + 1; p < paragraph; p++)
                {
                    var whole = new Span(QuotationMarks.FirstInk(text, paragraphs[p]), QuotationMarks.LastInk(text, paragraphs[p]));
                    if (!whole.IsEmpty) all.Add(new Quoted(whole, whole, p, false, false, true));
                }

                found.RemoveAll(stretch => stretch.Start <= mark);
                found.Add(new QuotationMarks.Stretch(QuotationMarks.FirstInk(text, span), mark + 1, 0, true, false));
            }

            openIn = -1;
        }

        foreach (var stretch in found)
            if (!stretch.Closed && !stretch.Single && stretch.End == QuotationMarks.LastInk(text, span)) openIn = paragraph;
    }

    /// <summary>The first double mark of a paragraph; -1 for none.</summary>
    private int FirstMark(Span span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (text[i] is '“' or '”' or '"' or '«' or '»' or '„') return i;
        return -1;
    }

    /// <summary>Whether a mark can only be a closing one, at the end of words.</summary>
    private bool Closes(int mark, Span span) =>
        text[mark] is '”' or '"' or '»' && mark > span.Start && !char.IsWhiteSpace(text[mark - 1]) && (QuotationMarks.IsSpace(text, mark + 1) || (mark + 1 < span.End && char.IsPunctuation(text[mark + 1])));

    private static bool Starts(List<QuotationMarks.Stretch> found, int mark)
    {
        foreach (var stretch in found)
            if (stretch.Start == mark) return true;
        return false;
    }
}
