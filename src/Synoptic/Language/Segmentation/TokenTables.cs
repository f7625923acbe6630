using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Language.Segmentation;

/// <summary>The words that the tokenizer and the sentence splitter know, frozen.</summary>
internal sealed class TokenTables
{
    /// <summary>No entry of any table is longer, so that look-ups of longer words are spared.</summary>
    public const int Longest = 12;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> clitics, negations, elisions, prefixes, units, emoticons, endings, starters, reporting, asking;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> divisions;
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> abbreviations;

    public TokenTables(WordTables tables)
    {
        var rows = tables.Rows("tokenizer");
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kind(string kind) =>
            rows.Where(r => r[0] == kind).Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        clitics = Kind("clitic");
        negations = Kind("negation");
        elisions = Kind("elision");
        prefixes = Kind("prefix");
        units = Kind("unit");
        emoticons = Kind("emoticon");
        endings = Kind("ending");
        divisions = rows.Where(r => r[0] == "division").ToFrozenDictionary(r => r[1], r => int.Parse(r[2]), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        abbreviations = tables.Rows("abbreviations").ToFrozenDictionary(r => r[0], r => Enum.Parse<AbbreviationKind>(r[1], ignoreCase: true), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var verbs = tables.Rows("reporting-verbs");
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(Func<System.Collections.Immutable.ImmutableArray<string>, bool> fits) =>
            verbs.Where(fits).SelectMany(r => r[3].Split(", ")).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        reporting = Forms(r => r[2].Contains("quote", StringComparison.Ordinal));
        asking = Forms(r => r[1] == "ask");
        starters = tables.Words("sentence-starters").GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public AbbreviationKind Abbreviation(ReadOnlySpan<char> word) =>
        word.Length <= Longest && abbreviations.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    public bool IsStarter(ReadOnlySpan<char> word) => starters.Contains(word);

    /// <summary>A finite form of a verb that may stand with a quotation.</summary>
    public bool IsReporting(ReadOnlySpan<char> word) => reporting.Contains(word);

    /// <summary>A finite form of a verb of asking.</summary>
    public bool IsAsking(ReadOnlySpan<char> word) => asking.Contains(word);

    public bool IsClitic(ReadOnlySpan<char> word) => Folded(word, clitics);

    public bool IsNegation(ReadOnlySpan<char> word) => Folded(word, negations);

    public bool IsElision(ReadOnlySpan<char> word) => Folded(word, elisions);

    public bool IsPrefix(ReadOnlySpan<char> word) => Folded(word, prefixes);

    public bool IsUnit(ReadOnlySpan<char> word) => Folded(word, units);

    public bool IsEmoticon(ReadOnlySpan<char> word) => emoticons.Contains(word);

    /// <summary>Whether the word is the last part of the name of a site or file.</summary>
    public bool IsEnding(ReadOnlySpan<char> word) => Folded(word, endings);

    /// <summary>Length of the first of the two tokens that a word is written together from; 0 if it is one.</summary>
    public int Division(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest) return 0;
        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        return divisions.TryGetValue(folded, out var length) ? length : 0;
    }

    private static bool Folded(ReadOnlySpan<char> word, in FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set)
    {
        if (word.Length is 0 or > Longest) return false;
        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        return set.Contains(folded);
    }

    private static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (var i = 0; i < word.Length; i++) folded[i] = Characters.IsApostrophe(word[i]) ? '\'' : char.ToLowerInvariant(word[i]);
    }
}

/// <summary>How an abbreviation with a full stop stands to the end of a sentence; the table of abbreviations tells what each is.</summary>
internal enum AbbreviationKind
{
    None,
    Title,
    Number,
    Date,
    Inner,
    Last,
    Yielding,
}
