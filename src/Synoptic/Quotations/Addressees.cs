namespace Synoptic.Quotations;

/// <summary>Finds to whom something was said: <c>told reporters</c>, <c>wrote to the harbour master</c>, <c>asked Mr Orlo</c>.</summary>
internal sealed class Addressees(Occasions occasions)
{
    /// <summary>Longest name of an addressee, in tokens: a programme with its host fits. By reasoning.</summary>
    private const int Longest = 12;

    /// <summary>The addressee that stands behind a cue, outside what was said; empty where none is told.</summary>
    public Chunk Find(QuotedText text, Draft draft, Cue cue)
    {
        if (cue.Act != Text.QuotationAct.Speech || cue.Form == CueForm.Passive || cue.Verb.Kind is ReportingKind.Source or ReportingKind.Call or ReportingKind.Think or ReportingKind.Report) return default;
        var at = cue.IsInverted ? cue.Subject.End : cue.End;
        var ceiling = text.Sentences[cue.Sentence].End;
        if (at >= ceiling) return default;
        var to = text.Is(at, WordClass.To);
        if (to || (text.Is(at, WordClass.Adv) && at + 1 < ceiling && text.Is(at + 1, WordClass.To))) at += to ? 1 : 2;
        else if (cue.IsInverted) return default;
        var found = Phrase(text, draft, at, ceiling);
        if (found.IsEmpty) return default;
        if (cue.Verb.Kind == ReportingKind.Tell && !to) return occasions.IsTold(text, found) ? default : found;
        var named = NounPhrases.IsPersonNamed(text, found) || occasions.IsAudience(text, found) || (found.End == found.First + 1 && text.Analysis.Tags[found.First].Xpos == "PRP");
        // "advised reporters": with other verbs only a bare noun is sure to be whom it was said to
        var bare = found.End - found.First <= 2 && text.NameOf[found.First] is null && found.End < ceiling && !text.IsFinite(found.End) && occasions.IsAudience(text, found);
        return named && (to || cue.Verb.Kind == ReportingKind.Ask || bare) ? found : default;
    }

    /// <summary>One noun phrase: a second determiner or a pronoun behind its noun begins what was told.</summary>
    private static Chunk Phrase(QuotedText text, Draft draft, int first, int ceiling)
    {
        ceiling = Math.Min(ceiling, first + Longest);
        var end = first;
        var noun = false;
        for (; end < ceiling && !text.InQuote(end) && text.TimeOf[end] < 0 && !draft.Holds(text, end); end++)
        {
            if (text.Is(end, WordClass.That) || (noun && (text.Is(end, WordClass.Det) && text.NameOf[end] is null || text.Analysis.Tags[end].Upos == "PRON"))) break;
            if (text.Is(end, WordClass.Own) && text.NameOf[end] is null) noun = false;
            else if (NounPhrases.IsNominal(text, end)) noun |= text.NameOf[end] is not null || text.Analysis.Tags[end].IsNoun || text.Analysis.Tags[end].Upos == "PRON";
            else if (noun && text.Is(end, WordClass.NounPrep | WordClass.And) && !text.Is(end, WordClass.With) && end + 1 < ceiling && NounPhrases.IsNominal(text, end + 1) && !text.InQuote(end + 1) && text.TimeOf[end + 1] < 0) noun = false;
            else break;
        }

        if (!noun) return default;
        // "told reporters talks were held": the subject of what was told is no part of it
        if (end < ceiling && text.IsFinite(end)) end = first + 1;
        return end > first && !text.Is(end - 1, WordClass.Det) ? new Chunk(first, end) : default;
    }
}
