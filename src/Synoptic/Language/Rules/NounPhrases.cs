using System.Collections.Frozen;

namespace Synoptic.Language.Rules;

/// <summary>Finds the noun phrases of a sentence and the heads inside them.</summary>
/// <param name="titles">Words that stand before a person's name.</param>
internal sealed class NounPhrases(FrozenSet<string> titles)
{
    public void Find(SentenceTree tree)
    {
        for (var i = 0; i < tree.Length;)
        {
            if (IsPronoun(tree, i)) i = Add(tree, i, i + 1, i);
            else if (IsInside(tree.Upos(i)) || IsPossessive(tree.Xpos(i))) i = Phrase(tree, i);
            else i++;
        }
    }

    private static bool IsPossessive(string xpos) => xpos is "PRP$" or "WP$";

    private static bool IsPronoun(SentenceTree tree, int i) => tree.Upos(i) == "PRON" && !IsPossessive(tree.Xpos(i));

    private static bool IsInside(string upos) => upos is "DET" or "ADJ" or "NUM" or "NOUN" or "PROPN" or "SYM" or "X";

    private static bool IsNoun(string upos) => upos is "NOUN" or "PROPN" or "X";

    private static int Add(SentenceTree tree, int start, int end, int head)
    {
        var before = start - 1;
        var preposition = before >= 0 && tree.Upos(before) is "ADP" && tree.IsOpen(before) ? before : -1;
        if (preposition >= 0) tree.Attach(preposition, head, "case");
        tree.Add(new Phrase(start, end, head, preposition));
        return end;
    }

    /// <summary>Takes the phrase at <paramref name="start"/>, possessors in front of it included.</summary>
    private int Phrase(SentenceTree tree, int start)
    {
        var (owner, part) = (-1, start);
        while (true)
        {
            var end = End(tree, part);
            if (end == part)
            {
                // An owner without what is owned.
                return owner >= 0 ? Add(tree, start, part, owner) : part + 1;
            }

            var head = HeadOf(tree, part, end);
            Inside(tree, part, end, head);
            if (owner >= 0) tree.Attach(owner, head, "nmod:poss");
            if (tree.Xpos(end) == "POS" && end < tree.Length && tree.Upos(head) is not "ADJ")
            {
                tree.Attach(end, head, "case");
                (owner, part) = (head, end + 1);
                continue;
            }

            return Add(tree, start, end, head);
        }
    }

    private static int End(SentenceTree tree, int start)
    {
        var noun = false;
        var i = start;
        for (; i < tree.Length; i++)
        {
            var upos = tree.Upos(i);
            var next = tree.Upos(i + 1);
            var hyphen = tree.Xpos(i) == "HYPH";
            if (upos == "DET" || IsPossessive(tree.Xpos(i)))
            {
                if (i > start && tree.Upos(i - 1) != "DET") break;
            }
            else if (IsNoun(upos) || upos == "SYM")
            {
                noun = true;
            }
            else if (upos is "ADJ" or "NUM")
            {
                if (noun && !IsNoun(next) && upos == "ADJ" && tree.Xpos(i - 1) != "HYPH") break;
            }
            else if (hyphen)
            {
                if (i == start || !(IsInside(next) || next is "VERB" or "ADV" or "ADP")) break;
            }
            else if (i > start && tree.Xpos(i - 1) == "HYPH")
            {
                noun = false;
            }
            else if (upos == "VERB" && tree.Xpos(i) is "VBN" or "VBG" or "VBD")
            {
                if (i == start || noun && tree.Xpos(i + 1) != "HYPH" || !(IsNoun(next) || next == "ADJ")) break;
            }
            else if (upos == "ADV")
            {
                if (i == start || noun || next != "ADJ") break;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private int HeadOf(SentenceTree tree, int start, int end)
    {
        var last = -1;
        for (var i = end - 1; i >= start; i--)
        {
            var upos = tree.Upos(i);
            if (IsNoun(upos) || upos == "SYM" && (tree.Xpos(i) == "NN" || tree.Xpos(i) == "$"))
            {
                last = i;
                break;
            }
        }

        if (last < 0) return end - 1;
        if (tree.Upos(last) != "PROPN" || tree.Upos(start) == "DET") return last;
        // A person's names hang on the first of them.
        var run = last;
        while (run > start && tree.Upos(run - 1) == "PROPN" && !titles.Contains(tree.Lemma(run - 1).ToLowerInvariant())) run--;
        return run;
    }

    /// <summary>Attaches what stands inside a phrase to its head, or to the noun inside that it belongs to.</summary>
    private void Inside(SentenceTree tree, int start, int end, int head)
    {
        for (var i = start; i < end; i++)
        {
            if (i == head) continue;
            var upos = tree.Upos(i);
            var compound = i + 2 < end && tree.Xpos(i + 1) == "HYPH" && i + 2 != head;
            var target = compound ? i + 2 : i + 1 < end && upos is "ADV" or "PUNCT" ? i + 1 : upos is "NUM" && i + 1 < head && tree.Upos(i + 1) is "NUM" ? i + 1 : head;
            if (target == i) target = head;
            tree.Attach(i, target, upos switch
            {
                "DET" => "det",
                "PRON" => "nmod:poss",
                "ADJ" => "amod",
                "NUM" when i > head && tree.Upos(head) != "SYM" => "nmod:unmarked",
                "NUM" when target != head && !compound => "compound",
                "NUM" => "nummod",
                "ADV" => "advmod",
                "VERB" => "amod",
                "ADP" => "case",
                "PUNCT" => "punct",
                "PROPN" when i > head => "flat",
                "NOUN" when i < head && tree.Upos(head) == "PROPN" => "nmod:desc",
                "PROPN" when i + 1 == head && titles.Contains(tree.Lemma(i).ToLowerInvariant()) => "nmod:desc",
                _ => "compound",
            });
        }
    }
}
