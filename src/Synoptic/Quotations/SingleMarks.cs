using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds what stands between single quotation marks, and tells them from apostrophes.</summary>
internal static class SingleMarks
{
    /// <summary>Adds the singly quoted stretches of a paragraph.</summary>
    public static void Find(string text, Span paragraph, List<QuotationMarks.Stretch> found)
    {
        int open = -1, best = -1;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var c = text[i];
            if (c is not ('‘' or '’' or '\'')) continue;
            if (Doubled(text, i)) continue;
            if (Opens(text, i, paragraph))
            {
                if (open >= 0 && best >= 0) Add(found, open, best);
                (open, best) = (i, -1);
                continue;
            }

            if (open < 0 || i < open + 3 || !Closes(text, i, paragraph) || Marked(text, open) != (c == '’')) continue;
            if (text[i - 1] is '.' or ',' or '?' or '!' or '…')
            {
                Add(found, open, i);
                (open, best) = (-1, -1);
            }
            else if (best < 0)
            {
                best = i;
                // After any other letter than s nothing but a closing mark is likely; after s it may be a plural's apostrophe,
                // which a later mark after punctuation would show.
                if (text[i - 1] is not ('s' or 'S'))
                {
                    Add(found, open, best);
                    (open, best) = (-1, -1);
                }
            }
        }

        if (open >= 0 && best >= 0) Add(found, open, best);
    }

    private static void Add(List<QuotationMarks.Stretch> found, int open, int close) =>
        found.Add(new QuotationMarks.Stretch(open, close + 1, 1, true, true));

    private static bool Marked(string text, int open) => text[open] == '‘';

    private static bool Doubled(string text, int i) =>
        text[i] == '\'' && ((i > 0 && text[i - 1] == '\'') || (i + 1 < text.Length && text[i + 1] == '\''));

    private static bool Opens(string text, int i, Span paragraph)
    {
        if (text[i] == '’' || i + 1 >= paragraph.End) return false;
        if (!QuotationMarks.CanOpen(text, i, paragraph.Start)) return false;
        var next = text[i + 1];
        // '90s and '08 are years with an apostrophe
        return char.IsLetter(next) || next is '“' or '"' or '[' or '(' or '$' or '£' or '€' or '…' || (text[i] == '‘' && char.IsDigit(next));
    }

    private static bool Closes(string text, int i, Span paragraph) =>
        i > paragraph.Start && !char.IsWhiteSpace(text[i - 1]) && !(i + 1 < paragraph.End && char.IsLetterOrDigit(text[i + 1]));
}
