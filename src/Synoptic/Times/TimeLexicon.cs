using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Times;

/// <summary>One thing that a word can do, with the value it has there.</summary>
internal readonly record struct Facet(WordClass Class, string Code, int Number);

/// <summary>A word of the lexicon with everything it can do.</summary>
/// <param name="number">Its place in the lexicon, from 0.</param>
/// <param name="facets">What it can do alone.</param>
/// <param name="phrases">Phrases that begin with it, the longest first.</param>
internal sealed class LexicalWord(int number, ImmutableArray<Facet> facets, ImmutableArray<TimePhrase> phrases)
{
    // One bit a class: most questions are answered no.
    private readonly ClassSet classes = ClassSet.Of(facets);

    public int Number => number;

    public ImmutableArray<Facet> Facets => facets;

    public ImmutableArray<TimePhrase> Phrases => phrases;

    /// <summary>Whether the word is a determiner, article or possessive, after which only a word of time goes on with a time.</summary>
    public bool LeadsNoun { get; } = facets.Any(static facet => facet.Class is WordClass.Determiner or WordClass.Possessive or WordClass.Indefinite);

    /// <summary>The facet of a class, if the word has it.</summary>
    public bool Is(WordClass wanted, out Facet facet)
    {
        facet = default;
        if (!Is(wanted)) return false;
        foreach (var candidate in facets)
        {
            if (candidate.Class != wanted) continue;
            facet = candidate;
            return true;
        }

        return false;
    }

    /// <summary>Whether the word has a facet of a class.</summary>
    public bool Is(WordClass wanted) => classes.Has(wanted);

    /// <summary>Whether the word has a facet of any of several classes.</summary>
    public bool IsAny(ClassSet wanted) => classes.Meets(wanted);
}

/// <summary>Several words that act as one.</summary>
internal sealed record TimePhrase(ImmutableArray<string> Words, string Kind, string Value);

/// <summary>The vocabulary of times, read once.</summary>
internal sealed class TimeLexicon
{
    // No word of the vocabulary is longer; longer runs of letters need no lookup.
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, LexicalWord> words;

    public TimeLexicon(WordTables tables)
    {
        var facets = new Dictionary<string, ImmutableArray<Facet>>(StringComparer.Ordinal);
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("time-words"))
        {
            if (!classes.TryGetValue(row[1], out var kind))
            {
                kind = Enum.Parse<WordClass>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                classes.Add(row[1], kind);
            }

            var code = row.Length > 2 ? row[2] : "";
            var number = int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            facets[row[0]] = facets.GetValueOrDefault(row[0], []).Add(new Facet(kind, code, number));
        }

        var phrases = tables.Rows("time-phrases")
            .Concat(tables.Rows("time-holidays").Select(string[] (row) => [row[0], "holiday", .. row[1..]]))
            .Select(row => new TimePhrase([.. row[0].Split(' ')], row[1], row[2]))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        Words = [.. facets.Keys.Union(phrases.Keys, StringComparer.Ordinal).Select((word, i) => new LexicalWord(i, facets.GetValueOrDefault(word, []), phrases.GetValueOrDefault(word, [])))];
        words = facets.Keys.Union(phrases.Keys, StringComparer.Ordinal).Zip(Words).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>All words, by their number.</summary>
    public ImmutableArray<LexicalWord> Words { get; }

    /// <summary>The word that letters spell, in any case; nothing for a word that times have no use for.</summary>
    public LexicalWord? Find(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestWord) return null;
        Span<char> buffer = stackalloc char[LongestWord];
        var length = letters.ToLowerInvariant(buffer);
        return length > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..length], out var word) ? word : null;
    }
}
