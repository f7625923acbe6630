namespace Synoptic.Knowledge;

/// <summary>
/// Phrases of several words, found in running text from a given place. Any white space matches a phrase's space, and a curly
/// apostrophe a straight one. Of several phrases that fit, the longest counts.
/// </summary>
/// <typeparam name="T">What is known of a phrase.</typeparam>
internal sealed class PhraseIndex<T>
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Builds an index; of two equal phrases the first counts.</summary>
    public PhraseIndex(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var lists = new Dictionary<string, List<Entry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (phrase, value) in phrases)
        {
            if (phrase.Length == 0) continue;
            var key = phrase[..FirstWord(phrase, 0)];
            if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
            list.Add(new Entry(phrase, value));
        }

        var arrays = new Dictionary<string, Entry[]>(lists.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, list) in lists)
        {
            // Stable order: of equal length the first listed stays first.
            arrays[key] = [.. list.Select((entry, i) => (entry, i)).OrderByDescending(x => x.entry.Phrase.Length).ThenBy(x => x.i).Select(x => x.entry)];
        }

        lookup = arrays.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends with a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the phrase must begin.</param>
    /// <param name="ignoreCase">Whether upper and lower case are one.</param>
    /// <param name="value">What is known of the phrase.</param>
    /// <param name="limit">The phrase must end here or before.</param>
    /// <returns>Where the phrase ends; -1 if none fits.</returns>
    public int Match(string text, int start, bool ignoreCase, out T? value, int limit = int.MaxValue)
    {
        value = default;
        var length = FirstWord(text, start);
        if (!lookup.TryGetValue(text.AsSpan(start, length), out var entries)) return -1;
        foreach (var entry in entries)
        {
            var end = Compare(text, start, entry.Phrase, ignoreCase);
            if (end < 0 || end > limit || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]))) continue;
            value = entry.Value;
            return end;
        }

        return -1;
    }

    /// <summary>What is known of a phrase that is the whole of <paramref name="text"/>.</summary>
    public bool TryGet(string text, bool ignoreCase, out T? value) => Match(text, 0, ignoreCase, out value) == text.Length && text.Length > 0;

    private static int FirstWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end == start ? Math.Min(1, text.Length - start) : end - start;
    }

    private static int Compare(string text, int start, string phrase, bool ignoreCase)
    {
        var at = start;
        foreach (var wanted in phrase)
        {
            if (at >= text.Length) return -1;
            var found = text[at];
            if (wanted == ' ')
            {
                if (!char.IsWhiteSpace(found)) return -1;
                while (at < text.Length && char.IsWhiteSpace(text[at]) && text[at] != '\n') at++;
                continue;
            }

            if (found != wanted
                && !(found == '’' && wanted == '\'') && !(found == '\'' && wanted == '’')
                && !(ignoreCase && char.ToLowerInvariant(found) == char.ToLowerInvariant(wanted))) return -1;
            at++;
        }

        return at;
    }

    private readonly record struct Entry(string Phrase, T Value);
}
