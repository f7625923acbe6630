using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>A text under the name finder's eye: the traits of its words, and how each word is written in the whole of it.</summary>
internal sealed class NameText
{
    /// <summary>Shortest word whose end may differ: shorter ones have too many neighbours.</summary>
    private const int ShortestStem = 6;

    private readonly NameTables tables;
    private readonly ImmutableArray<Token> tokens;
    private readonly NameTraits[] traits;
    private readonly bool[] starts;
    private readonly Dictionary<string, WordUse> uses;
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);

    /// <summary>Looks at every token once.</summary>
    public NameText(NameTables tables, string text, Segments segments)
    {
        this.tables = tables;
        Text = text;
        tokens = segments.Tokens;
        traits = new NameTraits[tokens.Length];
        starts = new bool[tokens.Length];
        uses = new Dictionary<string, WordUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in segments.Sentences)
        {
            var casing = CaseOf(sentence);
            var start = true;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                starts[i] = start;
                if (tokens[i].Kind != TokenKind.Word)
                {
                    // An opening quotation mark, a colon, a dash, a bullet: the next capital may be a sentence's own.
                    traits[i] = tables.Traits(tokens[i].Span.In(text)) & NameTraits.Possessive;
                    start = start || Opens(i, sentence) || tokens[i].Kind == TokenKind.Number && i == sentence.First;
                    continue;
                }

                traits[i] = tables.Traits(tokens[i].Span.In(text));
                Count(i, start, casing);
                start = false;
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Length => tokens.Length;

    /// <summary>Place of a token.</summary>
    public Span Span(int i) => tokens[i].Span;

    /// <summary>Place of the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public Span Span(int first, int end) => new(tokens[first].Span.Start, tokens[end - 1].Span.End);

    /// <summary>A token's words.</summary>
    public string Word(int i) => tokens[i].Span.Slice(Text);

    /// <summary>Whether a token is a word.</summary>
    public bool IsWord(int i) => tokens[i].Kind == TokenKind.Word;

    /// <summary>Traits of a token.</summary>
    public NameTraits Traits(int i) => traits[i];

    /// <summary>Whether a token has any of some traits.</summary>
    public bool Has(int i, NameTraits any) => traits[i].Any(any);

    /// <summary>Whether a capital here may be a sentence's own.</summary>
    public bool IsStart(int i) => starts[i];

    /// <summary>Whether a token is one mark.</summary>
    public bool IsMark(int i, char mark) => tokens[i].Span.Length == 1 && Text[tokens[i].Span.Start] == mark;

    /// <summary>Whether a token is a word that begins with a capital.</summary>
    public bool IsCapital(int i) => tokens[i].Kind == TokenKind.Word && char.IsUpper(Text[tokens[i].Span.Start]);

    /// <summary>Whether a token is a word of capitals, at least two.</summary>
    public bool IsAllCapitals(int i)
    {
        var letters = 0;
        foreach (var c in tokens[i].Span.In(Text))
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters > 1;
    }

    /// <summary>Whether a token is a capital, with or without its point, or several with points: <c>V.</c>, <c>J.K.</c>.</summary>
    public bool IsInitial(int i)
    {
        var word = tokens[i].Span.In(Text);
        if (word.Length == 1) return char.IsUpper(word[0]);
        if (word.Length > 6 || word[^1] != '.') return false;
        for (var k = 0; k < word.Length; k++)
        {
            if (k % 2 == 0 ? !char.IsUpper(word[k]) : word[k] != '.') return false;
        }

        return true;
    }

    /// <summary>Whether nothing stands between a token and the one before.</summary>
    public bool IsJoined(int i) => i > 0 && tokens[i].Span.Start == tokens[i - 1].Span.End;

    /// <summary>Index after the last of the tokens that end at <paramref name="offset"/>, from <paramref name="first"/> on; -1 if none ends there.</summary>
    public int TokenEndingAt(int offset, int first, int end)
    {
        for (var i = first; i < end && tokens[i].Span.Start < offset; i++)
            if (tokens[i].Span.End == offset) return i + 1;
        return -1;
    }

    /// <summary>How a token's word is written in the whole text.</summary>
    public WordUse Use(int i) => uses.GetValueOrDefault(Word(i));

    /// <summary>How the words of a sentence are written.</summary>
    public SentenceCase CaseOf(Sentence sentence)
    {
        int words = 0, capitals = 0, all = 0, everyday = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Span.Length < 4) continue;
            words++;
            if (!IsCapital(i)) continue;
            capitals++;
            if (IsAllCapitals(i)) all++;
            if (i > sentence.First && tables.Traits(tokens[i].Span.In(Text)).Any(NameTraits.NoName & ~NameTraits.Calendar)) everyday++;
        }

        if (words >= 2 && all == words && everyday > 0 || words >= 4 && all * 10 >= words * 8) return SentenceCase.Capitals;
        // A full stop closes a sentence, not a headline: what has one may be a list of names and offices.
        if (sentence.End > sentence.First && IsMark(sentence.End - 1, '.')) return SentenceCase.Normal;
        // A headline: nearly every longer word has a capital, and some are everyday words. A list of names has none of these.
        return words >= 4 && capitals * 10 >= words * 8 && everyday >= 1 && capitals > everyday ? SentenceCase.Title : SentenceCase.Normal;
    }

    private bool Opens(int i, Sentence sentence)
    {
        var c = Text[tokens[i].Span.Start];
        if (c is '“' or '‘' or '«' or '•' or '*' or '|' or ':') return true;
        return c is '"' or '\'' && i + 1 < sentence.End && IsJoined(i + 1) && !IsJoined(i);
    }

    private void Count(int i, bool start, SentenceCase casing)
    {
        var word = Word(i);
        ref var use = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(uses, word, out _);
        if (!char.IsUpper(word[0])) use = use with { Lower = use.Lower + 1 };
        else if (!start && casing == SentenceCase.Normal)
        {
            if (use.Capital == 0 && word.Length >= ShortestStem) stems.Add(word[..^1]);
            if (use.Capital == 0 && word.Length > ShortestStem) stems.Add(word[..^2]);
            use = use with { Capital = use.Capital + 1 };
        }
    }

    /// <summary>Whether a word is nearly spelled as a name elsewhere in the text: but for one or two letters at its end.</summary>
    public bool IsVariant(int i)
    {
        var word = Word(i);
        return word.Length >= ShortestStem && (stems.Contains(word) || stems.Contains(word[..^1]) || word.Length > ShortestStem && stems.Contains(word[..^2]));
    }
}

/// <summary>How often a word is written small, and how often with a capital where no sentence begins.</summary>
/// <param name="Lower">Small.</param>
/// <param name="Capital">With a capital.</param>
internal readonly record struct WordUse(int Lower, int Capital);

/// <summary>How the words of a sentence are written.</summary>
internal enum SentenceCase
{
    /// <summary>Only names and the first word have capitals.</summary>
    Normal,

    /// <summary>As in a headline, nearly every word has a capital.</summary>
    Title,

    /// <summary>All letters are capitals.</summary>
    Capitals,
}
