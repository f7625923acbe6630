using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Postgres;

/// <summary>
/// Words as PostgreSQL's tsvector and tsquery write them. Every word stands in quotation marks and holds letters and digits only. The words of a line begin
/// with the digit of its kind, so that the index has the rows of each kind apart. Beside the words stand pairs of words that follow on one another: the
/// index keeps no places, and without them a phrase of common words would be looked for in each row that has the words.
/// </summary>
internal static class TextVectors
{
    // A tsvector keeps 256 places of a word, and places up to 16383. One word in twelve is the most common one; of so many words it has room.
    private const int PartLength = 3000;

    // A phrase that lies across the end of a part is found in the next: as many words as are looked for at most.
    private const int Overlap = 40;

    // A tsvector holds 1 MB; a word takes its letters and some bytes more. Reports with more different words than this have a part of them in the index.
    private const int MostLetters = 700_000;

    // Hexadecimal digits: a million pairs are told apart. Where more are in the index some fall together; what has the pairs of a phrase is looked at.
    private const int PairLength = 5;

    // Stands before a pair, and alone where there was no room for them. No word has it.
    private const string PairSign = "_";

    // Stands before a block of reports. No word has it.
    private const string BlockSign = ".";

    /// <summary>The vectors of a text: the first has all words, terms and pairs, with the places of the first words; the others have places only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">The blocks of reports that it is in.</param>
    public static IEnumerable<string> Of(IndexText text, IEnumerable<string> blocks)
    {
        var kind = Sign(text.Kind);
        var all = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var term in blocks.Concat(text.Terms)) Place(term, null);
        for (var i = 0; i < text.Words.Length; i++) Place(text.Words[i], i < PartLength ? i + 1 : null);
        var pairs = Pairs(text.Words).Select(pair => kind + pair).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in letters + pairs.Sum(Room) <= MostLetters ? pairs : [kind + PairSign]) all.Add(pair, []);
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
            word = kind + word;
            if (!all.TryGetValue(word, out var places))
            {
                letters += Room(word);
                if (letters > MostLetters) return;
                all.Add(word, places = []);
            }

            if (place is { } at) places.Add(at);
        }

        static int Room(string word) => Encoding.UTF8.GetByteCount(word) + 8;
    }

    /// <summary>Blocks of reports as terms.</summary>
    /// <param name="level">Which length of blocks.</param>
    /// <param name="first">The first.</param>
    /// <param name="last">The last.</param>
    public static IEnumerable<string> Blocks(int level, long first, long last)
    {
        for (var block = first; block <= last; block++) yield return string.Create(CultureInfo.InvariantCulture, $"{BlockSign}{(char)('a' + level)}{block}");
    }

    /// <summary>The tsquery of some conditions.</summary>
    /// <param name="terms">The conditions.</param>
    /// <param name="kind">The kind of line.</param>
    public static string Query(IEnumerable<LookupTerm> terms, LineKind? kind) =>
        Query(terms, row => string.Join(" <-> ", row.Select(word => $"'{Sign(kind)}{word}'")));

    /// <summary>The tsquery of what narrows some conditions down: phrases by their words and pairs, and not those that are unwanted, which a pair does not tell.</summary>
    /// <param name="terms">The conditions.</param>
    /// <param name="kind">The kind of line.</param>
    public static string Narrowing(IEnumerable<LookupTerm> terms, LineKind? kind) =>
        Query(terms.Where(static term => !(term.IsPhrase && term.IsUnwanted)), row => row.Length == 1 ? Quoted(row, kind) : $"({Quoted(row, kind)} & ({Quoted(Pairs(row), kind)} | {Quoted([PairSign], kind)}))");

    private static string Quoted(IEnumerable<string> words, LineKind? kind) => string.Join(" & ", words.Distinct(StringComparer.Ordinal).Select(word => $"'{Sign(kind)}{word}'"));

    private static string Query(IEnumerable<LookupTerm> terms, Func<ImmutableArray<string>, string> write)
    {
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            if (text.Length > 0) text.Append(" & ");
            if (term.IsUnwanted) text.Append('!');
            text.Append('(').AppendJoin(" | ", term.AnyOf.Select(row => write(row) + (term.IsBeginning ? ":*" : ""))).Append(')');
        }

        return text.ToString();
    }

    private static string Sign(LineKind? kind) => kind is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "";

    private static IEnumerable<string> Pairs(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1] == LineTerms.Gap || words[i] == LineTerms.Gap) continue;
            yield return PairSign + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{words[i - 1]} {words[i]}")))[..PairLength];
        }
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
