using Synoptic.Text;

namespace Synoptic.Storage.Search;

/// <summary>The place of a report that is shown for a search.</summary>
internal static class Excerpt
{
    // About two lines of a page.
    private const int Length = 240;

    /// <summary>The words around the first place that has a word that was looked for; the beginning where it has none (the title has).</summary>
    /// <returns>Where that word stands, and the words around it.</returns>
    public static (Span Place, string Words) Of(string text, WordQuery query)
    {
        var place = First(text, query);
        var from = Math.Max(0, place.Start - (Length / 3));
        while (from > 0 && from < text.Length && !char.IsWhiteSpace(text[from - 1])) from--;
        var to = Math.Min(text.Length, from + Length);
        while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
        var words = text[from..to].ReplaceLineEndings(" ").Trim();
        return (place, (from > 0 ? "… " : "") + words + (to < text.Length ? " …" : ""));
    }

    private static Span First(string text, WordQuery query)
    {
        var stems = query.Terms.Where(static term => !term.IsUnwanted && term.Kind != TermKind.Beginning).SelectMany(static term => term.Words).Select(PorterStemmer.Of).ToHashSet(StringComparer.Ordinal);
        var beginnings = query.Terms.Where(static term => !term.IsUnwanted && term.Kind == TermKind.Beginning).Select(static term => term.Words[0]).ToArray();
        if (stems.Count + beginnings.Length == 0) return new Span(0, 0);
        var words = new WordForms();
        var splitter = new WordSplitter(text, stackalloc char[WordSplitter.LongestWord]);
        while (splitter.Next())
        {
            var word = words.Of(splitter.Folded);
            if (stems.Contains(word.Stem) || Array.Exists(beginnings, begun => word.Folded.StartsWith(begun, StringComparison.Ordinal))) return new Span(splitter.Start, splitter.End);
        }

        return new Span(0, 0);
    }
}
