using System.Collections.Immutable;

namespace Synoptic.Quotations;

/// <summary>
/// Says whether a stretch without an attribution of its own goes on with the statement before it, and if not, who was told of last.
/// A statement is one however often it is interrupted: <c>“…,” she said. “…”</c>, and in the next paragraph too, where that is all quoted.
/// </summary>
internal sealed class Continuations(QuotedText text, CueSearch cues, Draft?[] draftOf)
{
    /// <summary>Whether a stretch goes on with the statement before it.</summary>
    public bool GoesOnWith(Draft last, int q)
    {
        if (last.Speaker.IsEmpty && last.Cue is null && last.Paragraph != text.Quotes[q].Paragraph) return false;
        var first = text.QuoteTokens[q].First;
        var end = Math.Max(last.Sentence, last.Cue?.Sentence ?? 0);
        for (var k = last.LastQuote + 1; k < q; k++)
        {
            // between them only names of programmes and the like that belong to the attribution: “…,” he said on “Harbour Talk.” “…”
            if (draftOf[k] is { Kind: Text.QuotationKind.Direct } || text.SentenceOf[text.QuoteTokens[k].First] > end) return false;
        }

        var distance = text.SentenceOf[first] - end;
        if (last.Paragraph == text.Quotes[q].Paragraph) return distance <= 1 || (distance == 2 && IsAside(end + 1));
        return last.Paragraph == text.Quotes[q].Paragraph - 1 && distance <= 1 && text.IsAllQuoted(text.Quotes[q].Paragraph) && !Asks(last);
    }

    /// <summary>Whether a stretch takes up, behind a comma, the sentence that an attribution broke: <c>“We sail,” she said of the boats that were ready, “but not far.”</c>.</summary>
    /// <param name="last">The statement before it.</param>
    /// <param name="q">The stretch.</param>
    /// <param name="before">The last cue before it in its sentence.</param>
    public bool IsInterrupted(Draft last, int q, Cue? before)
    {
        var first = text.QuoteTokens[q].First;
        if (last.LastQuote != q - 1 || last.Cue is not { } cue || cue.First < text.QuoteTokens[q - 1].End || cue.Sentence != text.SentenceOf[first]) return false;
        if (text.LastInside(q - 1) != ',' || !text.IsMark(first - 1, ',')) return false;
        return before is null || before.First == cue.First || (before.Form == CueForm.Participle && char.IsLower(text.Text[text.Quotes[q].Inner.Start]));
    }

    /// <summary>Who speaks in a statement without attribution: whoever spoke, or was told of, just before.</summary>
    /// <param name="q">The statement.</param>
    /// <param name="last">The statement before it.</param>
    /// <param name="endsSentence">Whether it ends as a sentence does.</param>
    public Chunk Carried(int q, Draft? last, bool endsSentence)
    {
        var paragraph = text.Quotes[q].Paragraph;
        var sentence = text.SentenceOf[text.QuoteTokens[q].First];
        if (sentence == 0) return default;
        var before = text.ParagraphOf(text.Sentences[sentence - 1].First);
        if (before == paragraph) return endsSentence ? Told(sentence - 1) : default;
        if (before != paragraph - 1 || !text.IsAllQuoted(paragraph)) return default;
        // a paragraph of nothing but quotation goes on with the speaker of the paragraph before it; after a question another one answers
        if (last is not null && last.Paragraph == paragraph - 1 && sentence - 1 - last.Sentence <= 1) return Asks(last) ? default : last.Speaker;
        return Told(sentence - 1);
    }

    /// <summary>Who is told of as speaking in a sentence, or is its subject.</summary>
    private Chunk Told(int sentence)
    {
        if (cues.LastIn(sentence) is { } cue) return cue.Subject;
        var tokens = text.Sentences[sentence];
        var subject = Subjects.OfMain(text, tokens.End, tokens, ImmutableArray.CreateBuilder<Cue>(0));
        return NounPhrases.MaySpeak(text, subject) ? subject : default;
    }

    /// <summary>A sentence between two parts of a statement that tells of nobody else: <c>“…,” she said. The boats lay idle. “…”</c>.</summary>
    private bool IsAside(int sentence)
    {
        var tokens = text.Sentences[sentence];
        for (var i = tokens.First; i < tokens.End; i++)
            if (text.InQuote(i)) return false;
        if (cues.LastIn(sentence) is not null) return false;
        var subject = Subjects.OfMain(text, tokens.End, tokens, ImmutableArray.CreateBuilder<Cue>(0));
        return subject.IsEmpty || !NounPhrases.IsPersonNamed(text, subject);
    }

    private bool Asks(Draft draft) => text.LastInside(draft.LastQuote) == '?';
}
