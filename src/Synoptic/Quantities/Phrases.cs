using System.Collections.Frozen;

namespace Synoptic.Quantities;

/// <summary>
/// Phrases with what is known of each, found at an atom of a line. A space in a phrase stands for white space, a hyphen or an
/// abbreviation point. Of several that fit the longest counts. Case is ignored unless an entry says that it counts.
/// </summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, Entry[]> entries;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Builds the table.</summary>
    public Phrases(IEnumerable<(string Phrase, bool Exact, T Value)> phrases)
    {
        var lists = new Dictionary<string, List<Entry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (phrase, exact, value) in phrases)
        {
            if (phrase.Length == 0) continue;
            var key = phrase[..FirstWord(phrase, 0)];
            if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
            list.Add(new Entry(phrase, exact, value));
        }

        var arrays = new Dictionary<string, Entry[]>(lists.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, list) in lists)
        {
            // Of equal length the exact one first, then the first listed (the sort is stable).
            arrays[key] = [.. list.OrderByDescending(e => e.Phrase.Length).ThenByDescending(e => e.Exact)];
        }

        entries = arrays.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at an atom.</summary>
    /// <returns>Index of the atom after it; -1 for none.</returns>
    public int Match(Line line, int at, out T? value) => Match(line, at, -1, out value);

    /// <summary>The longest phrase that ends before an atom.</summary>
    /// <returns>Index of its first atom; -1 for none.</returns>
    public int MatchBefore(Line line, int end, out T? value)
    {
        // The longest phrase of the tables has five words; "US-$" adds a mark.
        for (var i = Math.Max(0, end - 6); i < end; i++)
        {
            if (Match(line, i, end, out value) >= 0) return i;
        }

        value = default;
        return -1;
    }

    private int Match(Line line, int at, int wantedEnd, out T? value)
    {
        value = default;
        if (!line.Has(at)) return -1;
        var start = line[at].Start;
        if (!lookup.TryGetValue(line.Text.AsSpan(start, Math.Min(FirstWord(line.Text, start), line[at].End - start)), out var candidates)) return -1;
        foreach (var candidate in candidates)
        {
            var end = Compare(line.Text, start, candidate.Phrase, candidate.Exact);
            if (end < 0) continue;
            var atom = AtomAfter(line, at, end);
            if (atom < 0 || (wantedEnd >= 0 && atom != wantedEnd)) continue;
            value = candidate.Value;
            return atom;
        }

        return -1;
    }

    // A phrase ends with an atom, or before the point of an abbreviation.
    private static int AtomAfter(Line line, int at, int end)
    {
        for (var i = at; i < line.Count && line[i].Start < end; i++)
        {
            var atom = line[i];
            if (atom.End == end || (atom.End == end + 1 && line.Text[end] == '.'))
            {
                return line.IsMark(i + 1, '.') && line.IsJoined(i + 1) && i + 2 < line.Count && !line.IsCapital(i + 2) ? i + 2 : i + 1;
            }
        }

        return -1;
    }

    private static int FirstWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end == start ? Math.Min(1, text.Length - start) : end - start;
    }

    private static int Compare(string text, int at, string phrase, bool exact)
    {
        foreach (var wanted in phrase)
        {
            if (at >= text.Length) return -1;
            if (wanted == ' ')
            {
                if (text[at] == '.') at++;
                var before = at;
                while (at < text.Length && (text[at] is ' ' or '\u00a0' or '\u202f' or '\t' or '-' or '‑')) at++;
                if (at == before) return -1;
                continue;
            }

            var found = text[at] == '’' ? '\'' : text[at];
            var expected = wanted == '’' ? '\'' : wanted;
            if (found != expected && (exact || char.ToLowerInvariant(found) != char.ToLowerInvariant(expected))) return -1;
            at++;
        }

        return at;
    }

    private sealed record Entry(string Phrase, bool Exact, T Value);
}
