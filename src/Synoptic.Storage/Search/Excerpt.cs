using System.Collections.Frozen;
using Synoptic.Text;

namespace Synoptic.Storage.Search;

/// <summary>The place of a report that is shown for a search.</summary>
internal static class Excerpt
{
    // About two lines of a page.
    private const int Length = 240;

    /// <summary>The words around the first place that has a word that was looked for; the beginning where it has none (the title does, or another form of the word).</summary>
    /// <returns>Where that word stands, and the words around it.</returns>
    public static (Span Place, string Words) Of(string text, WordQuery query)
    {
        var wanted = query.Terms.Where(static term => !term.IsUnwanted).SelectMany(static term => term.Words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var place = wanted.Count == 0 ? new Span(0, 0) : First(text, wanted);
        var from = Math.Max(0, place.Start - (Length / 3));
        while (from > 0 && from < text.Length && !char.IsWhiteSpace(text[from - 1])) from--;
        var to = Math.Min(text.Length, from + Length);
        while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
        var words = text[from..to].ReplaceLineEndings(" ").Trim();
        return (place, (from > 0 ? "… " : "") + words + (to < text.Length ? " …" : ""));
    }

    private static Span First(string text, FrozenSet<string> wanted)
    {
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (lookup.Contains(text.AsSpan(at, end - at)) || (end - at > 4 && Begins(text.AsSpan(at, end - at), wanted))) return new Span(at, end);
            at = end;
        }

        return new Span(0, 0);
    }

    // Another form of the word: it begins with all of it, or all but its last two letters.
    private static bool Begins(ReadOnlySpan<char> word, FrozenSet<string> wanted)
    {
        foreach (var sought in wanted)
        {
            var stem = sought.AsSpan(0, Math.Max(Math.Min(4, sought.Length), sought.Length - 2));
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
