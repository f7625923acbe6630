using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Segmentation;

/// <summary>Tells the class of each token.</summary>
internal sealed class TokenClasses(TokenTables tables)
{
    /// <summary>Class of the token at <paramref name="i"/>; <paramref name="quoted"/> tells whether a straight quotation mark has been left open.</summary>
    public TokenClass Of(string text, ImmutableArray<Token>.Builder tokens, int i, bool quoted)
    {
        var token = tokens[i];
        var span = token.Span;
        var c = text[span.Start];
        if (token.Kind == TokenKind.Number) return TokenClass.Number;
        if (token.Kind == TokenKind.Word) return OfWord(text.AsSpan(span.Start, span.Length));
        if (c is '"' or '\'' or '`') return OfStraightQuote(text, span, c, quoted);
        return span.Length == 1 ? OfMark(c) : OfMarks(text.AsSpan(span.Start, span.Length), token.Kind);
    }

    private TokenClass OfWord(ReadOnlySpan<char> word)
    {
        var first = word[0];
        if (Characters.IsApostrophe(first)) return TokenClass.Clitic;
        if (word.Length == 1) return char.IsUpper(first) ? TokenClass.CapitalLetter : char.IsLower(first) ? TokenClass.LowerLetter : TokenClass.OtherWord;
        if (word[^1] == '.') return OfAbbreviation(word);
        if (first is '@' or '#') return TokenClass.Address;
        if (char.IsDigit(first)) return TokenClass.NumberWord;
        bool upper = false, lower = false, address = false;
        for (var i = 1; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiLetterLower(c)) lower = true;
            else if (char.IsAsciiLetterUpper(c)) upper = true;
            else if (c is '/' or '@' or '.') address = true;
            else if (c >= 0x80)
            {
                lower |= char.IsLower(c);
                upper |= char.IsUpper(c);
            }
        }

        if (address) return TokenClass.Address;
        if (char.IsLower(first)) return upper ? TokenClass.MixedCase : TokenClass.Lower;
        if (!char.IsUpper(first)) return TokenClass.OtherWord;
        return lower ? upper ? TokenClass.MixedCase : TokenClass.Capitalized : TokenClass.AllCapitals;
    }

    private TokenClass OfAbbreviation(ReadOnlySpan<char> word) => tables.Abbreviation(word) switch
    {
        AbbreviationKind.Title => TokenClass.TitleAbbreviation,
        AbbreviationKind.Number => TokenClass.NumberAbbreviation,
        AbbreviationKind.Date => TokenClass.DateAbbreviation,
        AbbreviationKind.Inner => TokenClass.InnerAbbreviation,
        AbbreviationKind.Last or AbbreviationKind.Yielding => TokenClass.LastAbbreviation,
        _ => word.Length == 2 ? TokenClass.Initial : TokenClass.Dotted,
    };

    private static TokenClass OfStraightQuote(string text, Span span, char mark, bool quoted)
    {
        var before = span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]) || Characters.IsOpening(text[span.Start - 1]) || text[span.Start - 1] is '-' or '—' or '–';
        var after = span.End == text.Length || !char.IsLetterOrDigit(text[span.End]);
        if (mark == '\'' && span.Length == 1 && before == after) return TokenClass.Apostrophe;
        return before != after ? before ? TokenClass.OpenQuote : TokenClass.CloseQuote : quoted ? TokenClass.CloseQuote : TokenClass.OpenQuote;
    }

    private static TokenClass OfMark(char c) => c switch
    {
        '.' => TokenClass.Stop,
        '!' => TokenClass.Exclamation,
        '?' => TokenClass.Question,
        '…' => TokenClass.Ellipsis,
        ',' => TokenClass.Comma,
        ':' => TokenClass.Colon,
        ';' => TokenClass.Semicolon,
        '-' or '\u2010' or '\u2011' => TokenClass.Hyphen,
        '–' or '—' or '―' or '−' => TokenClass.Dash,
        '*' or '•' or '·' or '▪' or '●' or '■' or '►' or '‣' or '◦' => TokenClass.Bullet,
        '_' or '=' or '~' or '+' => TokenClass.Rule,
        '(' or '[' or '{' => TokenClass.OpenBracket,
        ')' or ']' or '}' => TokenClass.CloseBracket,
        '“' or '‘' or '„' or '«' or '‹' => TokenClass.OpenQuote,
        '”' or '’' or '»' or '›' => TokenClass.CloseQuote,
        '/' or '\\' or '|' => TokenClass.Slash,
        '<' => TokenClass.Less,
        '>' => TokenClass.Greater,
        _ => char.IsPunctuation(c) ? TokenClass.OtherMark : TokenClass.Symbol,
    };

    private static TokenClass OfMarks(ReadOnlySpan<char> marks, TokenKind kind)
    {
        var first = marks[0];
        if (marks.IndexOfAnyExcept('.', '!', '?') < 0) return marks.Contains('?') ? TokenClass.Question : marks.Contains('!') ? TokenClass.Exclamation : TokenClass.Ellipsis;
        if (marks.IndexOfAnyExcept(first) < 0 && !char.IsSurrogate(first)) return first is '-' && marks.Length == 2 ? TokenClass.Dash : first is '-' or '_' or '=' or '*' or '~' or '+' or '#' ? TokenClass.Rule : OfMark(first);
        return kind == TokenKind.Symbol ? TokenClass.Smile : OfMark(first);
    }
}
