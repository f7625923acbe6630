using System.Collections.Frozen;

namespace Synoptic.Language.Rules;

/// <summary>Finds the heads of clauses with their auxiliaries, and the subjects of the finite ones.</summary>
internal sealed class Predicates(FrozenSet<string> copulas, FrozenSet<string> passives)
{
    // How far a verb group and a subject may reach; longer ones are rare, and the bound keeps the time linear.
    private const int GroupReach = 8, SubjectReach = 8;

    /// <summary>All predicates in order of their groups.</summary>
    public List<Predicate> Find(SentenceTree tree)
    {
        var found = new List<Predicate>();
        for (var i = 0; i < tree.Length; i++)
        {
            if (tree.Upos(i) == "VERB" && tree.PhraseAt(i) < 0) found.Add(OfVerb(tree, i));
            else if (tree.Upos(i) == "AUX" && tree.IsOpen(i) && OfCopula(tree, i) is { } predicate) found.Add(predicate);
        }

        foreach (var predicate in found) tree.MarkPredicate(predicate.Head);
        for (var k = 0; k < found.Count; k++) FindSubject(tree, found, k);
        return found;
    }

    private Predicate OfVerb(SentenceTree tree, int verb)
    {
        var predicate = new Predicate
        {
            Head = verb,
            Start = verb,
            Kind = tree.Xpos(verb) switch { "VBG" => ClauseKind.Gerund, "VBN" => ClauseKind.Participle, _ => ClauseKind.Finite },
        };
        Group(tree, predicate, verb - 1, verb);
        return predicate;
    }

    /// <summary>Takes the auxiliaries and adverbs to the left of a verb.</summary>
    private void Group(SentenceTree tree, Predicate predicate, int from, int head)
    {
        for (var i = from; i >= 0 && from - i < GroupReach; i--)
        {
            var upos = tree.Upos(i);
            if (!tree.IsOpen(i)) break;
            if (upos == "AUX")
            {
                var passive = tree.Xpos(head) is "VBN" && passives.Contains(tree.Lemma(i)) && !predicate.Passive;
                tree.Attach(i, head, passive ? "aux:pass" : "aux");
                predicate.Passive |= passive;
                predicate.Kind = tree.Xpos(i) is "VBG" ? ClauseKind.Gerund : ClauseKind.Finite;
                predicate.Start = i;
            }
            else if (upos == "PART" && tree.Xpos(i) == "TO")
            {
                tree.Attach(i, head, "mark");
                (predicate.Kind, predicate.Start) = (ClauseKind.Infinitive, i);
                break;
            }
            else if (upos == "PART" || upos == "ADV" && tree.Xpos(i) != "WRB")
            {
                if (upos == "PART" || tree.Upos(i - 1) is "AUX" or "PART" || i == from) tree.Attach(i, head, "advmod");
                if (upos == "PART") predicate.Start = i;
            }
            else
            {
                break;
            }
        }

        Inverted(tree, predicate, head);
    }

    /// <summary>An auxiliary before the subject, as in a question.</summary>
    private static void Inverted(SentenceTree tree, Predicate predicate, int head)
    {
        var index = tree.PhraseAt(predicate.Start - 1);
        if (index < 0) return;
        var phrase = tree.Phrases[index];
        var auxiliary = phrase.Start - 1;
        if (phrase.Case >= 0 || auxiliary < 0 || tree.Upos(auxiliary) == "PART" && --auxiliary < 0 || tree.Upos(auxiliary) != "AUX" || !tree.IsOpen(auxiliary) || !tree.IsOpen(phrase.Head)) return;
        tree.Attach(auxiliary, head, "aux");
        tree.Attach(phrase.Head, head, "nsubj");
        (predicate.Kind, predicate.Start) = (ClauseKind.Finite, auxiliary);
    }

