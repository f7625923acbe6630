using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Finds what is told in the article's own words: <c>X said that …</c>, <c>…, X said</c>, <c>according to X, …</c>; and the quoted
/// words that stand inside such telling. The content of a mixed quotation is the whole told clause, since the quoted word alone
/// ("impediments") tells a reader nothing; its marks show which words are the speaker's own.
/// </summary>
internal sealed class ToldFinder
{
    private readonly QuotedText text;
    private readonly CueSearch cues;
    private readonly ToldClauses clauses;
    private readonly Draft?[] draftOf;
    private readonly List<Draft> found = [];

    private ToldFinder(QuotedText text, CueSearch cues, Draft?[] draftOf)
    {
        this.text = text;
        this.cues = cues;
        this.draftOf = draftOf;
        clauses = new ToldClauses(text, cues, draftOf);
    }

    /// <summary>Indirect and mixed quotations, in order of cue.</summary>
    public static List<Draft> Find(QuotedText text, CueSearch cues, Draft?[] draftOf, List<Draft> statements)
    {
        var finder = new ToldFinder(text, cues, draftOf);
        var used = new HashSet<int>();
        foreach (var draft in statements)
        {
            if (draft.Cue is { } cue) used.Add(cue.First);
        }

        foreach (var cue in cues.Cues)
        {
            if (!used.Contains(cue.First)) finder.Tell(cue);
        }

        for (var q = 0; q < text.Quotes.Length; q++)
        {
            if (draftOf[q] is null) finder.Fragment(q);
        }

        return finder.found;
    }

    private void Tell(Cue cue)
    {
        if (cue.Negated || cue.Form == CueForm.Infinitive && !cue.Verb.May(Complements.Clause)) return;
        if (cue.Form == CueForm.Passive || cue.Subject.IsEmpty && cue.Form != CueForm.Participle) return;
        if (cue.Verb.Names) return;
        var pieces = clauses.Of(cue);
        if (pieces.Count == 0) return;
        Add(pieces, cue, cue.Subject, QuotationKind.Indirect);
    }

    /// <summary>A quoted stretch that no telling holds: the object of a naming verb, or a word or two after a reporting verb.</summary>
    private void Fragment(int q)
    {
        if (draftOf[q] is not null) return;
        var cue = cues.Before(q, out _);
        if (cue is not null && cue.Form == CueForm.Passive && cue.Subject.IsEmpty) return;
        if (cue is not null && !cue.Negated && clauses.ObjectOf(cue, q) is { IsEmpty: false } told)
        {
            var pieces = new List<Chunk> { told };
            Add(pieces, cue, cue.Subject, QuotationKind.Mixed);
            return;
        }

        // "… ,” he said. They would compare it with “what the crews are ready to accept”.": the same voice goes on
        if (q > 0 && draftOf[q - 1] is { Kind: QuotationKind.Direct, Speaker.IsEmpty: false } last && last.Paragraph == text.Quotes[q].Paragraph
            && text.SentenceOf[text.QuoteTokens[q].First] - last.Sentence <= 1 && IsClause(text.QuoteTokens[q]))
        {
            Add([text.QuoteTokens[q]], null, last.Speaker, QuotationKind.Mixed);
        }
    }

    /// <summary>Four words with a verb: less is a term or a title.</summary>
    private bool IsClause(Chunk tokens)
    {
        var verb = false;
        for (var i = tokens.First; i < tokens.End && !verb; i++) verb = text.IsVerb(i);
        return verb && tokens.End - tokens.First >= 6;
    }

    private void Add(List<Chunk> pieces, Cue? cue, Chunk speaker, QuotationKind kind)
    {
        var first = pieces[0];
        var draftKind = Take(pieces, cue) ? QuotationKind.Mixed : kind;
        var draft = new Draft(draftKind, text.SpanOf(first), speaker, cue, text.SentenceOf[first.First], text.ParagraphOf(first.First));
        for (var k = 1; k < pieces.Count; k++) draft.Add(text.SpanOf(pieces[k]), text.SentenceOf[pieces[k].First], text.ParagraphOf(pieces[k].First));
        foreach (var piece in pieces)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.QuoteOf[i] is var q and >= 0 && draftOf[q] is null)
                {
                    draftOf[q] = draft;
                    draft.LastQuote = q;
                }
            }
        }

        found.Add(draft);
    }

    /// <summary>
    /// Whether the pieces hold quoted words that this cue may have. Words told by a cue within another's telling ("X said that Y
    /// called it “Z”") belong to the inner one, so that quoted words have one speaker.
    /// </summary>
    private bool Take(List<Chunk> pieces, Cue? cue)
    {
        var any = false;
        foreach (var piece in pieces)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.QuoteOf[i] is not (var q and >= 0)) continue;
                if (draftOf[q] is { Kind: QuotationKind.Mixed } outer)
                {
                    if (cue is null || !Holds(outer, cue)) continue;
                    outer.Kind = QuotationKind.Indirect;
                    draftOf[q] = null;
                }

                any |= draftOf[q] is null;
            }
        }

        return any;
    }

    private bool Holds(Draft outer, Cue cue)
    {
        var at = text.Analysis.Tokens[cue.First].Span.Start;
        foreach (var piece in outer.Pieces)
        {
            if (piece.Contains(at)) return true;
        }

        return false;
    }
}
