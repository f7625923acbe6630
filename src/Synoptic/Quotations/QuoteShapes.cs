using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>What a quoted stretch looks like and how it stands in its sentence: enough to tell a statement from a title, a heading or a word in scare quotes.</summary>
internal sealed class QuoteShapes(QuotedText text)
{
    /// <summary>A stretch of so many words, set off as a sentence of its own, is a statement even where nobody is named: shorter ones are slogans, titles and signs. By eye on 20 articles of PolNeAR.</summary>
    private const int StatementWords = 5;

    /// <summary>Longest heading between single marks. By eye on PolNeAR.</summary>
    private const int HeadingWords = 8;

    /// <summary>Longest title of a book, song or programme. By reasoning.</summary>
    private const int TitleWords = 8;

    /// <summary>Longest name with office under a quote, in tokens. By reasoning.</summary>
    private const int LongestSignature = 16;

    /// <summary>Words of fewer letters stay lower-case in titles: of, the, from.</summary>
    private const int SmallWord = 4;

    /// <summary>Whether nothing of substance stands before a stretch in its sentence: <c>Then, “…”</c>.</summary>
    public bool StartsSentence(int q)
    {
        var first = text.QuoteTokens[q].First;
        var floor = text.Sentences[text.SentenceOf[first]].First;
        for (var i = first - 1; i >= floor; i--)
        {
            if (text.InQuote(i)) return EndsSentence(text.QuoteOf[i]);
            // "in Velden, Orv. “…”": an abbreviation's full stop may end the sentence too
            if (i == first - 1 && text.Words[i] is { Length: > 1 } word && word[^1] == '.' && char.IsUpper(text.Text[text.Quotes[q].Inner.Start])) return true;
            if (text.IsMark(i, ':') || text.IsMark(i, '.') || text.IsMark(i, '?') || text.IsMark(i, '!')) return true;
            if (!text.Is(i, WordClass.And | WordClass.But | WordClass.Adv) && !text.IsPunctuation(i)) return false;
        }

        return true;
    }

    /// <summary>Whether a stretch is long enough, or enough of a sentence, to be a statement.</summary>
    public bool IsStatement(int q) => WordCount(q, StatementWords) >= StatementWords || (EndsSentence(q) && WordCount(q, 2) >= 2);

    /// <summary>Whether a stretch may be a statement of nobody knows whom.</summary>
    public bool StandsAlone(int q) => WordCount(q, StatementWords) >= StatementWords && EndsSentence(q);

    /// <summary>Whether a stretch ends with a comma, inside or outside its marks.</summary>
    public bool EndsWithComma(int q) => text.LastInside(q) == ',' || (text.QuoteTokens[q].End < text.Count && text.IsMark(text.QuoteTokens[q].End, ','));

    /// <summary>Whether a stretch ends as a sentence does.</summary>
    public bool EndsSentence(int q)
    {
        if (text.LastInside(q) is '.' or '?' or '!' or '…' or '—' || !text.Quotes[q].Closed) return true;
        var next = text.QuoteTokens[q].End;
        return next < text.Count && (text.IsMark(next, '.') || text.IsMark(next, '?') || text.IsMark(next, '!'));
    }

    /// <summary>Whether some words in marks are the last of their paragraph: in headlines and captions, which end without a full stop.</summary>
    public bool EndsParagraph(int q) =>
        WordCount(q, 2) >= 2 && text.QuoteTokens[q].End is var next && (next >= text.Count || text.ParagraphOf(next) != text.Quotes[q].Paragraph);

    /// <summary>A few words in single marks on a line of their own, in a report that quotes with double marks: a heading within the report.</summary>
    public bool IsHeading(int q) =>
        text.Quotes[q] is { Single: true, Closed: true, Paragraph: > 0 } && text.UsesDoubleMarks && text.IsAllQuoted(text.Quotes[q].Paragraph) && WordCount(q, HeadingWords + 1) <= HeadingWords;

    /// <summary>Who signs a stretch: <c>“…” — Ada Rao</c>; empty where nothing but a dash and a name follows.</summary>
    public Chunk SignedAfter(int q)
    {
        var dash = text.QuoteTokens[q].End;
        return dash < text.Count && text.ParagraphOf(dash) == text.Quotes[q].Paragraph && text.IsDash(dash) ? Signature(dash + 1) : default;
    }

    /// <summary>Who signs a stretch whose closing mark stands behind the name on the next line, as drawn-out quotes have it; empty where nobody does.</summary>
    public Chunk SignedBelow(int q) =>
        q + 1 < text.Quotes.Length && !text.Quotes[q].Closed && text.Quotes[q + 1] is { Continues: true } next && next.Inner.Start == next.Span.Start ? Signature(text.QuoteTokens[q + 1].First) : default;

    /// <summary>A person's name, perhaps with an office behind it, that fills the paragraph from a token on.</summary>
    private Chunk Signature(int first)
    {
        if (first >= text.Count) return default;
        var name = default(Chunk);
        for (var i = first; i < text.Count && text.ParagraphOf(i) == text.ParagraphOf(first); i++)
        {
            if (text.IsVerb(i) || i - first > LongestSignature) return default;
            if (text.NameOf[i] != EntityType.Person) continue;
            if (name.IsEmpty) name = new Chunk(first, i + 1);
            else if (name.End == i) name = new Chunk(first, i + 1);
        }

        return name;
    }

    /// <summary>Whether a stretch is the name of a book, song, programme or slogan: written with capitals, behind the noun that says what it is.</summary>
    /// <param name="q">The stretch.</param>
    /// <param name="from">Where the words begin that may hold that noun.</param>
    public bool IsTitle(int q, int from)
    {
        var tokens = text.QuoteTokens[q];
        var noun = tokens.First - 1;
        if (noun >= from && text.IsMark(noun, ',')) noun--;
        if (noun < from || text.Analysis.Tags[noun].Upos != "NOUN" || text.IsCapital(noun)) return false;
        var words = 0;
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (text.Analysis.Tokens[i].Kind != TokenKind.Word) continue;
            if (++words > TitleWords || (!text.IsCapital(i) && text.Words[i].Length >= SmallWord)) return false;
        }

        return words > 0;
    }

    /// <summary>How many words and numbers stand in a stretch, counted no further than <paramref name="ceiling"/>.</summary>
    private int WordCount(int q, int ceiling)
    {
        var tokens = text.QuoteTokens[q];
        var count = 0;
        for (var i = tokens.First; i < tokens.End && count < ceiling; i++)
            if (text.Analysis.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) count++;
        return count;
    }
}
