namespace Synoptic.Language.Rules;

/// <summary>Attaches punctuation to the highest word of the phrase that it sets off.</summary>
internal static class Marks
{
    // How high and how far a mark looks; higher trees are rare, and the bound keeps the time linear.
    private const int Reach = 40;

    public static void Attach(SentenceTree tree, int root)
    {
        for (var i = 0; i < tree.Length; i++)
        {
            if (tree.Upos(i) != "PUNCT" || !tree.IsOpen(i) || i == root) continue;
            tree.Attach(i, HeadOf(tree, i, root), "punct");
        }
    }

    private static int HeadOf(SentenceTree tree, int i, int root)
    {
        if (i == tree.Length - 1 || tree.Xpos(i) == ".") return root;
        // A phrase to the right that hangs on the left, as a conjunct or an apposition; else one to the left that hangs on the right.
        var right = Climb(tree, Neighbour(tree, i, 1), i, 1);
        var left = Climb(tree, Neighbour(tree, i, -1), i, -1);
        if (tree.Xpos(i) is "''" or "-RRB-") return left >= 0 ? left : root;
        if (tree.Xpos(i) is "``" or "-LRB-") return right >= 0 ? right : root;
        if (right >= 0 && tree.Head(right) >= 0 && tree.Head(right) < i) return right;
        return left >= 0 && tree.Head(left) > i ? left : root;
    }

    private static int Neighbour(SentenceTree tree, int i, int step)
    {
        for (var j = i + step; j >= 0 && j < tree.Length && Math.Abs(j - i) < Reach; j += step)
            if (tree.Upos(j) != "PUNCT") return j;
        return -1;
    }

    /// <summary>The highest word above <paramref name="at"/> that stays on its side of the mark.</summary>
    private static int Climb(SentenceTree tree, int at, int mark, int side)
    {
        for (var k = 0; k < Reach && at >= 0; k++)
        {
            if (tree.IsOpen(at)) return at;
            var head = tree.Head(at);
            if (head < 0 || (head - mark) * side < 0) return at;
            at = head;
        }

        return at;
    }
}
