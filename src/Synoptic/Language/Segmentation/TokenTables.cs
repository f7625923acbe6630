using System.Collections.Immutable;
using Synoptic.Knowledge;

namespace Synoptic.Language.Segmentation;

/// <summary>The words that the tokenizer and the sentence ends know. Plain sets, read only: frozen ones take longer to build than all their look-ups in a report.</summary>
internal sealed class TokenTables
{
    /// <summary>No entry of any table is longer, so that look-ups of longer words are spared.</summary>
    public const int Longest = 12;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> clitics, negations, elisions, prefixes, units, emoticons, endings, starters, reporting, asking;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> divisions;
    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> abbreviations;

    public TokenTables(WordTables tables)
    {
        var rows = tables.Rows("tokenizer");
        clitics = Kind(rows, "clitic");
        negations = Kind(rows, "negation");
        elisions = Kind(rows, "elision");
        prefixes = Kind(rows, "prefix");
        units = Kind(rows, "unit");
        emoticons = Kind(rows, "emoticon");
        endings = Kind(rows, "ending");
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (row[0] == "division") lengths.Add(row[1], int.Parse(row[2]));
        divisions = lengths.GetAlternateLookup<ReadOnlySpan<char>>();
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("abbreviations")) kinds.Add(row[0], KindOf(row[1]));
        abbreviations = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        var (telling, questions) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var verb in tables.Rows("reporting-verbs"))
        {
            var forms = verb[3].Split(", ");
            if (verb[2].Contains("quote", StringComparison.Ordinal)) telling.UnionWith(forms);
            if (verb[1] == "ask") questions.UnionWith(forms);
        }

        reporting = telling.GetAlternateLookup<ReadOnlySpan<char>>();
        asking = questions.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("sentence-starters")) words.Add(row[0]);
        starters = words.GetAlternateLookup<ReadOnlySpan<char>>();
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

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Kind(ImmutableArray<string[]> rows, string kind)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (row[0] == kind) forms.Add(row[1]);
        return forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static AbbreviationKind KindOf(string name) => name switch
    {
        "title" => AbbreviationKind.Title,
        "number" => AbbreviationKind.Number,
        "date" => AbbreviationKind.Date,
        "inner" => AbbreviationKind.Inner,
        "last" => AbbreviationKind.Last,
        "yielding" => AbbreviationKind.Yielding,
        _ => throw new FormatException($"found the kind '{name}' of abbreviation; expected title, number, date, inner, last or yielding"),
    };

    private static bool Folded(ReadOnlySpan<char> word, in HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set)
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
