using Synoptic.Text;

namespace Synoptic.Events.Structure;

// Subject, object and helpers of a verb.
internal sealed partial class ArgumentFinder
{
    // Of two subjects the nearer one: the other is the town of the dateline, or what is talked about.
    private int Subject(int verb)
    {
        if (Controller(verb) is >= 0 and var controller) return controller;
        var subject = tree.Subject(verb);
        if (subject < 0 || tree.Head(subject) != verb) return subject;
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > subject && dependent < verb && tree.Relation(dependent) == "nsubj" && !tree.IsRelative(dependent) && (nominals.IsNamedActor(dependent) || article.Has(dependent, StructureClass.Actor))) subject = dependent;
        if (nominals.MentionOf(subject) is not { Type: EntityType.Place }) return subject;
        // "TOLM (Wire): The council and the army condemned"
        foreach (var dependent in tree.Dependents(subject))
            if (dependent > subject && tree.Relation(dependent) is "appos" or "parataxis" && IsAfterDash(dependent) && nominals.MayAct(dependent)) return dependent;
        return subject;
    }

    // "asked the army to leave", "called on the council to act": not who asks leaves.
    private int Controller(int verb)
    {
        if (tree.Relation(verb) is not ("xcomp" or "advcl" or "acl") || !IsInfinitive(verb) || tree.Head(verb) is not (>= 0 and var above) || tree.OwnSubject(verb) >= 0) return -1;
        var control = article.Has(above, StructureClass.Control) && tree.Relation(verb) != "acl";
        foreach (var dependent in tree.Dependents(above))
        {
            // "a deadline for the council to act"
            if (dependent > above && dependent < verb && article.IsMarked(dependent, StructureClass.For) && Phrases.End(article, dependent) == tree.Marker(verb) && nominals.MayAct(dependent)) return dependent;
            if (control && dependent > above && dependent < verb && (tree.Relation(dependent) is "obj" or "iobj" || (tree.Relation(dependent) == "obl" && article.IsMarked(dependent, StructureClass.Towards))) && nominals.MayAct(dependent)) return dependent;
        }

        return -1;
    }

    private bool IsAfterDash(int token)
    {
        var before = Phrases.First(article, token) - 1;
        while (before > 0 && tree.Tag(before).Upos == "DET") before--;
        return before > 0 && article.Analysis.Text[article.Analysis.Tokens[before].Span.Start] is ':' or '-' or '–' or '—';
    }

    private int Patient(int verb)
    {
        if (tree.Relation(verb) == "amod" && tree.Tag(verb).Xpos == "VBN") return tree.Head(verb);
        if (IsPassiveForm(verb) && !IsPassive(verb)) return tree.Dependent(verb, "obj");
        var patient = tree.Patient(verb);
        if (patient >= 0 || IsPassiveForm(verb)) return patient;
        // "arrested at least ten students": what measures the object makes an adjunct of it for the parser.
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && tree.Relation(dependent) == "obl" && tree.Marker(dependent) < 0 && nominals.MayAct(dependent)) return dependent;
        return -1;
    }

    // "were engaged in": of such verbs the participle tells a state.
    private bool IsPassive(int verb) => IsPassiveForm(verb) && (!article.Has(verb, StructureClass.Motion) || tree.Dependent(verb, "obl:agent") >= 0);

    private bool IsPassiveForm(int verb) => tree.IsPassive(verb) || (tree.Tag(verb).Xpos == "VBN" && (tree.Relation(verb) is "acl" or "amod" && !HasObject(verb) || tree.Dependent(verb, "obl:agent") >= 0));

    // "a wave of raids killed six people", where the parser takes the verb for a participle.
    private bool HasObject(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && (tree.Relation(dependent) == "obj" || (tree.Relation(dependent) == "obl" && tree.Marker(dependent) < 0 && nominals.MayAct(dependent)))) return true;
        return false;
    }

    private int AgentPhrase(int verb)
    {
        foreach (var phrase in tree.Dependents(verb))
            if (tree.Relation(phrase) == "obl:agent" || (tree.Relation(phrase) == "obl" && article.IsMarked(phrase, StructureClass.Agent))) return phrase;
        return -1;
    }

    private bool IsInfinitive(int verb) => tree.Marker(verb) is >= 0 and var mark && tree.Tag(mark).Xpos == "TO";

    private int Complement(int verb)
    {
        foreach (var clause in tree.Dependents(verb))
            if (tree.Relation(clause) is "xcomp" or "ccomp") return clause;
        return -1;
    }

    private int Carried(int verb, int direct)
    {
        if (!article.Has(verb, StructureClass.Light | StructureClass.Motion)) return -1;
        if (direct >= 0 && nominals.IsCommon(direct) && article.Has(direct, StructureClass.Happening)) return direct;
        return -1;
    }

    private int Helper(int noun)
    {
        var head = tree.Head(noun);
        return head >= 0 && article.Has(head, StructureClass.Light) && tree.Tag(head).IsVerb && tree.Relation(noun) is "obj" or "nsubj:pass" ? head : -1;
    }
}
