using Synoptic.Text;

namespace Synoptic.Events.Structure;

/// <summary>How far the words for somebody reach: from the first modifier to the head, with the title before a name and the name after a title.</summary>
internal static class Phrases
{
    // No title with its name is longer; what a parser hangs on a head beyond that is mostly an error. By reasoning.
    private const int Longest = 16;
    private const int Deepest = 4;

    /// <summary>First token of a head's phrase, without article and preposition.</summary>
    public static int First(ArticleStructure article, int head)
    {
        var tree = article.Tree;
        var first = head;
        foreach (var dependent in tree.Dependents(head))
        {
            if (dependent >= head || tree.Relation(dependent) is not ("amod" or "compound" or "nummod" or "nmod:poss" or "nmod:desc" or "flat" or "nmod")) continue;
            if (first == head) first = Math.Max(tree.Extent(dependent).First, head - Longest);
            // "senior Xish and Yish envoys": the envoys are those of the last one, the first one is told by its adjective alone.
            if (LastEqual(article, dependent, head) is not (>= 0 and var equal)) continue;
            first = tree.Extent(equal).First;
            break;
        }

        while (first < head && (tree.Relation(first) is "det" or "case" or "punct" or "cc" or "mark" or "cop" or "aux" || tree.Tag(first).Upos is "PUNCT" or "DET" or "ADP")) first++;
        return Math.Min(first, head);
    }

    /// <summary>Of names that stand as equals before a head, the last; -1 without.</summary>
    public static int LastEqual(ArticleStructure article, int modifier, int head)
    {
        var last = -1;
        if (article.Tree.Relation(modifier) is not ("amod" or "compound" or "nmod:poss") || article.MentionAt(head) >= 0 || !IsCountryLike(article, modifier)) return -1;
        foreach (var equal in article.Tree.Dependents(modifier))
            if (equal < head && article.Tree.Relation(equal) == "conj" && IsCountryLike(article, equal)) last = equal;
        return last;
    }

    private static bool IsCountryLike(ArticleStructure article, int token) =>
        article.MentionAt(token) is >= 0 and var mention && article.Mentions[mention] is { Kind: MentionKind.Name, Type: EntityType.Nationality or EntityType.Place or EntityType.Organization };

    /// <summary>Index after the last token of a head's phrase: what it is of belongs to it, clauses and appositions behind a comma do not.</summary>
    public static int End(ArticleStructure article, int head) => End(article, head, 0);

    private static int End(ArticleStructure article, int head, int depth)
    {
        var tree = article.Tree;
        var end = head + 1;
        foreach (var dependent in tree.Dependents(head))
        {
            if (dependent <= head || end - head > Longest || depth > Deepest) continue;
            var relation = tree.Relation(dependent);
            if (relation == "flat" || relation == "nmod:desc" || (relation == "appos" && First(article, dependent) <= end))
            {
                end = Math.Max(end, Math.Min(relation == "flat" ? dependent + 1 : End(article, dependent, depth + 1), head + Longest));
            }
            else if (relation == "nmod" && (tree.Marker(dependent) == end && article.IsMarked(dependent, StructureClass.Of) || (tree.Marker(dependent) < 0 && NameAt(article, dependent) >= 0 && First(article, dependent) <= end + 1)))
            {
                end = Math.Max(end, Math.Min(End(article, dependent, depth + 1), head + Longest));
            }
        }

        end = Math.Min(end, tree.Count);
        // "asked opposition leader Ada Lund to": title and name as two objects, where they are one.
        return depth == 0 && NameAfter(article, head, end) is >= 0 and var name ? Math.Min(tree.Count, article.Analysis.TokenAt(article.Mentions[name].Span.End - 1) + 1) : end;
    }

    /// <summary>Index of the mention of a person's name that stands right after a title which is not joined to it, though both have the same part; -1 without.</summary>
    public static int NameAfter(ArticleStructure article, int head, int end)
    {
        var tree = article.Tree;
        if (end >= tree.Count || article.MentionAt(head) is >= 0 and var own && article.Mentions[own].Kind != MentionKind.Description || !article.Has(head, StructureClass.Actor | StructureClass.Territory)) return -1;
        return article.MentionAt(end) is >= 0 and var name && article.Mentions[name].Kind == MentionKind.Name && tree.Tag(end).IsName && tree.Head(end) == tree.Head(head) && tree.Relation(end) == tree.Relation(head) ? name : -1;
    }

    private static int NameAt(ArticleStructure article, int token) =>
        article.MentionAt(token) is >= 0 and var mention && article.Mentions[mention] is { Kind: MentionKind.Name, Type: EntityType.Person } ? mention : -1;

    /// <summary>The words for somebody, whose head is a token.</summary>
    /// <param name="article">The article.</param>
    /// <param name="head">The head word.</param>
    /// <param name="trigger">The word that tells what befalls it: as its modifier ("the seized boats") it is none of the words for it.</param>
    public static Span Of(ArticleStructure article, int head, int trigger)
    {
        var tokens = article.Analysis.Tokens;
        var first = First(article, head);
        if (first == trigger && first < head) first++;
        var (start, end) = (tokens[first].Span.Start, tokens[End(article, head) - 1].Span.End);
        if (article.MentionAt(head) is >= 0 and var own && article.Mentions[own] is { Kind: MentionKind.Name } name)
        {
            (start, end) = (Math.Min(start, name.Span.Start), Math.Max(end, name.Span.End));
            if (name.Title is { } title && title.End <= name.Span.Start) start = Math.Min(start, title.Start);
        }

        return new Span(start, end);
    }
}
