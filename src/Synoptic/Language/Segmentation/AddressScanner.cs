namespace Synoptic.Language.Segmentation;

/// <summary>Finds web addresses, mail addresses, names with @ and words with #. Holds how far it has looked in vain, so that no stretch is read twice.</summary>
internal struct AddressScanner
{
    private int noMailBefore;

    /// <summary>End of the address at <paramref name="i"/>; 0 if there is none.</summary>
    public int Match(string text, int i, int start, int end)
    {
        var c = text[i];
        if (c is '@' or '#')
        {
            if (i > start && Characters.WordLength(text, i - 1, i) > 0 || i + 1 >= end || !char.IsLetter(text[i + 1]) && !(c == '@' && text[i + 1] == '_')) return 0;
            return Characters.WordRun(text, i + 1, end);
        }

        if (!char.IsAsciiLetterOrDigit(c)) return 0;
        if (char.IsAsciiLetter(c))
        {
            if ((i == start || Characters.WordLength(text, i - 1, i) == 0) && IsSite(text, i, end)) return Site(text, i, end);
        }

        return i >= noMailBefore ? Mail(text, i, end) : 0;
    }

    private static bool IsSite(string text, int i, int end)
    {
        if (end - i > 4 && text.AsSpan(i, 4).Equals("www.", StringComparison.OrdinalIgnoreCase)) return !char.IsWhiteSpace(text[i + 4]);
        // No scheme in use is longer than ten letters.
        var j = i;
        while (j < end && j - i < 10 && char.IsAsciiLetter(text[j])) j++;
        return end - j > 3 && text[j] == ':' && text[j + 1] == '/' && text[j + 2] == '/' && !char.IsWhiteSpace(text[j + 3]);
    }

    private static int Site(string text, int i, int end)
    {
        var j = i;
        while (j < end && !char.IsWhiteSpace(text[j]) && text[j] is not ('<' or '>' or '"' or '“' or '”' or '’' or '[' or ']')) j++;
        // Marks at the end belong to the sentence.
        while (j > i + 4 && text[j - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '*') j--;
        return j;
    }

    private int Mail(string text, int i, int end)
    {
        var j = i;
        while (j < end && (char.IsAsciiLetterOrDigit(text[j]) || text[j] is '.' or '_' or '-' or '+' or '%')) j++;
        noMailBefore = j;
        if (j + 1 >= end || text[j] != '@') return 0;
        var k = j + 1;
        while (k < end && (char.IsAsciiLetterOrDigit(text[k]) || text[k] is '.' or '-' or '_')) k++;
        while (k > j + 1 && text[k - 1] is '.' or '-') k--;
        return k > j + 2 ? k : 0;
    }
}
