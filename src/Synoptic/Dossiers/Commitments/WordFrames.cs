using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>Reads what a verb, noun or adjective of commitment governs.</summary>
internal sealed class WordFrames(ReportGrammar report, PartyReader parties, DueReader dues, ActSpans spans)
{
    // From a verb to the infinitive that it governs, over an addressee at most.
    private const int InfinitiveReach = 8;

    private readonly SyntaxTree tree = report.Tree;

    public CommitmentTelling? Read(SentenceReference reference, Sentence sentence, int head, CommitmentFrame frame)
    {
        var isNoun = tree.Tag(head).IsNoun;
        if (!isNoun && !IsAsserted(head, frame)) return null;
        var act = Act(head, frame, isNoun);
        if (act < sentence.First || act >= sentence.End || report.HasDependent(head, "hedge")) return null;
        var due = dues.Find(sentence, act, head, out var isPast);
        if (isPast || (due is null && (frame.NeedsDue || frame.Grammar is FrameGrammar.Present or FrameGrammar.For))) return null;
        var condition = spans.Condition(sentence, act, head);
        due ??= dues.OfCondition(sentence, condition);
        if (due is not null && !IsToCome(due, head, frame)) return null;
        if (due is null ? IsOver(sentence, head, act, frame, condition) : IsLongAgo(sentence, head, act)) return null;

        var happening = frame.Grammar is FrameGrammar.Passive or FrameGrammar.For or FrameGrammar.Present;
        var holder = happening ? report.Subject(head) : Holder(head, frame, isNoun);
        var acts = holder >= 0 && report.IsActor(holder);
        // A thing promises and plans nothing; of what is only expected of it nothing is seen to come, unless it is done to it on a day.
        if (!acts && !(happening || (isNoun && due is not null))) return null;
        if (due is null && !IsAct(act, isPassive: happening && tree.IsPassive(act), acts)) return null;
        var who = acts ? parties.Of(holder) : null;
        if (who is null && !happening && due is null) return null;
        var tells = frame.Grammar is FrameGrammar.That || (happening && (!acts || act == head));
        var span = spans.Cut(Words(sentence, act, holder, head, tells, due?.Index), condition);
        var speaker = report.Quotation(head) is { Act: QuotationAct.Speech } quotation ? parties.Speaker(quotation) : null;
        return new CommitmentTelling(reference, frame.Kind == CommitmentKind.Announced && condition is not null ? CommitmentKind.Conditional : frame.Kind, act, span, who)
        {
            Bound = frame.Grammar == FrameGrammar.ObjectTo && frame.Kind == CommitmentKind.Deadline ? parties.Of(tree.Dependent(head, "obj")) : null,
            SaidBy = speaker is not null && (who is null || !speaker.IsSame(who)) ? speaker : null,
            Due = due,
            Condition = condition,
            Negative = frame.Negative || report.IsNegated(head) || (act != head && report.IsNegated(act)),
        };
    }

    // What could be seen to come or not to come.
    private bool IsAct(int act, bool isPassive, bool acts)
    {
        if (!tree.Tag(act).IsVerb) return tree.Dependent(act, "cop") < 0;
        if (isPassive) return !report.Is(act, "vague") || report.Is(act, "performing");
        if (!acts || (report.Is(act, "vague") && !report.Is(act, "performing"))) return false;
        if (report.Is(act, "whole")) return true;
        foreach (var dependent in tree.Dependents(act))
            if (dependent > act && tree.Relation(dependent) is "obj" or "obl" or "xcomp" or "ccomp" or "compound:prt" && tree.Tag(dependent).Upos is not "PRON") return true;
        return false;
    }

    // The present tells of habits and scenes as well, and "was set Friday" of the day on which it was set.
    private bool IsToCome(Due due, int head, CommitmentFrame frame)
    {
        if (frame.Grammar == FrameGrammar.Present)
        {
            if (due.Dates is { } dates && report.Publication is { } published) return dates.To >= published;
            return report.Article.Times[due.Index].Relative is { Direction: TimeDirection.Future, Anchor: TimeAnchor.Publication };
        }

        return frame.Grammar != FrameGrammar.For || !HasPastBe(head) || due.IsForthcoming;
    }

