using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Times;

/// <summary>One thing that a word can do, with the value it has there.</summary>
internal readonly record struct Facet(WordClass Class, string Code, int Number);

/// <summary>A word of the lexicon with everything it can do.</summary>
internal sealed record LexicalWord(string Text, ImmutableArray<Facet> Facets)
{
    /// <summary>Whether a time can begin with the word: most words of the vocabulary only link, or follow.</summary>
    public bool MayBegin { get; } = Facets.Any(facet => facet.Class is not (
        WordClass.Of or WordClass.And or WordClass.To or WordClass.In or WordClass.On or WordClass.At or WordClass.YearPreposition or WordClass.MonthPreposition
        or WordClass.NotAYearBefore or WordClass.Counted or WordClass.SetBefore or WordClass.RangeStart or WordClass.Era or WordClass.EraLetter or WordClass.Meridiem
        or WordClass.MeridiemLetter or WordClass.Oclock or WordClass.OclockLetter or WordClass.HoursSuffix or WordClass.Zone or WordClass.ZoneWord or WordClass.TimeNoun
        or WordClass.OrdinalSuffix or WordClass.DecadeSuffix or WordClass.Ago or WordClass.Later or WordClass.Before or WordClass.Old or WordClass.Age or WordClass.Long
        or WordClass.Period or WordClass.YearsWord or WordClass.YearEarlier or WordClass.Alternate or WordClass.UnitAdjective or WordClass.Ended or WordClass.By or WordClass.Since or WordClass.MonthOrWord or WordClass.SeasonOrWord));

    /// <summary>Whether the word is a determiner, article or possessive, after which only a word of time goes on with a time.</summary>
    public bool LeadsNoun { get; } = Facets.Any(facet => facet.Class is WordClass.Determiner or WordClass.Possessive or WordClass.Indefinite);

    /// <summary>The facet of a class, if the word has it.</summary>
    public bool Is(WordClass wanted, out Facet facet)
    {
        foreach (var candidate in Facets)
        {
            if (candidate.Class != wanted) continue;
            facet = candidate;
            return true;
        }

        facet = default;
        return false;
    }

    /// <summary>Whether the word has a facet of a class.</summary>
    public bool Is(WordClass wanted) => Is(wanted, out _);
}

/// <summary>Several words that act as one.</summary>
internal sealed record TimePhrase(ImmutableArray<string> Words, string Kind, string Value);

/// <summary>The vocabulary of times, read once.</summary>
internal sealed class TimeLexicon
{
    // No word of the vocabulary is longer; longer runs of letters need no lookup.
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, LexicalWord> words;
    private readonly FrozenDictionary<string, ImmutableArray<TimePhrase>> phrases;

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

        words = facets.Select(entry => new LexicalWord(entry.Key, entry.Value)).ToFrozenDictionary(word => word.Text, StringComparer.Ordinal);
        phrases = tables.Rows("time-phrases")
            .Concat(tables.Rows("time-holidays").Select(row => row.Insert(1, "holiday")))
            .Select(row => new TimePhrase([.. row[0].Split(' ')], row[1], row[2]))
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The word that letters spell, in any case, with the phrases that begin with it; nothing for a word that times have no use for.</summary>
    public (LexicalWord? Word, ImmutableArray<TimePhrase> Phrases) Find(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestWord) return (null, []);
        Span<char> buffer = stackalloc char[LongestWord];
        var length = letters.ToLowerInvariant(buffer);
        if (length <= 0) return (null, []);
        ReadOnlySpan<char> lower = buffer[..length];
        return (
            words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var word) ? word : null,
            phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var found) ? found : []);
    }
}
