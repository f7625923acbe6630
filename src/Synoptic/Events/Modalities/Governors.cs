using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Finds what governs a happening, in which frame, and what it makes of it.</summary>
internal sealed class Governors(Analysis analysis, SyntaxTree tree, ModalityWords words)
{
    // A chain of words joined by "and" is a list beyond this; the bound keeps the search short on any tree.
    private const int LongestChain = 12;

    /// <summary>Whether a token heads a clause: a verb, or what stands with a copula.</summary>
    public bool IsClause(int token) =>
        tree.Tag(token).IsVerb
            ? tree.Relation(token) is not ("amod" or "compound" or "case" or "flat" or "cc" or "obj" or "obl" or "nmod" or "nsubj" or "nsubj:pass" or "det") || tree.Dependent(token, "aux") >= 0 || tree.Dependent(token, "mark") >= 0
            : tree.Dependent(token, "cop") >= 0;

    /// <summary>The first of the words that a word is joined to by "and", whose place in the sentence it shares.</summary>
    public int First(int token)
    {
        for (var steps = 0; steps < LongestChain && tree.Relation(token) == "conj" && tree.Head(token) >= 0; steps++)
        {
            var head = tree.Head(token);
            if (IsClause(token) != IsClause(head) && !(tree.Tag(token).IsVerb && tree.Tag(head).IsVerb)) break;
            token = head;
        }

        return token;
    }

    /// <summary>Whether the words take a happening for known: "the strike", "its third strike".</summary>
    public bool IsKnown(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            if (tree.Relation(dependent) == "nmod:poss") return true;
            if (tree.Relation(dependent) == "det" && tree.Tag(dependent).Lemma is var word && words.Cues.Find(word, "det", CueFrame.Modifier).Effect == CueEffect.Fact) return true;
        }

