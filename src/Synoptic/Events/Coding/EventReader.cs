using Synoptic.Text;

namespace Synoptic.Events.Coding;

/// <summary>
/// Reads what the words of an event come to by the lexicon alone: a trigger that tells it by itself or with its object, or one that makes
/// something of its content, which may be such a word again: "refused to lift the ban" is a ban, lifted (YIELD), refused (REJECT). Immutable.
/// </summary>
internal sealed class EventReader(EventLexicon lexicon)
{
    // News hardly ever nests deeper ("said it would agree to allow the delivery of aid"); the bound keeps the search short on any tree.
    private const int Deepest = 6;
    private const int MostCompanions = 24;

    private readonly int agree = lexicon.Root("AGREE"), accuse = lexicon.Root("ACCUSE"), support = lexicon.Root("SUPPORT"), yielding = lexicon.Root("YIELD"), request = lexicon.Root("REQUEST"),
        reject = lexicon.Root("REJECT"), threaten = lexicon.Root("THREATEN"), sanction = lexicon.Root("SANCTION"), coerce = lexicon.Root("COERCE"), assault = lexicon.Root("ASSAULT"), aid = lexicon.Root("AID");

    /// <summary>What a trigger comes to.</summary>
    public Reading Read(SyntaxTree tree, int trigger)
    {
        var isSaid = tree.Relation(trigger) == "ccomp" && tree.Head(trigger) is >= 0 and var above && lexicon.VerbOperator(tree.Tag(above).Lemma) == EventOperator.Say;
        var reading = new Reading { IsSaidOfSelf = isSaid && Speaks(tree, trigger, agree), IsSaidOfOther = isSaid && Speaks(tree, trigger, request) };
        var (root, mode) = Read(tree, trigger, 0, reading);
        (reading.Root, reading.Mode) = (root, mode);
        return reading;
    }

    private (int Root, string? Mode) Read(SyntaxTree tree, int token, int depth, Reading reading)
    {
        reading.Chain.Add(token);
        var tag = tree.Tag(token);
        // The tagger takes some participles for adjectives ("has freed"): what has a helper or an object is a verb.
        var isVerb = tag.Upos is "VERB" or "AUX" || tag.Upos == "ADJ" && (tree.Dependent(token, "aux") >= 0 || tree.Dependent(token, "obj") >= 0) && tree.Dependent(token, "cop") < 0;
        var (sense, operation, isPhrase) = isVerb ? Verb(tree, token) : tag.Upos == "ADJ" ? (IsPredicate(tree, token) ? lexicon.Adjective(tag.Lemma) : null, lexicon.AdjectiveOperator(tag.Lemma), false) : Noun(tree, token);
        // "Tries to", "helps rebuild": over another verb a word that tells of much else too tells that verb's event, and none of its own.
        if (sense is { IsWeak: true } && isVerb && operation is EventOperator.None or EventOperator.Do or EventOperator.Join && tree.Dependent(token, "xcomp") is >= 0 and var over && tree.Tag(over).IsVerb) sense = null;
        var code = sense?.Code;
        var own = code is null ? -1 : lexicon.Root(code.Type);
        if (depth == 0) reading.Own = own;
        reading.IsWeak = sense is { IsWeak: true };
        if (own >= 0) reading.Inner = own;
        reading.Operators.Add(operation);
        var (root, mode) = (own, code?.Mode);
        // A phrase that is known as a whole says more than its parts.
        if (depth < Deepest && !isPhrase && (sense is null || code is not null))
        {
            var content = operation == EventOperator.None && (own >= 0 || isVerb) ? -1 : Content(tree, token, isVerb, operation);
            if (content >= 0)
            {
                var inner = Read(tree, content, depth + 1, reading);
                if (depth == 0) reading.IsOfNothing = operation == EventOperator.Refuse && inner.Root < 0 && tree.Tag(content).IsVerb;
                if (operation == EventOperator.Say && !Speaks(tree, content, inner.Root)) inner = (-1, null);
                (root, mode) = Compose(operation, (own, code?.Mode), inner);
                // "made a deal" tells as little as the deal; "agreed to help" tells enough.
                if (inner.Root >= 0 || tree.Tag(content).IsVerb) reading.IsWeak &= operation is EventOperator.Do or EventOperator.Join or EventOperator.Say;
                else reading.IsWeak = sense is { IsWeak: true };
                // What is asked for need be no event of the codebook.
                if (operation == EventOperator.Demand && root < 0 && tree.Tag(content).IsVerb && tree.Relation(content) == "xcomp") root = request;
            }
        }

        return isVerb || tag.Upos == "ADJ" || tree.Dependent(token, "cop") >= 0 ? Helped(tree, token, root, mode, operation, reading) : (root, mode);
    }

