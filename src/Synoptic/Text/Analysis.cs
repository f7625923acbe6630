using System.Collections.Immutable;
using MemoryPack;

namespace Synoptic.Text;

/// <summary>An article with its grammar: paragraphs, sentences, tokens, tags, heads and names.</summary>
/// <param name="Article">The article; all spans are offsets into its text.</param>
/// <param name="Paragraphs">Lines that hold words, in order, without their line ends.</param>
/// <param name="Sentences">In order, without overlap; together they hold every token.</param>
/// <param name="Tokens">In order, without overlap.</param>
/// <param name="Tags">One for each token.</param>
/// <param name="Arcs">One for each token.</param>
/// <param name="Names">Names found in the text, in order, without overlap.</param>
[MemoryPackable]
public sealed partial record Analysis(
    Article Article,
    ImmutableArray<Span> Paragraphs,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Tag> Tags,
    ImmutableArray<Arc> Arcs,
    ImmutableArray<Name> Names)
{
    /// <summary>The article's text.</summary>
    [MemoryPackIgnore]
    public string Text => Article.Text;

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; the number of tokens if there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the sentence that holds <paramref name="offset"/>, or of the next one after it; the last if there is none; -1 without sentences.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Sentences[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return Math.Min(low, Sentences.Length - 1);
    }
}

/// <summary>A sentence.</summary>
/// <param name="Span">From the first token's start to the last token's end.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
[MemoryPackable]
public readonly partial record struct Sentence(Span Span, int First, int End, int Paragraph);

/// <summary>A word, number or mark.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Kind">What it is made of.</param>
[MemoryPackable]
public readonly partial record struct Token(Span Span, TokenKind Kind);

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, perhaps with digits, points, hyphens and apostrophes.</summary>
    Word,

    /// <summary>Digits with their separators.</summary>
    Number,

    /// <summary>A mark of punctuation.</summary>
    Punctuation,

    /// <summary>Anything else: currency signs, per cent, emoji.</summary>
    Symbol,
}

/// <summary>What kind of word a token is.</summary>
/// <param name="Upos">Universal part of speech, as in Universal Dependencies: <c>NOUN</c>, <c>VERB</c>, ….</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Lemma">Dictionary form, lower-case but for names.</param>
[MemoryPackable]
public readonly partial record struct Tag(string Upos, string Xpos, string Lemma)
{
    /// <summary>Whether it is a full verb of the sentence: a verb inside a name (<c>United</c> Nations) keeps its part of speech, but has the Penn tag of a name.</summary>
    [MemoryPackIgnore]
    public bool IsVerb => Upos == "VERB" && Xpos.StartsWith('V');

    /// <summary>Whether it is part of a name by its Penn tag, whatever part of speech it has by itself.</summary>
    [MemoryPackIgnore]
    public bool IsName => Xpos is "NNP" or "NNPS";

    /// <summary>Whether it is a noun, or part of a name.</summary>
    [MemoryPackIgnore]
    public bool IsNoun => Upos is "NOUN" or "PROPN" || IsName;
}

/// <summary>Which word a token depends on.</summary>
/// <param name="Head">Index of the head token in the article; -1 for the root of a sentence.</param>
/// <param name="Relation">Relation of Universal Dependencies: <c>nsubj</c>, <c>obj</c>, ….</param>
[MemoryPackable]
public readonly partial record struct Arc(int Head, string Relation);

/// <summary>A name as it stands in the text, without its title.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Type">What it names.</param>
[MemoryPackable]
public readonly partial record struct Name(Span Span, EntityType Type);

/// <summary>What a name names.</summary>
public enum EntityType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, party, ministry, army, alliance or paper.</summary>
    Organization,

    /// <summary>A country, city, region or landmark.</summary>
    Place,

    /// <summary>A nationality, religion or its adjective: <c>Russian</c>.</summary>
    Nationality,

    /// <summary>A war, a games, a summit with a name.</summary>
    Event,

    /// <summary>A building or plant that has a name.</summary>
    Facility,

    /// <summary>Any other name.</summary>
    Other,
}
