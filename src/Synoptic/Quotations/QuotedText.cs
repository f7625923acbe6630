using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Tokens <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct Chunk(int First, int End)
{
    /// <summary>Whether it holds no token.</summary>
    public bool IsEmpty => End <= First;
}

/// <summary>An analysed article with its quotation marks resolved: what the search for speakers reads. Lives for one article only.</summary>
internal sealed class QuotedText
{
    private readonly WordClass[] classes;
    private readonly int[] paragraphOf;
    private readonly char[] lastInside;
    private readonly bool[] speaks;
    private readonly bool[] isDay;

    /// <summary>Resolves marks, times and names to tokens.</summary>
    public QuotedText(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<TimeExpression> times, FunctionWords functionWords)
    {
        Analysis = analysis;
        Tree = new SyntaxTree(analysis);
        Quotes = WorkTitles.Leave(analysis, functionWords, QuotationMarks.Find(analysis.Text, analysis.Paragraphs));
        var count = analysis.Tokens.Length;
        Words = new string[count];
        QuoteOf = new int[count];
        TimeOf = new int[count];
        NameOf = new EntityType?[count];
        Array.Fill(QuoteOf, -1);
        Array.Fill(TimeOf, -1);
        classes = new WordClass[count];
        for (var i = 0; i < count; i++)
        {
            Words[i] = functionWords.Lower(analysis.Tokens[i].Span.In(analysis.Text), out classes[i]);
        }

        QuoteTokens = new Chunk[Quotes.Length];
        lastInside = new char[Quotes.Length];
        for (var q = 0; q < Quotes.Length; q++)
        {
            QuoteTokens[q] = TokensIn(Quotes[q].Span);
            lastInside[q] = LastOf(Quotes[q].Inner);
            UsesDoubleMarks |= !Quotes[q].Single;
            for (var i = QuoteTokens[q].First; i < QuoteTokens[q].End; i++) QuoteOf[i] = q;
        }

        for (var t = 0; t < times.Length; t++)
        {
            var chunk = TokensIn(times[t].Span);
            for (var i = chunk.First; i < chunk.End; i++) TimeOf[i] = t;
        }

        isDay = new bool[times.Length];
        for (var t = 0; t < times.Length; t++) isDay[t] = times[t].Type is TimeType.Date or TimeType.Time;

        foreach (var name in analysis.Names) MarkName(name.Span, name.Type);
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Name) MarkName(mention.Span, mention.Type);
        }

        paragraphOf = new int[count];
        speaks = new bool[analysis.Paragraphs.Length];
        foreach (var sentence in analysis.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                paragraphOf[i] = sentence.Paragraph;
                if (QuoteOf[i] < 0 && analysis.Tokens[i].Kind == TokenKind.Word) speaks[sentence.Paragraph] = true;
            }
        }

        (SentenceOf, Sentences) = MergeSentences();
    }

    /// <summary>The grammar.</summary>
    public Analysis Analysis { get; }

    /// <summary>The heads of the words.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The text.</summary>
    public string Text => Analysis.Text;

    /// <summary>What stands between marks, in order.</summary>
    public ImmutableArray<Quoted> Quotes { get; }

    /// <summary>The tokens of each quoted stretch, marks included.</summary>
    public Chunk[] QuoteTokens { get; }

    /// <summary>Lower-case words, one for each token.</summary>
    public string[] Words { get; }

    /// <summary>For each token the quoted stretch that holds it, or -1.</summary>
    public int[] QuoteOf { get; }

    /// <summary>For each token the time expression that holds it, or -1.</summary>
    public int[] TimeOf { get; }

    /// <summary>Whether a time expression says when, and not how long or how often.</summary>
    public bool IsDay(int time) => isDay[time];

    /// <summary>For each token the type of the name that holds it.</summary>
    public EntityType?[] NameOf { get; }

    /// <summary>For each token the sentence of <see cref="Sentences"/> that holds it.</summary>
    public int[] SentenceOf { get; }

    /// <summary>Sentences of the report itself: one does not end inside quotation marks, nor between a quotation and the words that attribute it.</summary>
    public ImmutableArray<Chunk> Sentences { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Words.Length;

    /// <summary>The classes of a token's word.</summary>
    public WordClass ClassOf(int token) => classes[token];

    /// <summary>Whether a token's word is of a class.</summary>
    public bool Is(int token, WordClass any) => (classes[token] & any) != WordClass.None;

    /// <summary>Whether a token lies between quotation marks.</summary>
    public bool InQuote(int token) => QuoteOf[token] >= 0;

    /// <summary>Whether a token is the one character <paramref name="mark"/>.</summary>
    public bool IsMark(int token, char mark) => Words[token] is { Length: 1 } word && word[0] == mark;

    /// <summary>Whether a token is a dash between clauses, and not a hyphen within a word.</summary>
    public bool IsDash(int token)
    {
        if (Words[token] is "—" or "―" or "--") return true;
        if (Words[token] is not ("–" or "-")) return false;
        var span = Analysis.Tokens[token].Span;
        return QuotationMarks.IsSpace(Text, span.Start - 1) && QuotationMarks.IsSpace(Text, span.End);
    }

    /// <summary>Whether a token is punctuation.</summary>
    public bool IsPunctuation(int token) => Analysis.Tokens[token].Kind == TokenKind.Punctuation;

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapital(int token) => char.IsUpper(Text[Analysis.Tokens[token].Span.Start]);

    /// <summary>Whether a token is a verb or auxiliary; "according" and "including", which stand as prepositions, are none.</summary>
    public bool IsVerb(int token) => (Analysis.Tags[token].IsVerb || Analysis.Tags[token].Upos == "AUX") && Tree.Relation(token) is not ("case" or "mark" or "fixed");

    /// <summary>Whether a token is a finite verb or auxiliary, as far as its tag tells.</summary>
    public bool IsFinite(int token) => IsVerb(token) && Analysis.Tags[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    /// <summary>The last character between the marks of a stretch that is no quotation mark itself; a space if there is none.</summary>
    public char LastInside(int quote) => lastInside[quote];

    /// <summary>Whether the article sets what is said between double marks; single ones are then for headings, titles and quotes within quotes.</summary>
    public bool UsesDoubleMarks { get; }

    /// <summary>The paragraph of a token.</summary>
    public int ParagraphOf(int token) => paragraphOf[token];

    /// <summary>Whether a paragraph holds no word outside quotation marks.</summary>
    public bool IsAllQuoted(int paragraph) => !speaks[paragraph];

    /// <summary>The span of tokens.</summary>
    public Span SpanOf(Chunk chunk) => new(Analysis.Tokens[chunk.First].Span.Start, Analysis.Tokens[chunk.End - 1].Span.End);

    /// <summary>The tokens that a span touches.</summary>
    public Chunk TokensIn(Span span)
    {
        var first = Analysis.TokenAt(span.Start);
        var end = first;
        while (end < Analysis.Tokens.Length && Analysis.Tokens[end].Span.Start < span.End) end++;
        return new Chunk(first, end);
    }

    private void MarkName(Span span, EntityType type)
    {
        var chunk = TokensIn(span);
        for (var i = chunk.First; i < chunk.End; i++) NameOf[i] ??= type;
    }

    private char LastOf(Span inner)
    {
        for (var i = inner.End - 1; i >= inner.Start; i--)
            if (!char.IsWhiteSpace(Text[i]) && Text[i] is not ('”' or '"' or '’' or '\'' or '»' or '“' or '‘')) return Text[i];
        return ' ';
    }

    private (int[] Of, ImmutableArray<Chunk> Sentences) MergeSentences()
    {
        var of = new int[Words.Length];
        var merged = ImmutableArray.CreateBuilder<Chunk>(Analysis.Sentences.Length);
        for (var s = 0; s < Analysis.Sentences.Length; s++)
        {
            var sentence = Analysis.Sentences[s];
            if (merged.Count > 0 && Analysis.Sentences[s - 1].Paragraph == sentence.Paragraph && GoesOn(sentence.First))
            {
                merged[^1] = new Chunk(merged[^1].First, sentence.End);
            }
            else
            {
                merged.Add(new Chunk(sentence.First, sentence.End));
            }

            for (var i = sentence.First; i < sentence.End; i++) of[i] = merged.Count - 1;
        }

        return (of, merged.ToImmutable());
    }

    /// <summary>Whether the token, which begins a sentence for the splitter, goes on with the sentence before it.</summary>
    private bool GoesOn(int token)
    {
        if (token == 0) return false;
        int here = QuoteOf[token], before = QuoteOf[token - 1];
        if (here >= 0 && here == before) return true;
        if (before < 0 || here >= 0) return false;
        return LastInside(before) == ',' || char.IsLower(Text[Analysis.Tokens[token].Span.Start]);
    }
}
