using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>
/// Reads what is told in the future: "will", "is to", "is going to", and "would" within told speech. Who tells what they themselves will
/// do binds themselves; of others it is an announcement where a day is told, and a forecast, which is none, otherwise.
/// </summary>
internal sealed class FutureClauses(ReportGrammar report, PartyReader parties, DueReader dues, ActSpans spans)
{
    private readonly SyntaxTree tree = report.Tree;

    public CommitmentTelling? Read(SentenceReference reference, Sentence sentence, int verb)
    {
        var act = verb;
        var tense = Tense(verb, ref act);
        if (tense == Future.None || !IsAct(act) || report.HasDependent(act, "hedge") || IsUnderCondition(act)) return null;
        var quotation = report.Quotation(act);
        if (quotation is not null && (quotation.Act is QuotationAct.Thought or QuotationAct.Stance or QuotationAct.Intent || IsOpinion(quotation))) return null;
        if (tense == Future.Past && !(quotation is { Act: QuotationAct.Speech, Kind: not QuotationKind.Direct } && tree.Relation(act) is "ccomp" or "conj" or "root")) return null;
        if (tree.Relation(act) == "ccomp" && tree.Head(act) is >= 0 and var above && report.Is(above, "belief")) return null;

        var subject = report.Subject(verb);
        if (subject < 0) return null;
        var due = dues.Find(sentence, act, verb, out var isPast);
        if (isPast) return null;
        var condition = spans.Condition(sentence, act, -1);
        due ??= dues.OfCondition(sentence, condition);
        var actor = report.IsActor(subject) && !tree.IsPassive(act);
        var speaker = quotation is { Act: QuotationAct.Speech } ? parties.Speaker(quotation) : null;
        var who = actor ? parties.Of(subject) : null;
        var own = IsOwn(subject, who, speaker, quotation);
        if (!IsTold(act, actor, own, who, due, condition, quotation, subject)) return null;

        var promised = own && quotation is { Kind: QuotationKind.Direct } && IsFirst(subject) && tree.Relation(subject) != "nmod:poss";
        var kind = condition is not null ? CommitmentKind.Conditional : promised ? CommitmentKind.Promised : CommitmentKind.Announced;
        who ??= speaker;
        return new CommitmentTelling(reference, kind, act, spans.Cut(spans.Of(sentence, act, withSubject: !actor || !(own || quotation is null), due?.Index), condition), who)
        {
            SaidBy = speaker is not null && who is not null && !speaker.IsSame(who) ? speaker : null,
            Due = due,
            Condition = condition,
            Negative = report.IsNegated(act) || (act != verb && report.IsNegated(verb)),
        };
    }

    private enum Future
    {
        None,
        Present,
        Past,
    }

    private Future Tense(int verb, ref int act)
    {
        var modal = report.Modal(verb);
        if (modal >= 0) return report.Is(modal, "future") ? Future.Present : report.Is(modal, "past-future") ? Future.Past : Future.None;
        // "are to meet": a form of "be" and the infinitive
        bool be = false, to = false;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (dependent > verb) break;
            if (tree.Tag(dependent) is { Lemma: "be", Xpos: "VBZ" or "VBP" }) be = true;
            else if (tree.Tag(dependent).Xpos == "TO") to = be;
        }

