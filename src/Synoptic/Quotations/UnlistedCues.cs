using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Attributions by verbs that no list has: <c>“…,” scoffed Ada Rao</c>, <c>“…,” he smiled</c>. A comma within the closing mark, a person
/// and a finite verb, and nothing that the verb could act upon: then any verb gives the words to the person.
/// </summary>
internal sealed class UnlistedCues(QuotedText text)
{
    /// <summary>Longest name with office between a quotation and its verb, in tokens. By reasoning.</summary>
    private const int Reach = 10;

    /// <summary>The attribution behind a stretch.</summary>
    public Cue? After(int q)
    {
        var first = text.QuoteTokens[q].End;
        if (first >= text.Count || text.ParagraphOf(first) != text.Quotes[q].Paragraph || text.InQuote(first) || text.IsPunctuation(first)) return null;
        var comma = text.LastInside(q) == ',';
        if (!comma && (text.LastInside(q) is not ('?' or '!') || text.IsCapital(first))) return null;
        var sentence = text.Sentences[text.SentenceOf[first]];
        if (IsVerb(first))
        {
            var named = Subjects.After(text, first + 1, sentence.End);
            return NounPhrases.MaySpeak(text, named) ? Make(first, named) : null;
        }

        if (!comma) return null;
        var verb = first;
        while (verb < Math.Min(sentence.End, first + Reach) && (NounPhrases.IsNominal(text, verb) || NounPhrases.IsPronoun(text, verb)) && !text.InQuote(verb) && !IsVerb(verb)) verb++;
        var subject = new Chunk(first, verb);
        if (verb >= sentence.End || !IsVerb(verb) || !NounPhrases.MaySpeak(text, subject) || !Ends(verb + 1, sentence)) return null;
        return Make(verb, subject);
    }

    private Cue Make(int verb, Chunk subject) =>
        new(verb, verb + 1, new ReportingVerb(text.Analysis.Tags[verb].Lemma, ReportingKind.Say, Complements.Quote), CueForm.Finite, subject, false, text.SentenceOf[verb]);

    private bool IsVerb(int token) => text.IsFinite(token) && !text.Is(token, WordClass.Be | WordClass.Aux) && !text.IsCapital(token) && !text.InQuote(token);

    /// <summary>Whether nothing follows that a verb could act upon.</summary>
    private bool Ends(int next, Chunk sentence) =>
        next >= sentence.End || text.IsPunctuation(next) || text.TimeOf[next] >= 0 || text.Is(next, WordClass.Prep | WordClass.Adv | WordClass.As) || text.Analysis.Tags[next].Upos == "ADV";
}
