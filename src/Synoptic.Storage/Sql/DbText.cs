namespace Synoptic.Storage.Sql;

/// <summary>Text as a database can hold it.</summary>
internal static class DbText
{
    /// <summary>
    /// A text with U+FFFD for each U+0000 and each half of a surrogate pair that stands alone: neither has a form in the databases. It is as long
    /// as it was, so that offsets stay right. What is looked up goes the same way as what is kept.
    /// </summary>
    public static string Clean(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0) return text;
        var clean = text.ToCharArray();
        for (; at >= 0; at = FirstBad(text, at + 1)) clean[at] = '\uFFFD';
        return new string(clean);
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0') return i;
            if (!char.IsSurrogate(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return i;
        }

        return -1;
    }
}