        return false;
    }

    /// <summary>What governs a word, the first of those it is joined to.</summary>
    public Governor Of(int token, bool isClause)
    {
        var head = tree.Head(token);
        if (head < 0) return new Governor(-1, "", Cue.None);
        return isClause ? OfClause(token, head) : OfNoun(token, head);
    }

    private Governor OfClause(int token, int head)
    {
        var relation = tree.Relation(token);
        switch (relation)
        {
            case "xcomp" or "ccomp" or "csubj" or "acl" or "acl:relcl" or "advcl" or "obl" or "nmod" or "obj" or "conj" or "parataxis" or "csubj:pass" or "ccomp:pass": break;
            default: return new Governor(head, "", Cue.None);
        }

        if (relation is "parataxis" or "conj") return new Governor(head, "", Cue.None);
        if (relation is "acl" or "acl:relcl" && OverObject(token, head) is { Says: true } over) return over;
        if (relation == "acl:relcl") return new Governor(head, "", Cue.None);
        var frame = FrameOf(token, relation, head, out var preposition);
        var part = PartOf(head);
        var cue = frame.Length > 0 ? Find(head, part, frame, null, false) : Find(head, part, "", preposition, false);
        // "called on all sides to halt": an infinitive is often taken for one of purpose.
        if (relation == "advcl" && frame == CueFrame.To && !IsNearVerb(token, head, cue)) cue = Cue.None;
        // What a clause with its own tense "begins" or "gets" is told of it, not with it.
        if (frame == CueFrame.That && cue.Effect == CueEffect.Same) cue = Cue.None;
        return new Governor(head, frame.Length > 0 ? frame : "@", cue);
    }

    // "told the court that the guards …", "asked the League to lift it": a clause after an object hangs on the verb, where the noun takes none.
    private Governor OverObject(int token, int noun)
    {
        if (!tree.Tag(noun).IsNoun || tree.Relation(noun) is not ("obj" or "iobj") || tree.Head(noun) is not (>= 0 and var verb) || !tree.Tag(verb).IsVerb) return new Governor(noun, "", Cue.None);
        if (tree.Tag(token).Xpos == "VBG" && tree.Marker(token) is >= 0 and var marker) return OverObject(noun, verb, tree.Tag(marker).Lemma, false);
        foreach (var dependent in tree.Dependents(token))
        {
            var frame = tree.Tag(dependent).Xpos == "TO" ? CueFrame.To : tree.Relation(dependent) == "mark" && tree.Tag(dependent).Xpos == "IN" && dependent < token ? CueFrame.That : null;
            if (frame is null) continue;
            return Find(noun, "n", frame, null, false).Effect != CueEffect.None ? new Governor(noun, "", Cue.None) : new Governor(verb, frame, Find(verb, "v", frame, null, false));
        }

        return new Governor(noun, "", Cue.None);
    }

    // "accused Varn of burning boats", "blamed Varn for the fire"
    private Governor OverObject(int noun, int verb, string preposition, bool known) =>
        Find(noun, "n", "", preposition, known).Effect == CueEffect.None && Find(verb, "v", "", preposition, known) is { Effect: not CueEffect.None } cue ? new Governor(verb, "@", cue) : new Governor(noun, "", Cue.None);

    // An infinitive of purpose stands behind everything else that belongs to its verb; only words that ask, order or want take one from afar.
    private static bool IsNearVerb(int token, int head, Cue cue) => token > head && cue.Effect is CueEffect.Demanded or CueEffect.Planned or CueEffect.Conditional or CueEffect.Threatened or CueEffect.Promised or CueEffect.Denied;

    private string FrameOf(int token, string relation, int head, out string preposition)
    {
        preposition = "";
        bool finite = false, infinitive = false;
        foreach (var dependent in tree.Dependents(token))
        {
            var own = tree.Relation(dependent);
            if (tree.Tag(dependent).Xpos == "TO" && tree.Tag(token).Xpos != "VBG") infinitive = true;
            else if (own is "mark" or "case" && dependent < token && tree.Tag(dependent) is { Upos: "ADP" or "SCONJ", Xpos: "IN" or "TO" or "RP" } && preposition.Length == 0) preposition = tree.Tag(dependent).Lemma;
            else if (own is "cop" || own.StartsWith("aux", StringComparison.Ordinal)) finite |= tree.Tag(dependent).Xpos is "VBD" or "VBZ" or "VBP" or "MD";
            else if (own is "nsubj" or "nsubj:pass" && dependent < token) finite |= relation is "ccomp" or "acl";
        }

        var xpos = tree.Tag(token).Xpos;
        if (infinitive) return finite && relation == "ccomp" ? CueFrame.That : CueFrame.To;
        if (xpos == "VBG" && !finite) return preposition.Length > 0 ? "" : CueFrame.Gerund;
        if (finite || xpos is "VBD" or "VBZ" or "VBP") return relation is "ccomp" or "acl" or "csubj" or "csubj:pass" or "advcl" ? CueFrame.That : "";
        if (relation == "xcomp") return CueFrame.To;
        if (relation == "ccomp") return CueFrame.That;
        return preposition.Length > 0 ? "" : tree.Tag(head).IsNoun ? "part" : CueFrame.Gerund;
    }

    private Governor OfNoun(int token, int head)
    {
        var relation = tree.Relation(token);
        var part = PartOf(head);
        var known = IsKnown(token);
        switch (relation)
        {
            case "obj" or "nsubj:pass" or "csubj:pass":
                return new Governor(head, CueFrame.Object, Find(head, part == "n" ? "v" : part, CueFrame.Object, null, known));
            case "nsubj":
                // A participle as such: "a strike is planned", "the talks are off".
                return new Governor(head, CueFrame.Subject, Find(head, part, CueFrame.Subject, null, known));
            case "obl" or "nmod" or "obl:arg" or "iobj" or "xcomp" or "advcl" or "obl:unmarked":
                if (tree.Marker(token) is not (>= 0 and var marker)) return new Governor(head, relation is "xcomp" ? CueFrame.Object : "", relation is "xcomp" ? Find(head, part, CueFrame.Object, null, known) : Cue.None);
                var preposition = tree.Tag(marker).Lemma;
                if (relation == "nmod" && tree.Relation(head) is "obj" && tree.Head(head) is >= 0 and var verb && tree.Tag(verb).IsVerb && OverObject(head, verb, preposition, known) is { Says: true } over) return over;
                return new Governor(head, "@", Find(head, part, "", preposition, known));
            case "compound" or "nmod:poss" when part == "n":
                return new Governor(head, "@", words.Cues.Find(tree.Tag(head).Lemma, "n", "@of", known));
            default:
                return new Governor(head, "", Cue.None);
        }
    }

    private Cue Find(int head, string part, string frame, string? preposition, bool known)
    {
        var lemma = tree.Tag(head).Lemma;
        // "called off", "stopped short": the verb with its particle is another word.
        if (part == "v" && Particle(head) is >= 0 and var particle)
        {
            var whole = string.Concat(lemma, " ", tree.Tag(particle).Lemma);
            var found = preposition is null ? words.Cues.Find(whole, part, frame, known) : words.Cues.FindAfter(whole, part, preposition, known);
            if (found.Effect != CueEffect.None) return found;
            if (tree.Relation(particle) == "compound:prt" && words.Cues.Governs(whole, part)) return Cue.None;
        }

        var cue = preposition is null ? words.Cues.Find(lemma, part, frame, known) : words.Cues.FindAfter(lemma, part, preposition, known);
        // A participle may stand as an adjective, and an adjective be tagged as a participle.
        if (cue.Effect == CueEffect.None && part == "a" && tree.Tag(head).Xpos is "VBN" or "JJ") cue = preposition is null ? words.Cues.Find(lemma, "v", frame, known) : words.Cues.FindAfter(lemma, "v", preposition, known);
        if (cue.Effect == CueEffect.None && part == "v" && tree.Tag(head).Xpos is "VBN" or "VBG" or "JJ") cue = preposition is null ? words.Cues.Find(Lower(head), "a", frame, known) : words.Cues.FindAfter(Lower(head), "a", preposition, known);
        return cue;
    }

    private int Particle(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
        {
            if (dependent <= verb) continue;
            if (tree.Relation(dependent) == "compound:prt" || (tree.Relation(dependent) is "advmod" or "xcomp" && dependent == verb + 1)) return dependent;
        }

        return -1;
    }

    private string Lower(int token) => analysis.Tokens[token].Span.Slice(analysis.Text).ToLowerInvariant();

    private string PartOf(int token) => tree.Tag(token) switch
    {
        { IsVerb: true } => "v",
        { Upos: "ADJ" } => "a",
        { Upos: "VERB" or "AUX" } => "v",
        _ => "n",
    };
}