    // Saying something is an event where the speaker means to do it, wants it of another one, or blames one.
    private bool Speaks(SyntaxTree tree, int content, int root)
    {
        var subject = tree.OwnSubject(content);
        var own = subject < 0 || tree.Tag(subject).Upos == "PRON";
        return root == request || root == accuse ? !own : own;
    }

    private static bool IsPredicate(SyntaxTree tree, int token) => tree.Dependent(token, "cop") >= 0 || tree.Relation(token) is "root" or "ccomp" or "xcomp";

    private (EventSense? Sense, EventOperator Operation, bool IsPhrase) Verb(SyntaxTree tree, int token)
    {
        // With a particle or a preposition the verb may be another one: "call for", "step down".
        var lemma = tree.Tag(token).Lemma;
        foreach (var dependent in tree.Dependents(token))
        {
            var with = tree.Relation(dependent) is "compound:prt" or "advmod" ? dependent : tree.Is(dependent, "obl") || tree.Relation(dependent) is "advcl" or "xcomp" ? tree.Marker(dependent) : -1;
            if (with < 0) continue;
            var key = string.Concat(lemma, " ", tree.Tag(with).Lemma);
            if (Phrase(tree, token, key) is { Code: { } whole }) return (new EventSense(whole, false), EventOperator.None, true);
            var (code, operation) = (lexicon.Verb(key), lexicon.VerbOperator(key));
            if (code is not null || operation != EventOperator.None) return (code, operation, false);
        }

        var own = lexicon.VerbOperator(lemma);
        if (Phrase(tree, token, lemma) is { } phrase) return phrase.Code is { } code ? (new EventSense(code, false), own, true) : (null, own == EventOperator.None ? EventOperator.Do : own, false);
        return (lexicon.Verb(lemma), own, false);
    }

    // The phrase that a verb makes with the words that stand with it; the nearest of these decide.
    private EventPhrase? Phrase(SyntaxTree tree, int token, string verb)
    {
        if (lexicon.Phrases(verb) is not { } phrases) return null;
        Span<int> companions = stackalloc int[MostCompanions];
        var count = Companions(tree, token, companions);
        for (var i = 0; i < count; i++)
        {
            // "began a hunger strike": what the two nouns tell together is told more closely than what the verb and one of them do.
            if (Joined(tree, companions[i]) is { Code: not null }) continue;
            var lemma = tree.Tag(companions[i]).Lemma;
            foreach (var phrase in phrases)
                if (phrase.Nouns.Contains(lemma)) return phrase;
        }

        var complement = tree.Dependent(token, "xcomp");
        if (complement >= 0 && tree.Marker(complement) < 0 && !tree.Tag(complement).IsVerb)
        {
            foreach (var phrase in phrases)
                if (phrase.Nouns.Contains(EventPhrase.AnyComplement)) return phrase;
        }

        var wanted = tree.Dependent(token, "obj") >= 0 || tree.Dependent(token, "ccomp") >= 0 || tree.IsPassive(token) || tree.Relation(token) == "acl" && tree.Tag(token).Xpos == "VBN" ? EventPhrase.AnyObject : EventPhrase.NoObject;
        foreach (var phrase in phrases)
            if (phrase.Nouns.Contains(wanted)) return phrase;
        return null;
    }

    private (EventSense? Sense, EventOperator Operation, bool IsPhrase) Noun(SyntaxTree tree, int token)
    {
        var lemma = tree.Tag(token).Lemma;
        return (Joined(tree, token) ?? lexicon.Noun(lemma), lexicon.NounOperator(lemma), false);
    }

