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
            if (draftOf[q] is null) finder.Fragment(q, statements);
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
    private void Fragment(int q, List<Draft> statements)
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

        _ = statements;
    }

    private void Add(List<Chunk> pieces, Cue? cue, Chunk speaker, QuotationKind kind)
    {
        var first = pieces[0];
        var draftKind = kind;
        foreach (var piece in pieces)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.InQuote(i)) draftKind = QuotationKind.Mixed;
            }
        }

        var draft = new Draft(draftKind, text.SpanOf(first), speaker, cue, text.SentenceOf[first.First], text.ParagraphOf(first.First));
        for (var k = 1; k < pieces.Count; k++) draft.Add(text.SpanOf(pieces[k]), text.SentenceOf[pieces[k].First], text.ParagraphOf(pieces[k].First));
        foreach (var piece in pieces)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.QuoteOf[i] is var q and >= 0)
                {
                    draftOf[q] = draft;
                    draft.LastQuote = q;
                }
            }
        }

        found.Add(draft);
    }
}