    // Without a day to come: told in the past perfect, beside the main line, as what was expected then, or of another year.
    private bool IsOver(Sentence sentence, int head, int act, CommitmentFrame frame, Span? condition)
    {
        if (condition is null && (report.IsPastPerfect(head) || IsRelative(head))) return true;
        if (frame.Grammar == FrameGrammar.Passive && HasPastBe(head) && report.Quotation(head) is null) return true;
        return SaidYear(sentence, head, act) is { } year && (report.Publication is not { } published || year < published.Year);
    }

    /// <summary>Whether a verb is told as a fact of the report or of a speaker: not asked for, doubted or under a condition.</summary>
    private bool IsAsserted(int head, CommitmentFrame frame)
    {
        if (report.Modal(head) >= 0) return false;
        var xpos = tree.Tag(head).Xpos;
        var passive = frame.Grammar is FrameGrammar.Passive or FrameGrammar.For;
        if (xpos == "VB" || tree.Relation(head) is "amod" or "compound" or "case" or "mark") return false;
        if (xpos == "VBN" && !passive && !HasPerfect(head) && tree.Relation(head) is "acl" or "amod") return false;
        if (passive && (!HasBe(head) || (tree.Tag(head).Upos == "VERB" && xpos != "VBN"))) return false;
        if (frame.Negative && xpos == "VBD") return false;
        // "won him over by promising to": how something was done, not that it is promised now
        if (xpos == "VBG" && tree.Marker(head) >= 0 && !HasBe(head)) return false;
        if (frame.Grammar == FrameGrammar.Present && xpos is not ("VBZ" or "VBP")) return false;
        if (report.IsNegated(head) && !(frame.Kind is CommitmentKind.Announced or CommitmentKind.Expected)) return false;
        foreach (var dependent in tree.Dependents(head))
            if (tree.Relation(dependent) == "mark" && report.Is(dependent, "condition")) return false;
        // "told him to promise", "if he agrees": what hangs on a verb that only wishes or asks is not told as a fact
        return !(tree.Relation(head) == "xcomp" && report.IsInfinitive(head));
    }

    private int Act(int head, CommitmentFrame frame, bool isNoun)
    {
        switch (frame.Grammar)
        {
            case FrameGrammar.To:
            case FrameGrammar.Passive:
                return Infinitive(head, isNoun);
            case FrameGrammar.ObjectTo:
                return tree.Dependent(head, "obj") >= 0 ? Infinitive(head, false) : -1;
            case FrameGrammar.That:
                return FutureClause(head, frame);
            case FrameGrammar.Object:
                return tree.IsPassive(head) || Infinitive(head, false) >= 0 ? -1 : Thing(tree.Dependent(head, "obj"), head);
            case FrameGrammar.With:
                return tree.Dependent(head, "obj") >= 0 ? Phrase(head, frame.Preposition) : -1;
            case FrameGrammar.Of:
                return Phrase(head, frame.Preposition);
            case FrameGrammar.Ing:
            case FrameGrammar.Over:
                return Gerund(head, frame.Preposition);
            case FrameGrammar.For:
            case FrameGrammar.Present:
                return head;
            default:
                return -1;
        }
    }

    private int Infinitive(int head, bool isNoun)
    {
        foreach (var dependent in tree.Dependents(head))
        {
            // "is expected to have died" tells of what has been
            if (dependent < head || dependent > head + InfinitiveReach || !report.IsInfinitive(dependent) || HasPerfect(dependent)) continue;
            if (tree.Relation(dependent) is "xcomp" or "ccomp" or "advcl" || (isNoun && tree.Relation(dependent) is "acl")) return dependent;
        }

        return -1;
    }

