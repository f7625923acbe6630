namespace Synoptic.Language.Segmentation;

/// <summary>Finds the end of a token that begins with a digit: 1,300, 3.5, 9:30, 18th, 1980s, a telephone number.</summary>
internal sealed class NumberScanner(TokenTables tables)
{
    /// <summary>End of the number at <paramref name="i"/>, which has a digit, or a point or plus before a digit.</summary>
    public int Match(string text, int i, int end)
    {
        if (!char.IsAsciiDigit(text[i])) i++;
        var j = Digits(text, i, end);
        while (j + 1 < end && char.IsAsciiDigit(text[j + 1]))
        {
            if (text[j] is '.' or ':' or '/') j = Digits(text, j + 1, end);
            else if (text[j] == ',' && Thousand(text, j + 1, end)) j += 4;
            else break;
        }

        if (j < end && text[j] == '-')
        {
            var hyphenated = Hyphenated(text, i, j, end);
            if (hyphenated > j) return hyphenated;
        }

        return Letters(text, i, j, end);
    }

    private int Letters(string text, int i, int j, int end)
    {
        if (j >= end) return j;
        // 1990's is the decade where the digits end in a nought.
        if (Characters.IsApostrophe(text[j]) && text[j - 1] == '0' && j + 1 < end && text[j + 1] is 's' && Characters.WordLength(text, j + 2, end) == 0) return j + 2;
        var run = Characters.WordRun(text, j, end);
        if (run == j) return j;
        // A point inside belongs to a.m. and p.m.
        var letters = text.AsSpan(j, run - j);
        if (tables.IsUnit(letters) || IsSmallWord(letters) || run - j == 1 && run + 2 < end && text[run] == '.' && char.IsLetter(text[run + 1]) && text[run + 2] == '.') return j;
        return run;
    }

    /// <summary>A word of three small letters or more, whose space was left out: 20minutes. Ordinals have two.</summary>
    private static bool IsSmallWord(ReadOnlySpan<char> letters) => letters.Length >= 3 && letters.IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>Three groups of digits or more are a date or a telephone number; so are three digits and four, also after 713/, and the five and four of an American postal code. Two other groups are a range.</summary>
    private static int Hyphenated(string text, int i, int j, int end)
    {
        var groups = 1;
        var k = j;
        while (k + 1 < end && text[k] == '-' && char.IsAsciiDigit(text[k + 1]))
        {
            var next = Digits(text, k + 1, end);
            groups++;
            if (groups == 2 && next - k == 5 && (j - i is 3 or 5 || j - i == 7 && text[i + 3] == '/') && !(next < end && text[next] == '-')) return Characters.WordLength(text, next, end) == 0 ? next : j;
            k = next;
        }

        return groups > 2 ? k : j;
    }

    private static bool Thousand(string text, int i, int end) =>
        i + 2 < end && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && !Characters.IsAsciiDigit(text, i + 3, end);

    private static int Digits(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        return i;
    }
}
