namespace Synoptic.Language.Segmentation;

/// <summary>Finds the end of a token that begins with a letter.</summary>
internal sealed class WordScanner(TokenTables tables)
{
    /// <summary>End of the word at <paramref name="i"/>.</summary>
    public int Match(string text, int i, int end)
    {
        var j = Characters.WordRun(text, i, end);
        while (j < end)
        {
            var next = Extend(text, i, j, end);
            if (next <= j) return next > i ? next : j;
            j = next;
        }

        return j;
    }

    /// <summary>A later end if what follows belongs to the word, an earlier one if its last letter belongs to a clitic, else <paramref name="j"/>.</summary>
    private int Extend(string text, int i, int j, int end)
    {
        var c = text[j];
        if (c == '.') return Point(text, i, j, end);
        if (Characters.IsApostrophe(c)) return Apostrophe(text, i, j, end);
        if (j + 1 >= end) return c == '$' && IsCurrency(text, i, j) ? j + 1 : j;
        switch (c)
        {
            case '-' when IsBrokenOff(text, i, j, end):
                return j + 1;
            case '-':
                return Characters.WordLength(text, j + 1, end) > 0 && tables.IsPrefix(text.AsSpan(i, j - i)) ? Characters.WordRun(text, j + 1, end) : j;
            case '&':
            case '/':
                // AT&T and A/B are one token, and/or is three.
                var limit = c == '&' ? 4 : 1;
                if (j - i > limit) return j;
                var run = Characters.WordRun(text, j + 1, Math.Min(end, j + 2 + limit));
                var length = run - j - 1;
                if (length == 0 || length > limit) return j;
                return length == 1 && j - i == 1 || c == '&' && IsUpper(text, i, j) && IsUpper(text, j + 1, run) ? run : j;
            case '$':
                return IsCurrency(text, i, j) ? j + 1 : j;
            case '*':
                // A word with letters struck out stays one.
                var star = j;
                while (star < end && text[star] == '*') star++;
                var rest = Characters.WordRun(text, star, end);
                return rest > star ? rest : j;
            default:
                return j;
        }
    }

    /// <summary>A word that the speaker did not end, and says anew: <c>th- the</c>.</summary>
    private static bool IsBrokenOff(string text, int i, int j, int end)
    {
        // Longer ones are mostly words with a dash.
        var length = j - i;
        if (length > 3 || Characters.WordLength(text, j + 1, end) > 0 || text[j + 1] == '-' || i > 0 && !char.IsWhiteSpace(text[i - 1])) return false;
        var again = j + 2;
        return char.IsWhiteSpace(text[j + 1]) && again + length < end && char.IsLetter(text[again + length]) && text.AsSpan(i, length).Equals(text.AsSpan(again, length), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCurrency(string text, int i, int j) => j - i <= 3 && IsUpper(text, i, j);

    private int Point(string text, int i, int j, int end)
    {
        // U.S., e.g., J.F.K.: single letters, each with its point.
        if (j == i + 1 && char.IsLetter(text[i]))
        {
            var k = j + 1;
            while (k + 1 < end && char.IsLetter(text[k]) && text[k + 1] == '.') k += 2;
            if (k > j + 1)
            {
                // The last of several letters may stand without its point.
                return k < end && char.IsLetter(text[k]) && Characters.WordRun(text, k, end) == k + 1 ? k + 1 : k;
            }

            // The last point of U.S may be left out.
            if (char.IsUpper(text[i]) && k < end && char.IsUpper(text[k]) && Characters.WordLength(text, k + 1, end) == 0) return k + 1;
            if (char.IsUpper(text[i]) && IsInitial(text, j + 1, end)) return j + 1;
        }

        var word = text.AsSpan(i, j + 1 - i);
        switch (tables.Abbreviation(word))
        {
            case AbbreviationKind.Number:
                return char.IsAsciiDigit(After(text, j + 1, end)) ? j + 1 : Dotted(text, i, j, end);
            case AbbreviationKind.Date:
                var after = After(text, j + 1, end);
                return char.IsAsciiDigit(after) || after == ',' || char.IsUpper(after) && !IsStarterAfter(text, j + 1, end) ? j + 1 : j;
            case AbbreviationKind.Yielding:
                return After(text, j + 1, end) == '\0' || IsStarterAfter(text, j + 1, end) ? j : j + 1;
            case AbbreviationKind.None:
                return Dotted(text, i, j, end);
            default:
                return j + 1;
        }
    }

    /// <summary>Names of sites and files, and abbreviations of several parts.</summary>
    private int Dotted(string text, int i, int j, int end)
    {
        if (j + 1 >= end || !char.IsAsciiLetterOrDigit(text[j + 1])) return j;
        var run = Characters.WordRun(text, j + 1, end);
        if (run < end && text[run] == '.' && run + 1 - i <= TokenTables.Longest && tables.Abbreviation(text.AsSpan(i, run + 1 - i)) != AbbreviationKind.None) return run + 1;
        // A capital and a small letter after the point are the next sentence, whose space was left out.
        var first = text[j + 1];
        if (char.IsAsciiDigit(first)) return char.IsAsciiDigit(text[j - 1]) ? run : j;
        if (!char.IsAsciiLetterLower(first)) return IsUpper(text, j + 1, run) && IsUpper(text, i, j) ? run : j;
        // Two small words are two sentences written without care, unless the second ends names of sites or files.
        if (char.IsAsciiLetterLower(text[j - 1]) && text.AsSpan(i, j - i).Contains('.')) return run;
        return run < end && text[run] is '.' or '_' && Characters.WordLength(text, run + 1, end) > 0 || tables.IsEnding(text.AsSpan(j + 1, run - j - 1)) ? run : j;
    }

    private int Apostrophe(string text, int i, int j, int end)
    {
        var run = Characters.WordRun(text, j + 1, end);
        if (run == j + 1) return j;
        var inside = text.AsSpan(j, run - j);
        if (tables.IsClitic(inside)) return j;
        if (j - 1 >= i && tables.IsNegation(text.AsSpan(j - 1, run - j + 1)))
            return j - 1 > i ? j - 1 : run;
        return text[j] == '`' ? j : run;
    }

    /// <summary>Whether a capital follows after a space, or at once, as after the initial of a name.</summary>
    private bool IsInitial(string text, int i, int end)
    {
        var after = After(text, i, end);
        return char.IsUpper(after) && !IsStarterAfter(text, i, end) || after is '-' && i < end && text[i] == '-';
    }

    /// <summary>Whether a word of two letters or more that begins sentences follows after a space.</summary>
    private bool IsStarterAfter(string text, int i, int end)
    {
        if (i >= end || !char.IsWhiteSpace(text[i])) return false;
        i += i + 1 < end && char.IsWhiteSpace(text[i + 1]) ? 2 : 1;
        var run = Characters.WordRun(text, i, Math.Min(end, i + TokenTables.Longest + 1));
        return run - i > 1 && tables.IsStarter(text.AsSpan(i, run - i));
    }

    private static char After(string text, int i, int end)
    {
        // Two spaces at most, so that a million of them are not read again and again.
        for (var limit = Math.Min(end, i + 3); i < limit; i++)
            if (!char.IsWhiteSpace(text[i])) return text[i];
        return '\0';
    }

    private static bool IsUpper(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!char.IsUpper(text[i])) return false;
        return end > start;
    }
}