    // What a noun tells with the noun or adjective before it.
    private EventSense? Joined(SyntaxTree tree, int token)
    {
        if (!tree.Tag(token).IsNoun) return null;
        foreach (var dependent in tree.Dependents(token))
        {
            if (dependent < token && tree.Relation(dependent) is "compound" or "amod" or "nmod:poss" && lexicon.Noun(string.Concat(tree.Tag(dependent).Lemma, " ", tree.Tag(token).Lemma)) is { } sense) return sense;
        }

        return null;
    }

    // The words that stand with a verb and may make a phrase with it: clauses that say what for, objects, what modifies these, the others.
    private static int Companions(SyntaxTree tree, int verb, Span<int> companions)
    {
        var count = 0;
        foreach (var dependent in tree.Dependents(verb))
            if (count < companions.Length && (tree.Relation(dependent) == "xcomp" || tree.Relation(dependent) == "advcl" && tree.Tag(dependent).Xpos == "VB")) companions[count++] = dependent;
        var objects = count;
        foreach (var dependent in tree.Dependents(verb))
            if (count < companions.Length && (tree.Relation(dependent) is "obj" or "iobj" or "nsubj:pass")) companions[count++] = dependent;
        if (tree.Relation(verb) == "acl" && tree.Tag(verb).Xpos == "VBN" && count < companions.Length) companions[count++] = tree.Head(verb);
        count = Modifiers(tree, companions, objects, count);
        var others = count;
        foreach (var dependent in tree.Dependents(verb))
            if (count < companions.Length && (tree.Relation(dependent) is "compound:prt" or "advmod" or "dep" or "compound" || tree.Is(dependent, "obl"))) companions[count++] = dependent;
        return Modifiers(tree, companions, others, count);
    }

    private static int Modifiers(SyntaxTree tree, Span<int> companions, int first, int count)
    {
        for (int i = first, end = count; i < end; i++)
        {
            if (!tree.Tag(companions[i]).IsNoun) continue;
            foreach (var dependent in tree.Dependents(companions[i]))
                if (count < companions.Length && (tree.Relation(dependent) is "compound" or "amod" or "conj" || tree.Is(dependent, "nmod"))) companions[count++] = dependent;
        }

        return count;
    }

    // The word that tells what is done, said, wanted …; -1 for none.
    private int Content(SyntaxTree tree, int token, bool isVerb, EventOperator operation)
    {
        if (!isVerb && tree.Tag(token).Upos != "ADJ") return NounContent(tree, token, operation);
        foreach (var dependent in tree.Dependents(token))
            if (tree.Relation(dependent) is "xcomp" or "ccomp" && dependent > token) return dependent;
        if (operation == EventOperator.Say) return -1;
        var best = -1;
        foreach (var dependent in tree.Dependents(token))
        {
            var isObject = tree.Relation(dependent) is "obj" or "nsubj:pass";
            if (!isObject && (operation is EventOperator.Do or EventOperator.End || !tree.Is(dependent, "obl") && tree.Relation(dependent) is not ("advcl" or "iobj"))) continue;
            if (!IsCoded(tree, dependent)) continue;
            if (isObject) return dependent;
            if (best < 0) best = dependent;
        }

        if (best < 0 && tree.Relation(token) == "acl" && tree.Tag(token).Xpos == "VBN" && IsCoded(tree, tree.Head(token))) best = tree.Head(token);
        // "urged them to leave" may hang as a clause that says why.
        if (best < 0 && operation is not (EventOperator.Do or EventOperator.Join or EventOperator.End)) best = tree.Dependent(token, "advcl");
        return best;
    }

    private int NounContent(SyntaxTree tree, int token, EventOperator operation)
    {
        var best = -1;
        foreach (var dependent in tree.Dependents(token))
        {
            var relation = tree.Relation(dependent);
            if (relation == "acl" && tree.Tag(dependent).Upos == "VERB" && dependent > token && tree.Tag(dependent).Xpos is "VB" or "VBG") return dependent;
            // "talks on aid" are no aid: only words that make something of their content, or hold it as "series" does, are looked into.
            if (operation == EventOperator.None) continue;
            if (relation is "compound" or "amod" or "nmod:poss" || tree.Is(dependent, "nmod"))
                if (IsCoded(tree, dependent) && (best < 0 || dependent > token)) best = dependent;
        }

        return best;
    }

