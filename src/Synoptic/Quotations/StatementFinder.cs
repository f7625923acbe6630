using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Gives each quoted statement its speaker: by the words after it, by the words before it, by the statement that it goes on with,
/// by the sentence before it. A stretch between marks that is none of these is left for <see cref="ToldFinder"/>, or is no speech at all.
/// </summary>
internal sealed class StatementFinder
{
    /// <summary>A stretch of so many words, set off as a sentence of its own, is a statement even where nobody is named: shorter ones are slogans, titles and signs. By eye on 20 articles of PolNeAR.</summary>
    private const int StatementWords = 5;

    private readonly QuotedText text;
    private readonly CueSearch cues;
    private readonly Draft?[] draftOf;
    private readonly List<Draft> drafts = [];

    private StatementFinder(QuotedText text, CueSearch cues)
    {
        this.text = text;
        this.cues = cues;
        draftOf = new Draft?[text.Quotes.Length];
    }

    /// <summary>The statements, in order, and for each quoted stretch the statement that took it.</summary>
    public static (List<Draft> Drafts, Draft?[] DraftOf) Find(QuotedText text, CueSearch cues)
    {
        var finder = new StatementFinder(text, cues);
        for (var q = 0; q < text.Quotes.Length; q++) finder.Place(q);
        return (finder.drafts, finder.draftOf);
    }

    private void Place(int q)
    {
        var tokens = text.QuoteTokens[q];
        if (tokens.IsEmpty) return;
        var starts = StartsSentence(q);
        var after = cues.After(q);
        if (text.Quotes[q].Continues && q > 0 && draftOf[q - 1] is { } open)
        {
            Join(open, q);
            if (open.Speaker.IsEmpty && after is not null) (open.Speaker, open.Cue) = (after.Subject, after);
            return;
        }

        var before = cues.Before(q, out var direct);
        if (before is not null && direct && (after is null || !EndsWithComma(q)))
        {
            if (q > 0 && draftOf[q - 1] is { } same && ReferenceEquals(same.Cue, before)) Join(same, q);
            else Open(q, before.Subject, before, false);
            return;
        }

        if (after is not null)
        {
            if (starts) Open(q, after.Subject, after, false);
            return;
        }

        if (!starts) return;
        if (q > 0 && draftOf[q - 1] is { } last && GoesOnWith(last, q))
        {
            Join(last, q);
            return;
        }

        if (!IsStatement(q)) return;
        var carried = Carried(q);
        var goesOn = q + 1 < text.Quotes.Length && text.Quotes[q + 1].Continues;
        if (!carried.IsEmpty || goesOn || (WordCount(tokens) >= StatementWords && EndsSentence(q))) Open(q, carried, null, true);
    }

    private void Open(int q, Chunk speaker, Cue? cue, bool carried)
    {
        var draft = new Draft(QuotationKind.Direct, text.Quotes[q].Span, speaker, cue, text.SentenceOf[text.QuoteTokens[q].End - 1], text.Quotes[q].Paragraph) { Carried = carried, LastQuote = q };
        drafts.Add(draft);
        draftOf[q] = draft;
    }

    private void Join(Draft draft, int q)
    {
        draft.Add(text.Quotes[q].Span, text.SentenceOf[text.QuoteTokens[q].End - 1], text.Quotes[q].Paragraph);
        draft.LastQuote = q;
        draftOf[q] = draft;
    }

    /// <summary>Whether a stretch that has no attribution of its own goes straight on with the statement before it in the same paragraph.</summary>
    private bool GoesOnWith(Draft last, int q) =>
        last.LastQuote == q - 1 && last.Paragraph == text.Quotes[q].Paragraph && text.SentenceOf[text.QuoteTokens[q].First] - last.Sentence <= 1;

    /// <summary>Who speaks in a statement without attribution: whoever spoke, or was told of, just before.</summary>
    private Chunk Carried(int q)
    {
        var tokens = text.QuoteTokens[q];
        var sentence = text.SentenceOf[tokens.First];
        if (sentence == 0) return default;
        var earlier = text.Sentences[sentence - 1];
        if (text.ParagraphOf(earlier.First) == text.Quotes[q].Paragraph) return Told(sentence - 1, EndsSentence(q));
        if (text.ParagraphOf(earlier.First) != text.Quotes[q].Paragraph - 1 || !text.IsAllQuoted(text.Quotes[q].Paragraph)) return default;
        // a paragraph of nothing but quotation goes on with the speaker of the paragraph before it
        var last = drafts.Count > 0 ? drafts[^1] : null;
        if (last is not null && last.Paragraph == text.Quotes[q].Paragraph - 1 && sentence - 1 - last.Sentence <= 1) return last.Speaker;
        return Told(sentence - 1, true);
    }

    /// <summary>Who is told of as speaking in a sentence, or is its subject.</summary>
    private Chunk Told(int sentence, bool statement)
    {
        if (!statement) return default;
        if (cues.LastIn(sentence) is { } cue) return cue.Subject;
        var tokens = text.Sentences[sentence];
        var subject = Subjects.OfMain(text, tokens.End, tokens, ImmutableArray.CreateBuilder<Cue>(0));
        return !subject.IsEmpty && (NounPhrases.IsPersonNamed(text, subject) || NounPhrases.IsPronoun(text, subject.First) && !text.Is(subject.First, WordClass.Thing)) ? subject : default;
    }

    private bool StartsSentence(int q)
    {
        var first = text.QuoteTokens[q].First;
        var floor = text.Sentences[text.SentenceOf[first]].First;
        for (var i = first - 1; i >= floor; i--)
        {
            if (text.InQuote(i)) return EndsSentence(text.QuoteOf[i]);
            if (text.IsMark(i, ':')) return true;
            if (text.IsMark(i, '.') || text.IsMark(i, '?') || text.IsMark(i, '!')) return true;
            if (!text.Is(i, WordClass.And | WordClass.But) && !(text.IsPunctuation(i) && !text.IsMark(i, ','))) return false;
        }

        return true;
    }

    private bool IsStatement(int q)
    {
        var tokens = text.QuoteTokens[q];
        if (WordCount(tokens) >= StatementWords) return true;
        return EndsSentence(q) && WordCount(tokens) >= 2;
    }

    private int WordCount(Chunk tokens)
    {
        var count = 0;
        for (var i = tokens.First; i < tokens.End && count < StatementWords; i++)
        {
            if (text.Analysis.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) count++;
        }

        return count;
    }

    private bool EndsWithComma(int q) => LastInside(q) == ',' || (text.QuoteTokens[q].End < text.Count && text.IsMark(text.QuoteTokens[q].End, ','));

    private bool EndsSentence(int q)
    {
        if (LastInside(q) is '.' or '?' or '!' or '…' or '—' || !text.Quotes[q].Closed) return true;
        var next = text.QuoteTokens[q].End;
        return next < text.Count && (text.IsMark(next, '.') || text.IsMark(next, '?') || text.IsMark(next, '!'));
    }

    private char LastInside(int q) => text.Quotes[q].Inner is { IsEmpty: false } inner ? text.Text[inner.End - 1] : ' ';
}
