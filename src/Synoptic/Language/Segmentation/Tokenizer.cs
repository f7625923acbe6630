using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Segmentation;

/// <summary>
/// Divides a line into tokens as Universal Dependencies does for English: clitics and hyphens are tokens of their own,
/// abbreviations keep their points. One pass from left to right; no character is looked at more than a few times.
/// </summary>
internal sealed class Tokenizer(TokenTables tables)
{
    private readonly WordScanner words = new(tables);
    private readonly NumberScanner numbers = new(tables);

    /// <summary>Adds the tokens of a text and returns, for each line that holds any, the index after its last token.</summary>
    public List<int> Tokenize(string text, ImmutableArray<Token>.Builder tokens)
    {
        var lines = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !Characters.IsLineEnd(text[end])) end++;
            var first = tokens.Count;
            Tokenize(text, start, end, tokens);
            if (tokens.Count > first) lines.Add(tokens.Count);
            start = end + 1;
        }

        return lines;
    }

    /// <summary>Adds the tokens of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    private void Tokenize(string text, int start, int end, ImmutableArray<Token>.Builder tokens)
    {
        var addresses = default(AddressScanner);
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var next = addresses.Match(text, i, start, end);
            if (next == 0 && IsNumberStart(text, i, start, end)) next = numbers.Match(text, i, end);
            if (next > 0)
            {
                Add(text, i, next, tokens);
            }
            else if (Characters.WordLength(text, i, end) > 0)
            {
                next = words.Match(text, i, end);
                var first = tables.Division(text.AsSpan(i, next - i));
                if (first > 0)
                {
                    Add(text, i, i + first, tokens);
                    Add(text, i + first, next, tokens);
                }
                else
                {
                    Add(text, i, next, tokens);
                }
            }
            else
            {
                next = Mark(text, i, start, end);
                Add(text, i, next, tokens);
            }

            i = next;
        }
    }

    private static bool IsNumberStart(string text, int i, int start, int end)
    {
        if (char.IsAsciiDigit(text[i])) return true;
        // .5 and +44, but not the point or plus between two words.
        return text[i] is '.' or '+' && Characters.IsAsciiDigit(text, i + 1, end) && (i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '$');
    }

    /// <summary>End of the token of punctuation at <paramref name="i"/>: a clitic, an emoticon, a run of one mark, or a single mark.</summary>
    private int Mark(string text, int i, int start, int end)
    {
        var c = text[i];
        if (Characters.IsApostrophe(c))
        {
            var run = Characters.WordRun(text, i + 1, Math.Min(end, i + TokenTables.Longest));
            var word = text.AsSpan(i, run - i);
            var free = i == start || char.IsWhiteSpace(text[i - 1]);
            if (!free && tables.IsClitic(word)) return run;
            // Text that is already divided writes the clitic by itself.
            if (free && tables.IsClitic(word) && (run == end || char.IsWhiteSpace(text[run]))) return run;
            if (free && tables.IsElision(word)) return run;
            if (free && run - i is 3 or 4 && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (run - i == 3 || char.IsAsciiLetter(text[i + 3]))) return run;
            return i + 1 < end && text[i + 1] == c ? i + 2 : i + 1;
        }

        if (i == start || !char.IsAsciiLetterOrDigit(text[i - 1]) || c == ':' || c == '=')
        {
            for (var length = Math.Min(4, end - i); length > 1; length--)
            {
                if (tables.IsEmoticon(text.AsSpan(i, length)) && Characters.WordLength(text, i + length, end) == 0 && !(c == ':' && i + length < end && text[i + length] == '/'))
                    return i + length;
            }
        }

        if (c is '!' or '?' or '.')
        {
            while (i < end && text[i] is '!' or '?' or '.') i++;
            return i;
        }

        if (c is '-' or '–' or '—' or '*' or '=' or '~' or '+' or '<' or '>' or '#' or '|' or '/' or '\\' or '$')
        {
            while (i < end && text[i] == c) i++;
            return i;
        }

        return Characters.Cluster(text, i, end);
    }

    private static void Add(string text, int start, int end, ImmutableArray<Token>.Builder tokens) =>
        tokens.Add(new Token(new Span(start, end), KindOf(text.AsSpan(start, end - start))));

    /// <summary>What a token is made of.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> token)
    {
        bool digit = false, other = false;
        foreach (var c in token)
        {
            if (char.IsDigit(c)) digit = true;
            else if (char.IsLetter(c) || char.IsSurrogate(c) && token.Length > 2) return char.IsSurrogate(token[0]) ? TokenKind.Symbol : TokenKind.Word;
            else other |= c is not ('.' or ',' or ':' or '/' or '-' or '+');
        }

        if (digit) return other ? TokenKind.Word : TokenKind.Number;
        var first = token[0];
        if (token.Length == 2 && char.IsSurrogatePair(first, token[1])) return char.IsLetter(new string(token), 0) ? TokenKind.Word : TokenKind.Symbol;
        return first is '%' or '‰' or '#' or '&' or '@' or '§' || !char.IsPunctuation(first) || token.Length > 1 && !IsRun(token) ? TokenKind.Symbol : TokenKind.Punctuation;
    }

    private static bool IsRun(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (c != token[0] && c is not ('!' or '?' or '.')) return false;
        return true;
    }
}
