using Synoptic.Quotations.Attributions;
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
    private readonly AttributionReader reader;
    private readonly Draft?[] draftOf;
    private readonly List<Draft> found = [];
    private readonly Dictionary<int, Draft> byCue = [];

    private ToldFinder(QuotedText text, CueSearch cues, AttributionLexicon lexicon, Draft?[] draftOf)
    {
        reader = new AttributionReader(text, lexicon);
        this.text = text;
        this.cues = cues;
        this.draftOf = draftOf;
        clauses = new ToldClauses(text, cues, draftOf);
    }

    /// <summary>Indirect and mixed quotations, in order of cue.</summary>
    public static List<Draft> Find(QuotedText text, CueSearch cues, AttributionLexicon lexicon, Draft?[] draftOf, List<Draft> statements)
    {
        var finder = new ToldFinder(text, cues, lexicon, draftOf);
        var used = new HashSet<int>();
        foreach (var draft in statements)
        {
            if (draft.Cue is { } cue) used.Add(cue.First);
        }

        var next = 0;
        for (var i = 0; i < text.Count; i++)
        {
            Cue? cue = null;
            if (next < cues.Cues.Length && cues.Cues[next].First == i) cue = cues.Cues[next++];
            if (!used.Contains(i)) finder.Tell(i, cue);
        }

        for (var q = 0; q < text.Quotes.Length; q++)
        {
            if (draftOf[q] is null) finder.Fragment(q);
        }

        return finder.found;
    }

    /// <summary>What a word tells: by the grammar where the sentence's heads say so, or else by the words around a reporting verb.</summary>
    private void Tell(int head, Cue? cue)
    {
        if (reader.At(head) is { } attribution && Tell(attribution, cue)) return;
        if (cue is null || cue.Negated || cue.Form == CueForm.Infinitive && !cue.Verb.May(Complements.Clause)) return;
        if (cue.Form == CueForm.Passive || cue.Subject.IsEmpty && cue.Form != CueForm.Participle) return;
        if (cue.Verb.Names) return;
        var pieces = clauses.Of(cue);
        if (pieces.Count == 0) return;
        Add(pieces, cue, cue.Subject, QuotationKind.Indirect);
    }

    private bool Tell(Attribution attribution, Cue? cue)
    {
        var source = cue is { Subject.IsEmpty: false } && cue.Form != CueForm.Passive && !IsMisread(attribution, cue) ? cue.Subject : Sources.Of(text, attribution);
        if (source.IsEmpty && text.Tree.Tag(attribution.Head).Upos == "NOUN") return false;
        var pieces = Fuller(Told(attribution, source), attribution, cue);
        if (pieces.Count == 0) return false;
        if (attribution.Verb != attribution.Head) cue = null;
        cue ??= new Cue(attribution.Verb, attribution.Head + 1, ReportingVerb.None, CueForm.Finite, source, false, text.SentenceOf[attribution.Head]);
        Add(pieces, cue with { Subject = source, Act = attribution.Act, Preposition = attribution.Preposition, HasOwnObject = attribution.Kind is FrameKind.That or FrameKind.Over or FrameKind.Clause && cue.Verb.Kind is not (ReportingKind.Tell or ReportingKind.Ask) }, source, QuotationKind.Indirect);
        return true;
    }

    /// <summary>Whether the words after a verb were taken for its subject, and the heads know one before it.</summary>
    private bool IsMisread(Attribution attribution, Cue cue) => cue.IsInverted && text.Tree.OwnSubject(attribution.Head) is >= 0 and var subject && subject < attribution.Head && !text.InQuote(subject);

    /// <summary>The pieces of an attribution without punctuation at their edges; none where a statement between marks is all that is told.</summary>
    private List<Chunk> Told(Attribution attribution, Chunk source)
    {
        var pieces = new List<Chunk>(attribution.Pieces.Count);
        foreach (var piece in attribution.Pieces)
        {
            var (first, end) = (piece.First, piece.End);
            // the source of "he said" may hang inside what he said
            if (!source.IsEmpty && source.First < end && source.End > first)
            {
                if (source.First - first >= end - source.End) end = source.First;
                else first = source.End;
            }

            while (first < end && (text.IsPunctuation(first) && !text.InQuote(first) || IsStated(first))) first++;
            while (end > first && (text.IsPunctuation(end - 1) && !text.InQuote(end - 1) || IsStated(end - 1))) end--;
            // "that" opens the clause and is no word of what was said
            if (attribution.Kind == FrameKind.That && first < end && text.Is(first, WordClass.That)) first++;
            end = Math.Min(end, first + ToldClauses.Longest);
            if (end > first) pieces.Add(clauses.UpToOwnVoice(WithMarks(first, end)));
        }

        return pieces;
    }

    /// <summary>A stretch with the whole of the quoted words that it cuts: a sentence that ends between marks does not end the quotation.</summary>
    private Chunk WithMarks(int first, int end)
    {
        if (text.InQuote(end - 1) && text.QuoteTokens[text.QuoteOf[end - 1]] is { } last && last.First >= first) end = Math.Max(end, last.End);
        return new Chunk(first, end);
    }

    /// <summary>
    /// Quotation marks and rare words break the tree: "Many “obstacles” to a deal remained, Ms Rao said", "he stated forces hold the town".
    /// Where the words around a reporting verb show a longer clause that the tree cut, that clause is told.
    /// </summary>
    private List<Chunk> Fuller(List<Chunk> pieces, Attribution attribution, Cue? cue)
    {
        if (cue is null || cue.Verb.Names || cue.Form != CueForm.Finite || pieces.Count != 1 || attribution.Kind is not (FrameKind.Clause or FrameKind.That or FrameKind.Object)) return pieces;
        var around = clauses.Of(cue);
        if (around.Count == 0) return pieces;
        return IsCut(pieces[0], around[0], attribution.Kind) ? around : pieces;
    }

    private bool IsCut(Chunk piece, Chunk around, FrameKind kind)
    {
        // a noun phrase before a finite verb is the subject of a clause
        if (kind == FrameKind.Object) return around.First <= piece.First && piece.End < around.End && (text.IsFinite(piece.End) || text.Is(piece.End, WordClass.Be | WordClass.Aux));
        for (var i = around.First; i < Math.Min(around.End, piece.First); i++)
            if (text.InQuote(i)) return true;
        return false;
    }

    private bool IsStated(int token) => text.InQuote(token) && draftOf[text.QuoteOf[token]] is { Kind: QuotationKind.Direct };

    /// <summary>A quoted stretch that no telling holds: the object of a naming verb, or a word or two after a reporting verb.</summary>
    private void Fragment(int q)
    {
        if (draftOf[q] is not null) return;
        var cue = cues.Before(q, out _);
        if (cue is not null && cue.Form == CueForm.Passive && cue.Subject.IsEmpty) return;
        if (cue is not null && !cue.Negated && clauses.ObjectOf(cue, q) is { IsEmpty: false } told)
        {
            if (byCue.TryGetValue(cue.First, out var draft)) Take(draft, q, told);
            else Add([told], cue, cue.Subject, QuotationKind.Mixed);
            return;
        }

        // "… ,” he said. They would compare it with “what the crews are ready to accept”.": the same voice goes on
        if (q > 0 && draftOf[q - 1] is { Kind: QuotationKind.Direct, Speaker.IsEmpty: false } last && last.Paragraph == text.Quotes[q].Paragraph
            && text.SentenceOf[text.QuoteTokens[q].First] - last.Sentence <= 1 && IsClause(text.QuoteTokens[q]))
        {
            Add([text.QuoteTokens[q]], null, last.Speaker, QuotationKind.Mixed);
        }
    }

    /// <summary>The quoted words of a telling that the tree cut before them.</summary>
    private void Take(Draft draft, int q, Chunk told)
    {
        var span = text.SpanOf(told);
        draft.Pieces[^1] = new Span(Math.Min(draft.Pieces[^1].Start, span.Start), Math.Max(draft.Pieces[^1].End, span.End));
        draft.Kind = QuotationKind.Mixed;
        draft.LastQuote = q;
        draftOf[q] = draft;
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
        if (cue is not null) byCue[cue.First] = draft;
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
