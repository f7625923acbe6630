using System.Globalization;
using System.Text;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Postgres;

/// <summary>Words as PostgreSQL's tsvector and tsquery write them. Every word stands in quotation marks and holds letters and digits only.</summary>
internal static class TextVectors
{
    // A tsvector keeps 256 places of a word, and places up to 16383. One word in twelve is the most common one; of so many words it has room.
    private const int PartLength = 3000;

    // A phrase that lies across the end of a part is found in the next: as many words as are looked for at most.
    private const int Overlap = 40;

    // A tsvector holds 1 MB; a word takes its letters and some bytes more. Reports with more different words than this have a part of them in the index.
    private const int MostLetters = 700_000;

    /// <summary>The vectors of a text: the first has all words and terms, with the places of the first words; the others have places only.</summary>
    public static IEnumerable<string> Of(IndexText text)
    {
        var all = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var term in text.Terms) Place(term, null);
        for (var i = 0; i < text.Words.Length; i++) Place(text.Words[i], i < PartLength ? i + 1 : null);
        yield return Write(all);
        for (var from = PartLength - Overlap; from + Overlap < text.Words.Length; from += PartLength - Overlap)
        {
            all.Clear();
            letters = 0;
            for (var i = from; i < Math.Min(text.Words.Length, from + PartLength); i++) Place(text.Words[i], i - from + 1);
            yield return Write(all);
        }

        void Place(string word, int? place)
        {
            if (!all.TryGetValue(word, out var places))
            {
                letters += Encoding.UTF8.GetByteCount(word) + 8;
                if (letters > MostLetters) return;
                all.Add(word, places = []);
            }

            if (place is { } at) places.Add(at);
        }
    }

    /// <summary>The words of a phrase, each for itself: a report that has not all of them need not be looked at.</summary>
    public static IEnumerable<LookupTerm> WordsOf(LookupTerm phrase) => phrase.AnyOf is [var row] ? row.Distinct(StringComparer.Ordinal).Select(static word => new LookupTerm([[word]], false, false)) : [];

    /// <summary>The tsquery of some conditions.</summary>
    public static string Query(IEnumerable<LookupTerm> terms)
    {
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            if (text.Length > 0) text.Append(" & ");
            if (term.IsUnwanted) text.Append('!');
            text.Append('(').AppendJoin(" | ", term.AnyOf.Select(row => string.Join(" <-> ", row.Select(static word => $"'{word}'")) + (term.IsBeginning ? ":*" : ""))).Append(')');
        }

        return text.ToString();
    }

    private static string Write(Dictionary<string, List<int>> words)
    {
        var text = new StringBuilder();
        foreach (var (word, places) in words)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append('\'').Append(word).Append('\'');
            if (places.Count == 0) continue;
            text.Append(':').AppendJoin(',', places.Take(256).Select(static place => place.ToString(CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }
}
