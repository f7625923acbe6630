using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>A word of a quotation.</summary>
/// <param name="Span">Its place in the article.</param>
/// <param name="Form">Its letters and digits, lower-case: what must be equal for two tellings to be identical.</param>
/// <param name="Lemma">Its dictionary form, folded likewise: what must be equal for two words to be one word told differently.</param>
internal readonly record struct SpokenWord(Span Span, string Form, string Lemma);

/// <summary>Finds the speaker's own words in a quotation.</summary>
internal static class SpokenWords
{
    /// <summary>
    /// The words of a quotation, marks left out. Of a mixed quotation only the words between marks, since the others are the
    /// reporter's; all of them where its marks cannot be told.
    /// </summary>
    public static ImmutableArray<SpokenWord> Of(Analysis analysis, Quotation quotation)
    {
        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        foreach (var piece in quotation.Content)
        {
            if (quotation.Kind != QuotationKind.Mixed) Add(analysis, piece, words);
            else foreach (var marked in MarkedIn(analysis.Text, piece)) Add(analysis, marked, words);
        }

        if (words.Count == 0)
        {
            foreach (var piece in quotation.Content) Add(analysis, piece, words);
        }

        return words.ToImmutable();
    }

    private static void Add(Analysis analysis, Span span, ImmutableArray<SpokenWord>.Builder words)
    {
        var bracketed = 0;
        for (var i = analysis.TokenAt(span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < span.End; i++)
        {
            var token = analysis.Tokens[i];
            // what stands in square brackets is the reporter's: [the minister]
            if (analysis.Text[token.Span.Start] == '[' && Closing(analysis.Text, token.Span.Start, span.End) is var close and > 0) bracketed = close;
            if (token.Span.Start < bracketed) continue;
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol || !span.Contains(token.Span)) continue;
            var form = Fold(token.Span.Slice(analysis.Text));
            if (form.Length == 0) continue;
            var lemma = Fold(analysis.Tags[i].Lemma);
            words.Add(new SpokenWord(token.Span, form, lemma.Length == 0 ? form : lemma));
        }
    }

    // Nobody explains at length within another's words: a bracket that is not closed soon is left alone.
    private static int Closing(string text, int open, int end)
    {
        var close = text.AsSpan(open, Math.Min(end - open, 80)).IndexOf(']');
        return close < 0 ? 0 : open + close + 1;
    }

    /// <summary>Letters and digits, lower-case: <c>Cease-fire</c> and <c>ceasefire</c> are one word.</summary>
    public static string Fold(string word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
        }

        return new string(folded[..length]);
    }

    private static List<Text.Span> MarkedIn(string text, Text.Span piece)
    {
        var found = new List<Text.Span>();
        int open = -1;
        var closing = '\0';
        for (var i = piece.Start; i < piece.End; i++)
        {
            var c = text[i];
            if (open < 0)
            {
                var opens = c switch { '“' or '„' => '”', '«' => '»', '"' => '"', '‘' => '’', '\'' when i == piece.Start || char.IsWhiteSpace(text[i - 1]) => '\'', _ => '\0' };
                if (opens != '\0') (open, closing) = (i, opens);
            }
            else if (c == closing && !(c is '’' or '\'' && i + 1 < piece.End && char.IsLetterOrDigit(text[i + 1])))
            {
                found.Add(new Text.Span(open, i + 1));
                open = -1;
            }
        }

        if (open >= 0) found.Add(new Text.Span(open, piece.End));
        return found;
    }
}
