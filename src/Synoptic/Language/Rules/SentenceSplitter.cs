using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>Tells after which tokens of a line a sentence ends. Marks that close what the sentence opened belong to it.</summary>
internal sealed class SentenceSplitter(TokenTables tables)
{
    /// <summary>Index after the last token of the sentence that begins at <paramref name="first"/>.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">All tokens so far.</param>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="end">Index after the last token of the line.</param>
    public int EndOf(string text, ImmutableArray<Token>.Builder tokens, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            var span = tokens[i].Span;
            var last = text[span.End - 1];
            if (last is not ('.' or '!' or '?' or '…')) continue;
            var close = Closed(text, tokens, i + 1, end);
            if (close >= end) return end;
            if (Ends(text, tokens, first, i, close)) return close;
        }

        return end;
    }

    /// <summary>Index after the closing quotes and brackets that follow at once.</summary>
    private static int Closed(string text, ImmutableArray<Token>.Builder tokens, int i, int end)
    {
        for (; i < end; i++)
        {
            var span = tokens[i].Span;
            var c = text[span.Start];
            if (span.Start != tokens[i - 1].Span.End || span.Length > 2) break;
            if (Characters.IsClosing(c)) continue;
            // A straight quote closes where no word follows at once.
            if (c is '"' or '\'' && (i + 1 == end || tokens[i + 1].Span.Start > span.End || !char.IsLetterOrDigit(text[span.End]))) continue;
            break;
        }

        // A note's number, [12], and a smile belong to what they follow.
        if (i + 2 < end && text[tokens[i].Span.Start] == '[' && tokens[i + 1].Kind == TokenKind.Number && text[tokens[i + 2].Span.Start] == ']') i += 3;
        while (i < end && tokens[i].Kind == TokenKind.Symbol && IsSmile(text, tokens[i].Span)) i++;
        return i;
    }

    /// <summary>An emoticon or emoji: several characters, or one of two code units.</summary>
    private static bool IsSmile(string text, Span span) => span.Length > 1 && (char.IsSurrogate(text[span.Start]) || char.IsPunctuation(text[span.Start]) && text[span.Start] != text[span.Start + 1]);

    private bool Ends(string text, ImmutableArray<Token>.Builder tokens, int first, int i, int close)
    {
        var span = tokens[i].Span;
        var next = tokens[close].Span;
        var begin = text[next.Start];
        var spaced = next.Start > tokens[close - 1].Span.End;
        if (tokens[i].Kind == TokenKind.Word)
            return span.Length > 1 && text[span.End - 1] == '.' && EndsAfterAbbreviation(text, tokens, i, close, spaced);
        if (tokens[i].Kind != TokenKind.Punctuation) return false;

        // "1. Words", "a. Words": the number of an item begins the sentence.
        if (i == first + 1 && close == i + 1 && tokens[first].Span.Length <= 2 && span.Length == 1 && text[span.Start] == '.' && spaced
            && (tokens[first].Kind == TokenKind.Number || tokens[first].Span.Length == 1)) return false;
        if (char.IsLower(begin)) return close == i + 1 && spaced && EndsBeforeSmallLetter(text, tokens, i);
        if (close > i + 1 && text[span.Start] is '?' or '!' && IsToldAfter(text, tokens, close)) return false;
        if (Characters.IsOpening(begin) || begin is '"' or '\'' or '`') return spaced;
        if (!char.IsLetterOrDigit(begin) && tokens[close].Kind == TokenKind.Punctuation) return spaced && begin is '-' or '*' or '•' or '·';
        if (!spaced) return char.IsUpper(begin);
        return true;
    }

    /// <summary>"Why now?" Marov asked: who says it may follow the quotation, with a capital.</summary>
    private bool IsToldAfter(string text, ImmutableArray<Token>.Builder tokens, int close)
    {
        // A speaker of more than six words is rare without a comma.
        for (var j = close; j < tokens.Count && j < close + 7; j++)
        {
            var span = tokens[j].Span;
            if (tokens[j].Kind != TokenKind.Word) return false;
            var word = text.AsSpan(span.Start, span.Length);
            if (j == close || !tables.IsReporting(word)) continue;
            // "Marov said it was late" is a sentence of its own.
            return tables.IsAsking(word) || j + 1 == tokens.Count || text[tokens[j + 1].Span.Start] is '.' or ',' or ':';
        }

        return false;
    }

    private bool EndsAfterAbbreviation(string text, ImmutableArray<Token>.Builder tokens, int i, int close, bool spaced)
    {
        if (!spaced) return false;
        var span = tokens[i].Span;
        var word = text.AsSpan(span.Start, span.Length);
        var kind = tables.Abbreviation(word);
        if (kind is AbbreviationKind.Title or AbbreviationKind.Number or AbbreviationKind.Date or AbbreviationKind.Inner && close == i + 1) return false;
        // An initial is part of a name.
        if (kind == AbbreviationKind.None && word.Length == 2) return false;
        var next = close;
        while (next < tokens.Count - 1 && tokens[next].Kind == TokenKind.Punctuation && Characters.IsQuote(text[tokens[next].Span.Start])) next++;
        if (next > close) return char.IsUpper(text[tokens[next].Span.Start]);
        return tables.IsStarter(text.AsSpan(tokens[next].Span.Start, tokens[next].Span.Length));
    }

    /// <summary>Writing without capitals: a stop after a word in small letters still ends a sentence; after a capital it may belong to a name, or to an abbreviation we do not know.</summary>
    private static bool EndsBeforeSmallLetter(string text, ImmutableArray<Token>.Builder tokens, int i)
    {
        var mark = tokens[i].Span;
        if (mark.Length > 1 || i == 0) return false;
        var before = tokens[i - 1];
        if (text[mark.Start] == '?') return true;
        // Three letters: shorter ones before a point are mostly abbreviations.
        return before.Kind == TokenKind.Word && before.Span.Length >= 3 && char.IsLower(text[before.Span.Start]);
    }
}