        // Often the parser hangs the infinitive on "be" itself.
        if (tree.Tag(verb).Xpos == "VB" && tree.Relation(verb) is "xcomp" or "ccomp" && report.IsInfinitive(verb) && tree.Head(verb) is >= 0 and var copula && copula < verb && verb - copula <= 4
            && tree.Tag(copula) is { Lemma: "be", Xpos: "VBZ" or "VBP" }) return Future.Present;
        if (to && tree.Tag(verb).Xpos == "VB" && tree.Relation(verb) is not ("advcl" or "acl")) return Future.Present;
        if (!be || tree.Tag(verb).Xpos != "VBG" || !report.Is(verb, "going")) return Future.None;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (tree.Relation(dependent) != "xcomp" || !report.IsInfinitive(dependent)) continue;
            act = dependent;
            return Future.Present;
        }

        return Future.None;
    }

    // A verb that tells an act: seen to come or not to come.
    private bool IsAct(int act)
    {
        if (!report.Is(act, "vague")) return true;
        if (tree.Dependent(act, "obj") is >= 0 and var thing && report.Is(thing, "effect")) return true;
        if (report.Is(act, "performing") && tree.IsPassive(act)) return true;
        return report.Is(act, "performing") && report.Subject(act) is >= 0 and var subject && report.IsActor(subject) && (tree.Dependent(act, "obj") >= 0 || tree.Dependent(act, "obl") >= 0);
    }

    private bool IsTold(int act, bool actor, bool own, Party? who, Due? due, Span? condition, Quotation? quotation, int subject)
    {
        var relation = tree.Relation(act);
        if (relation is "acl:relcl" or "advcl" or "acl" && (due is null || relation == "advcl")) return false;
        var pronoun = tree.Tag(subject).Upos == "PRON";
        if (pronoun && who is null && !own) return false;
        if (due is not null) return own || !pronoun || quotation is not { Kind: QuotationKind.Direct };
        // "it would pay", told by a firm; but "my priority will be" binds nobody
        if ((!actor && (!own || !pronoun || tree.IsPassive(act))) || !HasContent(act)) return false;
        if (quotation is null) return condition is null && IsDefinite(subject);
        return quotation.Act == QuotationAct.Speech && (own || IsVoice(quotation, subject) || (condition is not null && IsDefinite(subject)));
    }

    // More than a bare verb with a pronoun, unless the verb tells a whole act: "will appeal".
    private bool HasContent(int act)
    {
        if (report.Is(act, "whole")) return true;
        foreach (var dependent in tree.Dependents(act))
            if (dependent > act && tree.Relation(dependent) is "obj" or "obl" or "xcomp" or "ccomp" or "iobj" or "compound:prt" && tree.Tag(dependent).Upos is not "PRON") return true;
        return false;
    }

    private bool IsDefinite(int subject) => report.Mention(subject) is not null || tree.Tag(subject).IsName || tree.Dependent(subject, "det") >= 0 || tree.Dependent(subject, "nmod:poss") >= 0;

    // "I will", "my client will", "said she would"
    private bool IsOwn(int subject, Party? who, Party? speaker, Quotation? quotation)
    {
        if (quotation is null) return false;
        if (IsFirst(subject)) return true;
        if (tree.Dependent(subject, "nmod:poss") is >= 0 and var owner && (parties.IsFirst(owner) || (speaker is not null && parties.Of(owner) is { } possessor && possessor.IsSame(speaker)))) return true;
        return who is not null && speaker is not null && who.IsSame(speaker) || IsPronounOf(subject, quotation);
    }

    // "Prosecutors said they would appeal": a pronoun of the speaker's number, where nobody else is told of.
    private bool IsPronounOf(int subject, Quotation quotation) =>
        tree.Tag(subject).Xpos == "PRP" && quotation.Kind != QuotationKind.Direct && report.Mention(subject)?.Entity is null && quotation.Speaker is not null;

    private bool IsFirst(int subject) => parties.IsFirst(subject);

    private bool IsUnderCondition(int act)
    {
        foreach (var dependent in tree.Dependents(act))
            if (tree.Relation(dependent) == "mark" && (report.Is(dependent, "condition") || report.Word(dependent) == "whether")) return true;
        return false;
    }

    private bool IsOpinion(Quotation quotation) => SpeakerIs(quotation, "opinion");

    // A spokesman tells what another will do; a minister, what the country or government will.
    private bool IsVoice(Quotation quotation, int subject) =>
        SpeakerIs(quotation, "voice") || (report.Mention(subject) is { Type: EntityType.Place or EntityType.Organization } && SpeakerIs(quotation, "statesman"));

    private bool SpeakerIs(Quotation quotation, string name)
    {
        if (quotation.Speaker is not { } words) return false;
        var analysis = report.Article.Analysis;
        for (var t = analysis.TokenAt(words.Start); t < analysis.Tokens.Length && analysis.Tokens[t].Span.Start < words.End; t++)
            if (report.Is(t, name)) return true;
        return false;
    }
}
