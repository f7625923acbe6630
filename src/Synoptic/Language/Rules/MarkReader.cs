using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>Penn tags of punctuation and symbols.</summary>
internal sealed class MarkReader(TagStates states)
{
    private readonly byte comma = states[","], stop = states["."], colon = states[":"], open = states["``"], close = states["''"],
        left = states["-LRB-"], right = states["-RRB-"], hyphen = states["HYPH"], other = states["NFP"], currency = states["$"], percent = states["PCT"], symbol = states["SYM"], number = states["CD"];

    /// <summary>State of the mark at <paramref name="span"/>.</summary>
    public byte Read(string text, Span span)
    {
        var c = text[span.Start];
        switch (c)
        {
            case ',': return comma;
            case '.' or '!' or '?' or '…': return span.Length > 1 && c == '.' ? comma : stop;
            case ':' when span.Length == 1: return colon;
            case ';': return colon;
            case '(' or '[' or '{' or '<' when span.Length == 1: return left;
            case ')' or ']' or '}' or '>' when span.Length == 1: return right;
            case '“' or '‘' or '„' or '«': return open;
            case '”' or '’' or '»': return close;
            case '"' or '\'' or '`': return Opens(text, span) ? open : close;
            case '-' or '–' or '\u2010' or '\u2011': return Dash(text, span);
            case '—': return colon;
            case '%' or '‰': return percent;
            case '*' or '~' or '_' or '•' or '·' or '|' when span.Length >= 1: return other;
        }

        if (char.IsDigit(c)) return number;
        return char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol ? currency : char.IsPunctuation(c) && c is not ('/' or '#' or '&' or '@' or '§') && span.Length == 1 ? colon : symbol;
    }

    private static bool Opens(string text, Span span) =>
        span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]) || Characters.IsOpening(text[span.Start - 1]) || text[span.Start - 1] is '—' or '-';

    /// <summary>A dash between words is a hyphen, between digits a sign, else a pause.</summary>
    private byte Dash(string text, Span span)
    {
        if (span.Length > 1) return comma;
        char before = span.Start > 0 ? text[span.Start - 1] : ' ', after = span.End < text.Length ? text[span.End] : ' ';
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) return symbol;
        return char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) || before == '.' && char.IsLetter(after) ? hyphen : colon;
    }
}