    // Whether a word is known, or holds one that is.
    private bool IsCoded(SyntaxTree tree, int token, int depth = 0)
    {
        var tag = tree.Tag(token);
        if (tag.IsVerb) return true;
        if (lexicon.Noun(tag.Lemma) is { Code: not null } || lexicon.NounOperator(tag.Lemma) is not (EventOperator.None or EventOperator.Do)) return true;
        var holds = lexicon.NounOperator(tag.Lemma) == EventOperator.Do;
        foreach (var dependent in tree.Dependents(token))
        {
            if (holds && depth < 2 && (tree.Relation(dependent) is "compound" or "amod" || tree.Is(dependent, "nmod")) && IsCoded(tree, dependent, depth + 1)) return true;
            if (tree.Relation(dependent) == "acl" && tree.Tag(dependent).Xpos is "VB" or "VBG") return true;
            if (tree.Relation(dependent) is "compound" or "amod" && lexicon.Noun(string.Concat(tree.Tag(dependent).Lemma, " ", tag.Lemma)) is { Code: not null }) return true;
        }

        return false;
    }

    private (int Root, string? Mode) Compose(EventOperator operation, (int Root, string? Mode) own, (int Root, string? Mode) inner)
    {
        if (inner.Root < 0) return own;
        var (quad, content) = (lexicon.Quads[inner.Root], lexicon.ContentModes[inner.Root]);
        return operation switch
        {
            EventOperator.Intend => inner.Root == agree ? inner : quad <= 2 ? (agree, content) : quad == 4 ? (threaten, content) : inner,
            EventOperator.Refuse => (reject, content),
            EventOperator.Demand => (request, content),
            EventOperator.Threaten => (threaten, content),
            EventOperator.End => inner.Root == yielding ? own.Root >= 0 ? own : (sanction, null) : quad <= 2 ? (sanction, null) : (yielding, null),
            EventOperator.Violate => quad <= 2 ? (assault, null) : (reject, null),
            EventOperator.Allow => (yielding, null),
            EventOperator.Prevent or EventOperator.Force => (coerce, null),
            EventOperator.Say => inner.Root == agree || inner.Root == threaten || inner.Root == reject || inner.Root == request || inner.Root == accuse ? inner : own,
            _ => inner,
        };
    }

    // What helpers make of it: what somebody will do is intended, what another one must do is demanded.
    private (int Root, string? Mode) Helped(SyntaxTree tree, int token, int root, string? mode, EventOperator operation, Reading reading)
    {
        bool future = false, obligation = false, negated = false;
        foreach (var dependent in tree.Dependents(token))
        {
            if (tree.Relation(dependent) is not ("aux" or "advmod" or "cc" or "det" or "case" or "mark")) continue;
            switch (lexicon.Helper(tree.Tag(dependent).Lemma))
            {
                case EventOperator.Future: future = true; break;
                case EventOperator.Obligation: obligation = true; break;
                case EventOperator.Negation: negated = true; break;
            }
        }

        if (future) reading.Operators.Add(EventOperator.Future);
        if (obligation) reading.Operators.Add(EventOperator.Obligation);
        if (negated) reading.Operators.Add(EventOperator.Negation);
        if (root < 0 || operation == EventOperator.Say) return (root, mode);
        var quad = lexicon.Quads[root];
        // "said it would leave", "said they must leave": the saying is the promise or the demand, and what was said is leaving.
        if (reading.Chain[0] == token && (future ? reading.IsSaidOfSelf : obligation && reading.IsSaidOfOther))
        {
            reading.IsContent = true;
            return (root, mode);
        }

        if (negated && quad <= 2 && (future || root == agree || root == yielding || root == support || root == aid)) return (reject, lexicon.ContentModes[root]);
        if (obligation) return (request, lexicon.ContentModes[root]);
        if (future) reading.IsWeak = false;
        if (future && !negated && root != agree) return quad <= 2 ? (agree, lexicon.ContentModes[root]) : quad == 4 ? (threaten, lexicon.ContentModes[root]) : (root, mode);
        return (root, mode);
    }
}
