using System.Collections.Frozen;

namespace Synoptic.Language.Rules;

/// <summary>Attaches clauses to the clause or noun that they belong to, and names the root.</summary>
/// <param name="complementMarks">Conjunctions that begin the object of a verb.</param>
internal sealed class Clauses(FrozenSet<string> complementMarks)
{
    /// <summary>The head of the sentence: the first main clause, else the first clause, else the first phrase.</summary>
    public static int RootOf(SentenceTree tree, List<Predicate> predicates)
    {
        foreach (var predicate in predicates)
            if (predicate is { Kind: ClauseKind.Finite, Mark: < 0, Relative: < 0 } && tree.IsOpen(predicate.Head)) return predicate.Head;
        foreach (var predicate in predicates)
            if (tree.IsOpen(predicate.Head) && predicate.Relative < 0 && (predicate.Left == 0 || tree.Phrases.Count == 0 || tree.Phrases[0].Start > predicate.Head)) return predicate.Head;
        foreach (var phrase in tree.Phrases)
            if (phrase.Case < 0 && tree.IsOpen(phrase.Head)) return phrase.Head;
        foreach (var predicate in predicates)
            if (tree.IsOpen(predicate.Head)) return predicate.Head;
        foreach (var phrase in tree.Phrases)
            if (tree.IsOpen(phrase.Head)) return phrase.Head;
        for (var i = 0; i < tree.Length; i++)
            if (tree.Upos(i) != "PUNCT" && tree.IsOpen(i)) return i;
        return 0;
    }

    /// <summary>Attaches every clause but the root's.</summary>
    public void Attach(SentenceTree tree, List<Predicate> predicates, int root)
    {
        for (var k = 0; k < predicates.Count; k++)
        {
            var clause = predicates[k];
            if (clause.Head == root || !tree.IsOpen(clause.Head)) continue;
            var before = k > 0 ? predicates[k - 1] : null;
            var previous = before?.Head ?? root;
            var touching = clause.Left - 1;
            var noun = tree.PhraseAt(touching) is >= 0 and var index ? tree.Phrases[index].Head : -1;
            if (clause.Relative >= 0) tree.Attach(clause.Head, Antecedent(tree, clause.Left) is >= 0 and var a && a != clause.Head ? a : previous, Antecedent(tree, clause.Left) >= 0 ? "acl:relcl" : "ccomp");
            else if (clause.Mark >= 0) Marked(tree, clause, before, noun, root);
            else if (tree.Upos(touching) == "CCONJ" && before is not null) tree.Attach(clause.Head, Conjoined(predicates, k, root), "conj");
            else Unmarked(tree, clause, before, previous, noun, root);
        }
    }

    private void Marked(SentenceTree tree, Predicate clause, Predicate? before, int noun, int root)
    {
        var complement = clause.Kind == ClauseKind.Finite && (complementMarks.Contains(tree.Lemma(clause.Mark)) || tree.Xpos(clause.Mark) == "WRB") && before is not null;
        if (clause.Kind == ClauseKind.Gerund && noun >= 0 && noun != clause.Head && before is null) tree.Attach(clause.Head, noun, "acl");
        else if (complement && clause.Left - before!.Head <= 3) tree.Attach(clause.Head, before.Head, "ccomp");
        else if (complement && noun >= 0 && noun != clause.Head && tree.Upos(clause.Mark) == "SCONJ") tree.Attach(clause.Head, noun, "acl");
        else tree.Attach(clause.Head, before?.Head ?? root, "advcl");
    }

    private static void Unmarked(SentenceTree tree, Predicate clause, Predicate? before, int previous, int noun, int root)
    {
        var touching = clause.Left - 1;
        switch (clause.Kind)
        {
            case ClauseKind.Infinitive:
                if (before is null) tree.Attach(clause.Head, root, "advcl");
                else if (touching == before.Head || tree.Upos(touching) == "PRON" || tree.Upos(touching) is "ADV" or "PART") tree.Attach(clause.Head, previous, "xcomp");
                else if (noun >= 0 && noun != clause.Head && tree.Upos(noun) is "NOUN" && tree.Head(noun) != previous) tree.Attach(clause.Head, noun, "acl");
                else tree.Attach(clause.Head, previous, "advcl");
                break;
            case ClauseKind.Gerund:
                if (before is not null && touching == before.Head) tree.Attach(clause.Head, previous, "xcomp");
                else tree.Attach(clause.Head, noun >= 0 && noun != clause.Head ? noun : previous, noun >= 0 && noun != clause.Head ? "acl" : "advcl");
                break;
            case ClauseKind.Participle:
                tree.Attach(clause.Head, noun >= 0 && noun != clause.Head ? noun : previous, noun >= 0 && noun != clause.Head ? "acl" : "advcl");
                break;
            default:
                // "said he would": nothing between the two clauses; after a comma it is another statement.
                var close = before is not null && clause.Left - before.Head <= 2 && tree.Upos(touching) != "PUNCT";
                tree.Attach(clause.Head, close ? previous : root, close ? "ccomp" : "parataxis");
                break;
        }
    }

    /// <summary>The last clause of the same form: a finite clause is not joined to an infinitive.</summary>
    private static int Conjoined(List<Predicate> predicates, int k, int root)
    {
        // Four back, since coordination that reaches further is rare.
        for (var j = k - 1; j >= 0 && j > k - 5; j--)
            if (predicates[j].Kind == predicates[k].Kind || predicates[j].Kind == ClauseKind.Infinitive && predicates[j + 1].Start == predicates[j + 1].Head) return predicates[j].Head;
        return predicates[k - 1].Head == predicates[k].Head ? root : predicates[k - 1].Head;
    }

    private static int Antecedent(SentenceTree tree, int left)
    {
        for (var i = left - 1; i >= 0 && left - i < 4; i--)
        {
            if (tree.PhraseAt(i) is >= 0 and var index) return tree.Phrases[index].Head;
            if (tree.Upos(i) is not ("PUNCT" or "ADP" or "SCONJ")) break;
        }

        return -1;
    }
}
