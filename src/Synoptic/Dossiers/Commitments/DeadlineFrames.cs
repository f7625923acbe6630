using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>Reads deadlines: who set them, whom they bind, by when, and to do what.</summary>
internal sealed class DeadlineFrames(ReportGrammar report, PartyReader parties, DueReader dues, ActSpans spans)
{
    private readonly SyntaxTree tree = report.Tree;

    public CommitmentTelling? Read(SentenceReference reference, Sentence sentence, int head, CommitmentFrame frame) =>
        frame.Grammar == FrameGrammar.Time ? Given(reference, sentence, head) : Named(reference, sentence, head);

    // "gave the rebels ten days to leave", "has until Friday to answer"
    private CommitmentTelling? Given(SentenceReference reference, Sentence sentence, int verb)
    {
        if (report.Modal(verb) >= 0 || report.IsNegated(verb) || dues.Given(sentence, verb) is not { } due) return null;
        var act = -1;
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && report.IsInfinitive(dependent) && tree.Relation(dependent) is "xcomp" or "advcl" or "ccomp" or "acl") act = dependent;
        if (act < 0 && Infinitive(due.Index) is >= 0 and var within) act = within;
        if (act < 0) return null;
        var own = report.Is(verb, "holding");
        var subject = report.Subject(verb);
        var receiver = tree.Dependent(verb, "iobj");
        // Two objects side by side are often read as one: "gave Marrow 10 days".
        if (receiver < 0 && !own) receiver = Beside(verb, due.Index);
        var passive = tree.IsPassive(verb);
        var bound = own || passive ? subject : receiver;
        var setter = own ? -1 : passive ? tree.Dependent(verb, "obl:agent") : subject;
        if (bound < 0) return null;
        return Tell(reference, sentence, act, setter < 0 ? null : parties.Of(setter), parties.Of(bound), due, spans.Of(sentence, act, false, null), verb);
    }

    // "a deadline of Monday for the rebels to leave", "the deadline expires on Friday"
    private CommitmentTelling? Named(SentenceReference reference, Sentence sentence, int noun)
    {
        var verb = tree.Head(noun);
        var isSubject = verb >= 0 && tree.Is(noun, "nsubj");
        var isObject = verb >= 0 && tree.Relation(noun) == "obj";
        var act = -1;
        foreach (var dependent in tree.Dependents(noun))
            if (dependent > noun && report.IsInfinitive(dependent) && tree.Relation(dependent) is "acl" or "xcomp" or "advcl") act = dependent;
        if (act < 0 && isObject)
            foreach (var dependent in tree.Dependents(verb))
                if (dependent > noun && report.IsInfinitive(dependent) && tree.Relation(dependent) is "advcl" or "xcomp") act = dependent;
        var due = dues.Within(sentence, noun);
        var isPast = false;
        if (due is null && isSubject) due = dues.Find(sentence, verb, verb, out isPast);
        if (due is null && isObject && !isPast) due = AfterNoun(sentence, noun, verb, out isPast);
        if (isPast || (due is null && act < 0)) return null;
        if (verb >= 0 && (isSubject || isObject) && (report.IsNegated(verb) || report.Modal(verb) >= 0)) return null;

        var bound = Phrase(noun) is >= 0 and var target ? target : act >= 0 && tree.OwnSubject(act) is >= 0 and var actor ? actor : -1;
        if (bound < 0 && isObject) bound = tree.Dependent(verb, "iobj") is >= 0 and var receiver ? receiver : Phrase(verb);
        var setter = tree.Dependent(noun, "nmod:poss");
        if (setter >= 0 && report.Article.Times.Any(t => t.Span.Contains(report.Article.Analysis.Tokens[setter].Span))) setter = -1;
        if (setter < 0) setter = Compound(noun);
        if (setter < 0 && isObject && report.Is(verb, "light")) setter = tree.IsPassive(verb) ? tree.Dependent(verb, "obl:agent") : report.Subject(verb);
        if (setter < 0) setter = Relative(noun);
        if (setter < 0 && bound < 0 && act < 0 && !isSubject) return null;
        var words = act >= 0 ? spans.Of(sentence, act, false, null) : parties.Phrase(noun);
        return Tell(reference, sentence, act >= 0 ? act : noun, parties.Of(setter), parties.Of(bound), due, words, verb);
    }

    private CommitmentTelling Tell(SentenceReference reference, Sentence sentence, int act, Party? who, Party? bound, Due? due, Span words, int verb)
    {
        var speaker = report.Quotation(act) is { Act: QuotationAct.Speech } quotation ? parties.Speaker(quotation) : null;
        var condition = spans.Condition(sentence, act, verb);
        return new CommitmentTelling(reference, CommitmentKind.Deadline, act, spans.Cut(words, condition), who)
        {
            Bound = bound,
            SaidBy = speaker is not null && (who is null || !speaker.IsSame(who)) ? speaker : null,
            Due = due is null ? null : due with { IsLimit = true },
            Condition = condition,
        };
    }

    // "set a deadline of Monday": the day may hang on the verb, but stands after the noun.
    private Due? AfterNoun(Sentence sentence, int noun, int verb, out bool isPast) => dues.Find(sentence, noun, verb, out isPast);

    private int Infinitive(int time)
    {
        var (first, end) = dues.Tokens(report.Article.Times[time]);
        foreach (var dependent in tree.Dependents(tree.Top(first, end)))
            if (report.IsInfinitive(dependent) && tree.Relation(dependent) is "acl" or "advcl" or "xcomp") return dependent;
        return -1;
    }

    private int Beside(int verb, int time)
    {
        var (first, _) = dues.Tokens(report.Article.Times[time]);
        var before = first - 1;
        return before > verb && tree.Tag(before).IsNoun ? before : -1;
    }

    private int Phrase(int head)
    {
        foreach (var dependent in tree.Dependents(head))
            if (dependent > head && tree.Relation(dependent) is "nmod" or "obl" && tree.Marker(dependent) is >= 0 and var marker && report.Is(marker, "target") && report.IsActor(dependent)) return dependent;
        return -1;
    }

    // "a White House deadline"
    private int Compound(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (tree.Relation(dependent) is "compound" or "amod" && report.Mention(dependent) is { Kind: MentionKind.Name, Type: EntityType.Person or EntityType.Organization or EntityType.Place }) return dependent;
        return -1;
    }

    private int Relative(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (tree.Relation(dependent) is "acl:relcl" or "acl" && tree.Tag(dependent).IsVerb && !report.IsInfinitive(dependent))
                return tree.Tag(dependent).Xpos == "VBN" && tree.OwnSubject(dependent) < 0 ? tree.Dependent(dependent, "obl") : tree.OwnSubject(dependent);
        return -1;
    }
}
