using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Copies.Spinning;

/// <summary>Finds what a machine breaks that swaps words without reading the sentence: <c>a attack</c>, <c>is been</c>, <c>1 / 4</c>, <c>three p.m.</c> beside <c>1 p.m.</c></summary>
internal sealed class DamageSigns
{
    private readonly string beforeConsonant = "";
    private readonly string beforeVowel = "";
    private readonly string vowels = "";
    private readonly string[] soundsConsonant;
    private readonly string[] soundsVowel;
    private readonly string[] soundsEither;
    private readonly Dictionary<ulong, string> sequences = [];
    private readonly HashSet<ulong> hours = [];
    private readonly HashSet<ulong> clocks = [];

    /// <summary>Reads the table of damage.</summary>
    public DamageSigns(WordTables tables)
    {
        var rows = tables.Rows("copies-damage");
        foreach (var row in rows)
        {
            if (row[0] == "article") (beforeConsonant, beforeVowel) = (row[1], row[2]);
            else if (row[0] == "vowel") vowels = row[1];
            else if (row[0] == "sequence" && row[1].Split(' ') is [var first, var second]) sequences.TryAdd(WordHash.Join(WordHash.Of(first), WordHash.Of(second)), row[2]);
        }

        soundsConsonant = Column("sounds-consonant");
        soundsVowel = Column("sounds-vowel");
        soundsEither = Column("sounds-either");
        foreach (var hour in Column("hour")) hours.Add(WordHash.Of(hour));
        foreach (var clock in Column("clock")) clocks.Add(WordHash.Of(clock));

        string[] Column(string kind)
        {
            var words = new List<string>();
            foreach (var row in rows)
                if (row[0] == kind) words.Add(row[1]);
            return [.. words];
        }
    }

    /// <summary>The signs among the words outside quotations, in order.</summary>
    public List<PhraseSign> Find(WordSequence words)
    {
        var found = new List<PhraseSign>();
        var text = words.Article.Text;
        var clockInDigits = false;
        for (var i = 0; i + 1 < words.Count && !clockInDigits; i++)
            clockInDigits = char.IsAsciiDigit(text[words.Spans[i].Start]) && IsClock(text, words.Spans[i + 1]);

        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words.Quoted[i] || words.Quoted[i + 1]) continue;
            var (first, second) = (words.Spans[i], words.Spans[i + 1]);
            var between = text.AsSpan(first.End, second.Start - first.End);
            if (between is " " && Article(first.In(text), second.In(text), words.Content[i + 1]) is { } article) Add(i, article);
            else if (between is " " && sequences.TryGetValue(WordHash.Join(words.Keys[i], words.Keys[i + 1]), out var before)) Add(i, before);
            else if (between is " / " && IsFraction(text, first, second)) Add(i, null);
            else if (clockInDigits && hours.Contains(words.Keys[i]) && IsClock(text, second)) Add(i, null);
        }

        return found;

        void Add(int at, string? likely) => found.Add(new PhraseSign(Span.Covering(words.Spans[at], words.Spans[at + 1]), likely, 1, 1));
    }

    // The article that the next word needs, where it is not the one that stands there. Abbreviations and capitals are read letter by letter, so they say nothing.
    private string? Article(ReadOnlySpan<char> article, ReadOnlySpan<char> word, bool content)
    {
        var consonant = article.Equals(beforeConsonant, StringComparison.OrdinalIgnoreCase);
        if (!content || (!consonant && !article.Equals(beforeVowel, StringComparison.OrdinalIgnoreCase))) return null;
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c) && c != '-') return null;
        if (word.Length < 3 || Begins(word, soundsEither) || (article.Length == 1 && char.IsUpper(article[0]) && consonant)) return null;
        var vowel = vowels.Contains(word[0], StringComparison.Ordinal) ? !Begins(word, soundsConsonant) : Begins(word, soundsVowel);
        if (vowel != consonant) return null;
        return $"{(consonant ? beforeVowel : beforeConsonant)} {word}";
    }

    private static bool Begins(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool IsClock(string text, Span word) => clocks.Contains(WordHash.Of(word.In(text).TrimEnd('.')));

    // A quarter, not a date.
    private static bool IsFraction(string text, Span first, Span second) =>
        first.Length == 1 && second.Length == 1 && char.IsAsciiDigit(text[first.Start]) && char.IsAsciiDigit(text[second.Start])
        && text[first.Start] < text[second.Start]
        && (first.Start < 2 || text[first.Start - 2] != '/')
        && (second.End + 1 >= text.Length || text[second.End + 1] != '/');
}
