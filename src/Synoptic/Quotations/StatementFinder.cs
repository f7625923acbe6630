using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Gives each quoted statement its speaker: by the words after it, by the words before it, by the statement that it goes on with,
/// by the sentence before it. A stretch between marks that is none of these is left for <see cref="ToldFinder"/>, or is no speech at all.
/// </summary>
internal sealed class StatementFinder
{
    private readonly QuotedText text;
    private readonly CueSearch cues;
    private readonly QuoteShapes shapes;
    private readonly Introductions introductions;
    private readonly Continuations continuations;
    private readonly UnlistedCues unlisted;
    private readonly Draft?[] draftOf;
    private readonly List<Draft> drafts = [];

    /// <summary>Takes headings and titles of works, so that nobody is given them; is not among the drafts.</summary>
    private readonly Draft noSpeech = new(QuotationKind.Indirect, default, default, null, -1, -1);

    private StatementFinder(QuotedText text, CueSearch cues)
    {
        this.text = text;
        this.cues = cues;
        draftOf = new Draft?[text.Quotes.Length];
        shapes = new QuoteShapes(text);
        introductions = new Introductions(text, cues);
        unlisted = new UnlistedCues(text);
        continuations = new Continuations(text, cues, draftOf);
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
        if (text.QuoteTokens[q].IsEmpty || draftOf[q] is not null) return;
        if (shapes.SignedBelow(q) is { IsEmpty: false } signed)
        {
            draftOf[q + 1] = noSpeech;
            if (!text.Quotes[q].Continues) Open(q, signed, null);
            if (draftOf[q] is not null) return;
        }

        if (shapes.IsHeading(q))
        {
            draftOf[q] = noSpeech;
            return;
        }

        var after = cues.After(q);
        if (text.Quotes[q].Continues && q > 0 && draftOf[q - 1] is { Kind: QuotationKind.Direct } open)
        {
            // a paragraph with an attribution of its own is told anew, by the same voice
            if (after is null || open.Cue is null) Join(open, q);
            else Open(q, after.Subject.IsEmpty ? open.Speaker : after.Subject, after, open);
            if (open.Speaker.IsEmpty && after is not null) (open.Speaker, open.Cue) = (after.Subject, after);
            return;
        }

        var before = cues.Before(q, out var direct);
        if (before is not null && direct && (after is null || !shapes.EndsWithComma(q)))
        {
            if (before.Verb.Kind != ReportingKind.Tell && shapes.IsTitle(q, Math.Max(before.End, before.Subject.End))) draftOf[q] = noSpeech;
            else if (q > 0 && draftOf[q - 1] is { } same && ReferenceEquals(same.Cue, before)) Join(same, q);
            else Open(q, before.Subject, before);
            return;
        }

        if (drafts.Count > 0 && continuations.IsInterrupted(drafts[^1], q, before))
        {
            Join(drafts[^1], q);
            return;
        }

        if (!shapes.StartsSentence(q)) return;
        after ??= unlisted.After(q);
        if (after is not null) Open(q, after.Subject, after);
        else if (shapes.SignedAfter(q) is { IsEmpty: false } name) Open(q, name, null);
        else if (introductions.IsIntroduced(q)) Introduce(q);
        else if (drafts.Count > 0 && continuations.GoesOnWith(drafts[^1], q)) Join(drafts[^1], q);
        else Carry(q);
    }

    /// <summary>A statement that a colon introduces without a reporting verb.</summary>
    private void Introduce(int q)
    {
        if (!shapes.IsStatement(q) && !shapes.EndsParagraph(q)) return;
        var speaker = introductions.SpeakerOf(q);
        if (!speaker.IsEmpty || shapes.StandsAlone(q)) Open(q, speaker, null);
    }

    /// <summary>A statement that nothing in its own sentence gives to anybody.</summary>
    private void Carry(int q)
    {
        if (!shapes.IsStatement(q)) return;
        var carried = continuations.Carried(q, drafts.Count > 0 ? drafts[^1] : null, shapes.EndsSentence(q));
        var goesOn = q + 1 < text.Quotes.Length && text.Quotes[q + 1].Continues;
        if (!carried.IsEmpty || goesOn || shapes.StandsAlone(q)) Open(q, carried, null);
    }

    private void Open(int q, Chunk speaker, Cue? cue, Draft? voice = null)
    {
        var draft = new Draft(QuotationKind.Direct, text.Quotes[q].Span, speaker, cue, text.SentenceOf[text.QuoteTokens[q].End - 1], text.Quotes[q].Paragraph) { LastQuote = q, Voice = voice };
        drafts.Add(draft);
        draftOf[q] = draft;
    }

    private void Join(Draft draft, int q)
    {
        draft.Add(text.Quotes[q].Span, text.SentenceOf[text.QuoteTokens[q].End - 1], text.Quotes[q].Paragraph);
        draft.LastQuote = q;
        draftOf[q] = draft;
    }
}
