using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>Reads the frame of one verb.</summary>
internal readonly ref struct VerbFrames(QuotedText text, int verb, AttributionWord word)
{
    private readonly SyntaxTree tree = text.Tree;

    /// <summary>The fullest frame that both the verb and the sentence have.</summary>
    public Attribution? Read()
    {
        if (tree.IsPassive(verb)) return Passive();
        var clause = After("ccomp");
        var open = After("xcomp");
        var noun = After("obj");
        if (noun < 0) noun = After("iobj");
        return Impersonal(open, FrameKind.Impersonal) ?? WithObject(noun, open) ?? Clauses(clause, noun, open) ?? Nouns(noun, open);
    }

    private Attribution? WithObject(int noun, int open)
    {
        if (noun < 0) return null;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (dependent < noun || tree.Relation(dependent) is not ("obl" or "advcl") || tree.Marker(dependent) is not (>= 0 and var marker)) continue;
            if (word.Find(FrameKind.ObjectOver, text.Words[marker], out var act)) return Found(FrameKind.ObjectOver, act, From(noun, dependent));
        }

        if (open < 0) return null;
        if (!IsInfinitive(open))
        {
            return word.Find(FrameKind.ObjectPredicate, "", out var called) ? Found(FrameKind.ObjectPredicate, called, From(noun, open)) : null;
        }

        if (word.Find(FrameKind.Addressed, "", out var urged)) return Found(FrameKind.Addressed, urged, tree.IsPassive(open) ? From(noun, open) : Whole(open)); // "ordered the ships to be moved": nobody is addressed
        return word.Find(FrameKind.ObjectInfinitive, "", out var expected) ? Found(FrameKind.ObjectInfinitive, expected, From(noun, open)) : null;
    }

    private Attribution? Clauses(int clause, int noun, int open)
    {
        QuotationAct act;
        if (clause >= 0)
        {
            var kind = KindOf(clause);
            if (word.Find(kind, "", out act)) return Found(kind, act, Whole(clause));
        }

        if (word.Find(FrameKind.Clause, "", out act))
        {
            foreach (var dependent in tree.Dependents(verb))
                if (dependent < verb && tree.Relation(dependent) == "ccomp") return Found(FrameKind.Clause, act, Whole(dependent));
            if (tree.Relation(verb) == "parataxis" && tree.Head(verb) >= 0) return Inserted(act);
            // "as the envoy said, the talks had failed"
            if (clause < 0 && noun < 0 && tree.Relation(verb) == "advcl" && tree.Marker(verb) is >= 0 and var marker && text.Is(marker, WordClass.As)) return Inserted(act);
        }

        if (open < 0 || noun >= 0) return null;
        if (IsInfinitive(open)) return word.Find(FrameKind.To, "", out act) ? Found(FrameKind.To, act, Whole(open)) : null;
        return tree.Tag(open).Xpos == "VBG" && word.Find(FrameKind.Ing, "", out act) ? Found(FrameKind.Ing, act, Whole(open)) : null;
    }

    private Attribution? Nouns(int noun, int open)
    {
        if (noun >= 0) return open < 0 ? Object(noun) : null;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (dependent < verb || tree.Relation(dependent) is not ("obl" or "advcl") || tree.Marker(dependent) is not (>= 0 and var marker)) continue;
            if (tree.Relation(dependent) == "advcl" && tree.Tag(dependent).Xpos != "VBG") continue;
            if (word.Find(FrameKind.Over, text.Words[marker], out var act)) return new Attribution(verb, FrameKind.Over, act, [new Chunk(marker + 1, Whole(dependent).End)], new Chunk(marker, marker + 1));
        }

        return null;
    }

    /// <summary>An object; with what hangs on it where that may belong to the verb as well: <c>accused the crews of theft</c>.</summary>
    private Attribution? Object(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            if (dependent > noun && tree.Relation(dependent) is "nmod" or "acl" && tree.Marker(dependent) is >= 0 and var marker
                && word.Find(FrameKind.ObjectOver, text.Words[marker], out var over)) return Found(FrameKind.ObjectOver, over, Whole(noun));
        }

        if (!word.Find(FrameKind.Object, "", out var act)) return null;
        // "called him", "asked the officials": who is spoken to is not what is spoken of
        return act == QuotationAct.Topic && (word.Takes(FrameKind.Addressed) || NounPhrases.IsPronoun(text, noun)) ? null : Found(FrameKind.Object, act, Whole(noun));
    }

    /// <summary>"She is expected to resign", "she appears to agree": told by nobody who is named.</summary>
    private Attribution? Impersonal(int open, FrameKind kind)
    {
        if (open < 0 || !word.Find(kind, "", out var act) || kind == FrameKind.Passive && !IsInfinitive(open)) return null;
        var subject = tree.Dependent(verb, "nsubj");
        return subject < 0 || subject > verb || tree.IsRelative(subject) ? null : new Attribution(verb, kind, act, [Whole(subject), Whole(open)], default);
    }

    /// <summary>"The plan was condemned by the council": the subject is told, by the agent if there is one.</summary>
    private Attribution? Passive()
    {
        var open = After("xcomp");
        if (open >= 0) return Impersonal(open, FrameKind.Passive);
        var subject = tree.Dependent(verb, "nsubj:pass");
        if (subject < 0 || subject > verb || tree.IsRelative(subject) || !word.Find(FrameKind.Object, "", out var told)) return null;
        var agent = tree.Dependent(verb, "obl:agent");
        var by = agent > verb ? tree.Marker(agent) : -1;
        return new Attribution(verb, FrameKind.Object, told, [Whole(subject)], by < 0 ? default : new Chunk(by, by + 1));
    }

    /// <summary>"The talks, she said, had failed": the clause around the words that attribute it.</summary>
    private Attribution? Inserted(QuotationAct act)
    {
        var (first, end) = tree.Extent(tree.Head(verb));
        var (from, until) = tree.Extent(verb);
        var pieces = new List<Chunk>(2);
        if (from > first) pieces.Add(new Chunk(first, from));
        if (end > until) pieces.Add(new Chunk(until, end));
        return pieces.Count == 0 ? null : new Attribution(verb, FrameKind.Clause, act, pieces, default);
    }

    private Attribution Found(FrameKind kind, QuotationAct act, Chunk told) => new(verb, kind, act, [told], default);

    private Chunk Whole(int token)
    {
        var (first, end) = tree.Extent(token);
        // crossing arcs may pull the verb into what it tells: then only the side of its complement is told
        if (first <= verb && verb < end) (first, end) = token > verb ? (verb + 1, end) : (first, verb);
        return new Chunk(first, end);
    }

    private Chunk From(int noun, int last) => new(Whole(noun).First, Math.Max(Whole(noun).End, Whole(last).End));

    private int After(string relation)
    {
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && tree.Relation(dependent) == relation) return dependent;
        return -1;
    }

    private bool IsInfinitive(int open)
    {
        foreach (var dependent in tree.Dependents(open))
            if (dependent < open && tree.Relation(dependent) == "mark" && text.Is(dependent, WordClass.To)) return true;
        return false;
    }

    private FrameKind KindOf(int clause)
    {
        foreach (var dependent in tree.Dependents(clause))
            if (tree.Relation(dependent) == "mark") return text.Is(dependent, WordClass.That) ? FrameKind.That : FrameKind.Whether;
        return tree.Tag(tree.Extent(clause).First).Xpos.StartsWith('W') ? FrameKind.Whether : FrameKind.Clause;
    }
}
