namespace Synoptic.Text;

/// <summary>
/// Who does what in a clause, by the relations of Universal Dependencies alone. What a clause leaves unsaid is taken from where grammar
/// puts it: the subject of a second verb is that of the first, of an infinitive that of the verb above it, of a relative clause the
/// word that the clause is about.
/// </summary>
public static class Predicates
{
    // A chain of verbs without a subject of their own is hardly ever longer; the bound keeps the search short on any tree.
    private const int LongestChain = 8;

    /// <summary>The verb that stands right before a phrase and its preposition or article; <see langword="null"/> where another word does.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="phrase">First token of the phrase.</param>
    /// <param name="first">Token at which the search ends.</param>
    public static int? VerbBefore(this Analysis analysis, int phrase, int first = 0)
    {
        var i = phrase - 1;
        while (i >= first && analysis.Tags[i].Upos is "ADP" or "DET") i--;
        return i >= first && analysis.Tags[i].Upos == "VERB" ? i : null;
    }

    /// <summary>Whether a verb is passive.</summary>
    public static bool IsPassive(this SyntaxTree tree, int verb) => tree.Dependent(verb, "aux:pass") >= 0 || tree.Dependent(verb, "nsubj:pass") >= 0 || tree.Dependent(verb, "csubj:pass") >= 0;

    /// <summary>The head word of a verb's grammatical subject, said or understood; -1 if there is none.</summary>
    public static int Subject(this SyntaxTree tree, int verb)
    {
        for (var steps = 0; steps < LongestChain && verb >= 0; steps++)
        {
            var own = OwnSubject(tree, verb);
            if (own >= 0) return own;
            var head = tree.Head(verb);
            if (head < 0) return -1;
            var relation = tree.Relation(verb);
            // "the envoy sent to Tolm", "the men asking for it": the noun that the participle is said of.
            if (relation == "acl") return head;
            // "asked the envoy to leave": the object of the verb above leaves.
            if (relation == "xcomp" && tree.Dependent(head, "obj") is >= 0 and var controller) return controller;
            if (relation is not ("xcomp" or "conj" or "advcl")) return -1;
            verb = head;
        }

        return -1;
    }

    /// <summary>The head word of the subject that stands with a verb, or of the noun that its relative clause is about; -1 if there is none.</summary>
    public static int OwnSubject(this SyntaxTree tree, int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
            if (tree.Is(dependent, "nsubj") && tree.Relation(dependent) != "nsubj:outer") return tree.Antecedent(dependent);
        return -1;
    }

    /// <summary>The head word of who does it: the subject, or the agent of a passive; -1 if nobody is named.</summary>
    public static int Agent(this SyntaxTree tree, int verb) => tree.IsPassive(verb) || IsPassiveParticiple(tree, verb) ? tree.Dependent(verb, "obl:agent") : tree.Subject(verb);

    /// <summary>The head word of what it is done to: the object, or the subject of a passive; -1 if there is none.</summary>
    public static int Patient(this SyntaxTree tree, int verb)
    {
        if (tree.IsPassive(verb) || IsPassiveParticiple(tree, verb)) return tree.Subject(verb);
        var found = tree.Dependent(verb, "obj");
        if (found >= 0) return tree.Antecedent(found);
        // "seized and burned the boats": the second verb has the object of both.
        foreach (var dependent in tree.Dependents(verb))
        {
            if (tree.Relation(dependent) == "conj" && OwnSubject(tree, dependent) < 0 && tree.Dependent(dependent, "obj") is >= 0 and var shared && dependent - verb <= 2) return shared;
        }

        return -1;
    }

    /// <summary>The word that a relative pronoun stands for; any other word is itself.</summary>
    public static int Antecedent(this SyntaxTree tree, int token)
    {
        if (!tree.IsRelative(token)) return token;
        // "who said", "who was said to have": up to the clause, over what hangs in it.
        var clause = tree.Head(token);
        for (var steps = 0; steps < LongestChain && clause >= 0 && tree.Relation(clause) is "xcomp" or "ccomp" or "conj"; steps++) clause = tree.Head(clause);
        return clause >= 0 && tree.Relation(clause) == "acl:relcl" && tree.Head(clause) is >= 0 and var noun && noun < token ? noun : token;
    }

    /// <summary>The preposition or subordinator that opens the phrase of a word; -1 without one.</summary>
    public static int Marker(this SyntaxTree tree, int token)
    {
        foreach (var dependent in tree.Dependents(token))
            if (dependent < token && tree.Relation(dependent) is "case" or "mark") return dependent;
        return -1;
    }

    /// <summary>Whether a token is a relative pronoun as its tag tells.</summary>
    public static bool IsRelative(this SyntaxTree tree, int token) => tree.Tag(token).Xpos is "WDT" or "WP" or "WP$";

    // "the boats seized by the navy": a participle that says what was done to its noun.
    private static bool IsPassiveParticiple(SyntaxTree tree, int verb) => tree.Tag(verb).Xpos == "VBN" && (tree.Relation(verb) == "acl" || tree.Dependent(verb, "obl:agent") >= 0);
}
