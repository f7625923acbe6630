using System.Collections.Frozen;

namespace Synoptic.Language.Rules;

/// <summary>Attaches phrases, adverbs, particles and conjunctions to the clause or phrase that they stand in.</summary>
/// <param name="nominal">Prepositions that belong to the noun before them.</param>
/// <param name="times">Nouns that tell when without a preposition.</param>
internal sealed class Attachments(FrozenSet<string> nominal, FrozenSet<string> times)
{
    public void Attach(SentenceTree tree, List<Predicate> predicates, int root)
    {
        var next = 0;
        Predicate? current = null;
        for (var p = 0; p < tree.Phrases.Count; p++)
        {
            var phrase = tree.Phrases[p];
            while (next < predicates.Count && predicates[next].Start < phrase.Start)
            {
                current = predicates[next];
                next++;
            }

            if (!tree.IsOpen(phrase.Head) || phrase.Head == root) continue;
            var following = next < predicates.Count ? predicates[next] : null;
            if (phrase.Case >= 0) Prepositional(tree, p, current, following, root);
            else Bare(tree, p, current, following, root);
        }

        Words(tree, predicates, root);
    }

    private void Prepositional(SentenceTree tree, int p, Predicate? current, Predicate? following, int root)
    {
        var phrase = tree.Phrases[p];
        var before = p > 0 && tree.Phrases[p - 1].End == phrase.Case ? tree.Phrases[p - 1].Head : -1;
        // Between the beginning of a clause and its verb all belongs to the subject.
        var inside = before >= 0 && current is not null && before > current.Head;
        var subject = following is not null && following.Left < phrase.Start;
        if (before >= 0 && (subject || nominal.Contains(tree.Lemma(phrase.Case)) || current is null || current.Head < before && !inside)) tree.Attach(phrase.Head, before, "nmod");
        else if (current is not null && current.Head < phrase.Head) tree.Attach(phrase.Head, current.Head, "obl");
        else if (before >= 0) tree.Attach(phrase.Head, before, "nmod");
        else tree.Attach(phrase.Head, following?.Head ?? root, "obl");
    }

    private void Bare(SentenceTree tree, int p, Predicate? current, Predicate? following, int root)
    {
        var phrase = tree.Phrases[p];
        var head = phrase.Head;
        var last = p > 0 ? tree.Phrases[p - 1] : default;
        var adjective = tree.Upos(head) == "ADJ";
        var (one, two) = (tree.Upos(phrase.Start - 1), tree.Upos(phrase.Start - 2));
        if (p > 0 && one == "CCONJ" && phrase.Start - last.End <= 2) tree.Attach(head, Chain(tree, last.Head), "conj");
        else if (p > 0 && one == "PUNCT" && last.End == phrase.Start - 1 && two != "PUNCT") tree.Attach(head, Chain(tree, last.Head), IsList(tree, p) ? "conj" : "appos");
        else if (times.Contains(tree.Lemma(head).ToLowerInvariant()) && (current ?? following) is { } when) tree.Attach(head, when.Head, "obl:unmarked");
        else if (current is null) tree.Attach(head, following?.Head ?? root, following is null ? p > 0 ? "appos" : "dep" : "nsubj");
        else if (adjective) tree.Attach(head, current.Head, "xcomp");
        else if (current.Object < 0)
        {
            tree.Attach(head, current.Head, tree.Upos(current.Head) == "AUX" || Expletive(tree, current) ? "nsubj" : "obj");
            current.Object = head;
        }
        else
        {
            // gave him a book
            if (tree.Upos(current.Object) == "PRON" && tree.Relation(current.Object) == "obj" && last.Head == current.Object) tree.Relabel(current.Object, "iobj");
            tree.Attach(head, current.Head, "obj");
        }
    }

    private static bool Expletive(SentenceTree tree, Predicate clause) =>
        tree.PhraseAt(clause.Left) is >= 0 and var index && tree.Xpos(tree.Phrases[index].Head) == "EX";

    /// <summary>The first of the phrases that are joined.</summary>
    private static int Chain(SentenceTree tree, int head) =>
        tree.Relation(head) == "conj" && !tree.IsOpen(head) && tree.Head(head) >= 0 && tree.Upos(tree.Head(head)) is "NOUN" or "PROPN" ? tree.Head(head) : head;

    /// <summary>Whether a conjunction follows within the next phrases, so that the commas divide a list.</summary>
    private static bool IsList(SentenceTree tree, int p)
    {
        if (tree.Upos(tree.Phrases[p].Start - 1) != "PUNCT") return false;
        for (var i = tree.Phrases[p].End; i < tree.Length && i < tree.Phrases[p].End + 8; i++)
        {
            if (tree.Upos(i) == "CCONJ") return tree.PhraseAt(i + 1) >= 0;
            if (tree.PhraseAt(i) < 0 && tree.Upos(i) != "PUNCT") return false;
        }

        return false;
    }

    private static void Words(SentenceTree tree, List<Predicate> predicates, int root)
    {
        var next = 0;
        Predicate? current = null;
        for (var i = 0; i < tree.Length; i++)
        {
            while (next < predicates.Count && predicates[next].Left <= i)
            {
                current = predicates[next];
                next++;
            }

            if (!tree.IsOpen(i) || i == root) continue;
            var following = next < predicates.Count ? predicates[next] : null;
            switch (tree.Upos(i))
            {
                case "ADV" or "PART":
                    if (tree.Upos(i) == "ADV" && tree.Upos(i + 1) is "ADJ" or "ADV" or "NUM") tree.Attach(i, i + 1, "advmod");
                    else if (following is not null && following.Left - i <= 2 && (current is null || tree.Upos(i + 1) == "VERB")) tree.Attach(i, following.Head, "advmod");
                    else tree.Attach(i, current?.Head ?? following?.Head ?? root, "advmod");
                    break;
                case "ADP":
                    if (current is not null && current.Head == i - 1) tree.Attach(i, current.Head, "compound:prt");
                    else tree.Attach(i, current?.Head ?? following?.Head ?? root, "obl");
                    break;
                case "CCONJ":
                    tree.Attach(i, Conjunct(tree, i), "cc");
                    break;
                case "SCONJ":
                    tree.Attach(i, following?.Head ?? current?.Head ?? root, "mark");
                    break;
                case "AUX":
                    tree.Attach(i, following?.Head ?? current?.Head ?? root, "aux");
                    break;
                case "INTJ":
                    tree.Attach(i, current?.Head ?? following?.Head ?? root, "discourse");
                    break;
            }
        }
    }

    /// <summary>What a conjunction joins to what stands before it.</summary>
    private static int Conjunct(SentenceTree tree, int i)
    {
        for (var j = i + 1; j < tree.Length && j < i + 10; j++)
            if (!tree.IsOpen(j) && tree.Relation(j) == "conj") return j;
        return tree.PhraseAt(i + 1) is >= 0 and var index ? tree.Phrases[index].Head : Math.Min(i + 1, tree.Length - 1);
    }
}