    private Predicate? OfCopula(SentenceTree tree, int auxiliary)
    {
        // An auxiliary of a verb further right waits for it.
        for (var i = auxiliary + 1; i < tree.Length && i - auxiliary < GroupReach; i++)
        {
            var upos = tree.Upos(i);
            if (upos is "VERB" && tree.PhraseAt(i) < 0) return null;
            if (upos is "AUX") return null;
            if (upos is "ADV" or "PART" or "ADP") continue;
            var index = tree.PhraseAt(i);
            if (index < 0) break;
            var phrase = tree.Phrases[index];
            // After an auxiliary at the beginning the first phrase is the subject.
            var first = auxiliary == 0 || tree.Upos(auxiliary - 1) is "PUNCT" or "CCONJ" || tree.Xpos(auxiliary - 1) is "WRB" or "WP";
            if (first && phrase.Case < 0 && phrase.End < tree.Length && tree.Upos(phrase.End) is not ("PUNCT" or "ADP") && tree.IsOpen(phrase.Head))
            {
                i = phrase.End - 1;
                continue;
            }

            if (!tree.IsOpen(phrase.Head)) break;
            return Nominal(tree, auxiliary, phrase.Head);
        }

        if (tree.Upos(auxiliary + 1) == "VERB") return null;
        var alone = new Predicate { Head = auxiliary, Start = auxiliary, Kind = ClauseKind.Finite };
        Group(tree, alone, auxiliary - 1, auxiliary);
        return alone;
    }

    private Predicate Nominal(SentenceTree tree, int auxiliary, int head)
    {
        tree.Attach(auxiliary, head, copulas.Contains(tree.Lemma(auxiliary)) ? "cop" : "aux");
        for (var i = auxiliary + 1; i < head; i++)
            if (tree.Upos(i) is "PART" || tree.Upos(i) == "ADV" && tree.Upos(i + 1) is not ("ADJ" or "ADV" or "NUM")) tree.Attach(i, head, "advmod");
        var predicate = new Predicate { Head = head, Start = auxiliary, Kind = tree.Xpos(auxiliary) == "VBG" ? ClauseKind.Gerund : ClauseKind.Finite };
        Group(tree, predicate, auxiliary - 1, head);
        return predicate;
    }

    /// <summary>The nearest phrase to the left that no preposition governs and no other clause has taken.</summary>
    private static void FindSubject(SentenceTree tree, List<Predicate> found, int k)
    {
        var predicate = found[k];
        predicate.Left = predicate.Start;
        if (predicate.Kind is ClauseKind.Finite && predicate.Start > 0)
        {
            var before = k > 0 ? found[k - 1].Head : -1;
            var looked = 0;
            for (var i = predicate.Start - 1; i >= 0 && looked < SubjectReach; i--, looked++)
            {
                if (i == before)
                {
                    // Past a clause inside the subject, but not past another finite one without a relative.
                    if (found[k - 1].Kind == ClauseKind.Finite && found[k - 1].Relative < 0) break;
                    continue;
                }

                var index = tree.PhraseAt(i);
                if (index < 0)
                {
                    if (tree.Upos(i) is "CCONJ" or "SCONJ" && looked < 3) break;
                    continue;
                }

                var phrase = tree.Phrases[index];
                i = phrase.Start;
                if (phrase.Case >= 0 || !tree.IsOpen(phrase.Head) || tree.IsPredicate(phrase.Head) || tree.Upos(phrase.Head) == "ADJ") continue;
                var relative = tree.Xpos(phrase.Head) is "WDT" or "WP";
                tree.Attach(phrase.Head, predicate.Head, tree.Xpos(phrase.Head) == "EX" ? "expl" : predicate.Passive ? "nsubj:pass" : "nsubj");
                predicate.Left = phrase.Start;
                if (relative) predicate.Relative = phrase.Head;
                break;
            }
        }

        Introduce(tree, predicate);
    }

    /// <summary>Conjunctions, question words and relative pronouns directly before the clause.</summary>
    private static void Introduce(SentenceTree tree, Predicate predicate)
    {
        for (var i = predicate.Left - 1; i >= 0 && predicate.Left - i < 4; i--)
        {
            if (!tree.IsOpen(i)) break;
            if (tree.Upos(i) == "SCONJ" || tree.Upos(i) == "ADP" && predicate.Kind == ClauseKind.Gerund)
            {
                tree.Attach(i, predicate.Head, "mark");
                (predicate.Mark, predicate.Left) = (i, i);
                break;
            }

            if (tree.Xpos(i) == "WRB")
            {
                tree.Attach(i, predicate.Head, "advmod");
                (predicate.Mark, predicate.Left) = (i, i);
                break;
            }

            if (tree.Xpos(i) is "WDT" or "WP" && tree.Upos(i) == "PRON" && predicate.Relative < 0 && predicate.Kind == ClauseKind.Finite)
            {
                tree.Attach(i, predicate.Head, "obj");
                (predicate.Relative, predicate.Left) = (i, i);
                break;
            }

            if (tree.Upos(i) is not "ADV") break;
        }
    }
}