    private int FutureClause(int head, CommitmentFrame frame)
    {
        foreach (var dependent in tree.Dependents(head))
        {
            if (tree.Relation(dependent) != "ccomp" || dependent < head) continue;
            var modal = report.Modal(dependent);
            if (modal < 0 || !(report.Is(modal, "future") || report.Is(modal, "past-future"))) return -1;
            // Who threatens or warns acts themselves; of others' deeds they only speak.
            if (frame.Kind != CommitmentKind.Threatened) return dependent;
            var (own, holder) = (parties.Of(report.Subject(dependent)), parties.Of(report.Subject(head)));
            return own is not null && holder is not null && own.IsSame(holder) ? dependent : -1;
        }

        return -1;
    }

    // A thing that is promised or announced; a pronoun or a name tells no act.
    private int Thing(int token, int head) => token > head && tree.Tag(token).Upos is "NOUN" && !report.Is(token, "empty") && !report.IsActor(token) ? token : -1;

    private int Phrase(int head, string preposition)
    {
        foreach (var dependent in tree.Dependents(head))
            if (dependent > head && tree.Relation(dependent) is "obl" or "nmod" && tree.Marker(dependent) is >= 0 and var marker && report.Word(marker) == preposition && tree.Tag(dependent).Upos is "NOUN" or "VERB") return dependent;
        return -1;
    }

    private int Gerund(int head, string preposition)
    {
        foreach (var dependent in tree.Dependents(head))
        {
            if (dependent < head || tree.Tag(dependent).Xpos != "VBG") continue;
            var marker = tree.Marker(dependent);
            if (preposition.Length == 0 ? marker < 0 : marker >= 0 && report.Word(marker) == preposition) return dependent;
        }

        return -1;
    }

    private int Holder(int head, CommitmentFrame frame, bool isNoun)
    {
        if (!isNoun) return tree.Agent(head) is >= 0 and var agent && tree.IsPassive(head) ? agent : report.Subject(head);
        if (tree.Dependent(head, "nmod:poss") is >= 0 and var owner) return owner;
        var verb = tree.Head(head);
        if (verb >= 0 && tree.Relation(head) == "obj" && report.Is(verb, "light") && report.Modal(verb) < 0) return report.Subject(verb);
        foreach (var dependent in tree.Dependents(head))
            if (dependent > head && tree.Relation(dependent) == "nmod" && tree.Marker(dependent) is >= 0 and var marker && report.Is(marker, "agent")) return dependent;
        return -1;
    }

    private Span Words(Sentence sentence, int act, int subject, int head, bool tells, int? due)
    {
        var words = spans.Of(sentence, act, tells && (subject < 0 || act == head || tree.OwnSubject(act) >= 0), due);
        if (!tells || (subject >= 0 && act != head && tree.OwnSubject(act) >= 0) || (subject >= 0 && tree.OwnSubject(act) == subject && !IsRelative(act))) return words;
        // No subject found: all of the clause, up to the mark before it.
        if (subject < 0) return spans.Clause(sentence, words);
        // "the trial is scheduled to begin": the subject stands with the word of commitment
        var whole = parties.Phrase(subject);
        return whole.Start < words.Start && whole.Start >= sentence.Span.Start ? new Span(whole.Start, words.End) : words;
    }

    private bool HasPerfect(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
            if (tree.Is(dependent, "aux") && report.Lemma(dependent) == "have") return true;
        return false;
    }

    private bool HasBe(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
            if ((tree.Is(dependent, "aux") || tree.Is(dependent, "cop")) && dependent < verb) return true;
        return false;
    }

    private bool HasPastBe(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
            if (dependent < verb && tree.Tag(dependent) is { Lemma: "be", Xpos: "VBD" }) return true;
        return false;
    }

    private bool IsRelative(int head)
    {
        var at = head;
        for (var steps = 0; steps < 3 && at >= 0; steps++, at = tree.Head(at))
            if (tree.Relation(at) == "acl:relcl") return true;
        return false;
    }

    // Promised many years ago and still to come is rather a wrong day.
    private bool IsLongAgo(Sentence sentence, int head, int act) => SaidYear(sentence, head, act) is { } year && report.Publication is { } published && year < published.Year - 5;

    private int? SaidYear(Sentence sentence, int head, int act) => dues.Said(sentence, head, act)?.Resolved is { } range ? range.To.Year : null;
}
