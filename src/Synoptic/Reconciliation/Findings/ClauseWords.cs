using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>The words of a clause.</summary>
internal static class ClauseWords
{
    /// <summary>From the first to the last word that hangs on a predicate, without the word that opens the clause, marks at its ends, and a second clause that is joined to it.</summary>
    /// <param name="article">The report.</param>
    /// <param name="tree">Its heads.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="top">What governs it and belongs to the wording ("was expected to"); the predicate itself without.</param>
    public static Span Of(Annotations article, SyntaxTree tree, int predicate, int top = -1)
    {
        if (top < 0) top = predicate;
        var (first, end) = tree.Extent(top);
        end = Math.Min(Joined(tree, top, predicate, end), Joined(tree, predicate, predicate, end));
        var tokens = article.Analysis.Tokens;
        while (first < predicate && tree.Relation(first) is "mark" or "cc" or "punct") first++;
        while (end - 1 > predicate && (tokens[end - 1].Kind == TokenKind.Punctuation || tree.Relation(end - 1) == "cc")) end--;
        return Span.Covering(tokens[first].Span, tokens[end - 1].Span);
    }

    private static int Joined(SyntaxTree tree, int head, int predicate, int end)
    {
        foreach (var dependent in tree.Dependents(head))
            if (tree.Relation(dependent) is "conj" or "parataxis" && dependent > predicate) end = Math.Min(end, tree.Extent(dependent).First);
        return Math.Max(end, predicate + 1);
    }
}
