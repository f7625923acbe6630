using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>Says how far the words that attribute reach: with their auxiliaries, adverbs, particle and preposition.</summary>
internal static class CueWords
{
    /// <summary>A preposition further than so many tokens behind its word is left out: what stands between is no longer the cue.</summary>
    private const int Farthest = 6;

    /// <summary>An object of more words than these tells something by itself. By eye on PolNeAR.</summary>
    private const int LongestObject = 3;

    /// <summary>The words of a cue around its core.</summary>
    /// <param name="text">The article.</param>
    /// <param name="cue">The word or phrase that attributes.</param>
    /// <param name="taken">Tokens that are source or content: the cue does not reach into them.</param>
    public static Chunk Widen(QuotedText text, Cue cue, Func<int, bool> taken)
    {
        var tree = text.Tree;
        var (head, preposition) = (cue.First, cue.Preposition);
        var first = head;
        while (first > 0 && Leads(text, first - 1, head) && !taken(first - 1) && text.SentenceOf[first - 1] == text.SentenceOf[head]) first--;
        // "who also said", "and then added": the first word of a clause is an adverb of the clause, unless it follows its subject
        var end = cue.End;
        while (end < text.Count && !taken(end) && tree.Head(end) == head && tree.Relation(end) is "compound:prt" or "fixed" or "advmod" && text.TimeOf[end] < 0) end++;
        if (cue.HasOwnObject) end = WithObject(text, head, end, taken);
        if (!preposition.IsEmpty && preposition.End > end && preposition.First - end <= Farthest)
        {
            var free = true;
            for (var i = end; i < preposition.End && free; i++) free = !taken(i) && !text.InQuote(i);
            if (free) end = preposition.End;
        }

        return new Chunk(first, end);
    }

    /// <summary>"expressed doubt that …": an object that is neither told nor told to belongs to the cue.</summary>
    private static int WithObject(QuotedText text, int head, int end, Func<int, bool> taken)
    {
        foreach (var dependent in text.Tree.Dependents(head))
        {
            if (dependent < end || text.Tree.Relation(dependent) != "obj" || text.NameOf[dependent] is not null || !text.Analysis.Tags[dependent].IsNoun) continue;
            var (first, until) = text.Tree.Extent(dependent);
            if (first > end || until - first > LongestObject) return end;
            for (var i = first; i < until; i++)
                if (taken(i) || text.InQuote(i) || text.IsPunctuation(i)) return end;
            return until;
        }

        return end;
    }

    private static bool Leads(QuotedText text, int token, int head)
    {
        var tree = text.Tree;
        if (text.InQuote(token) || text.IsPunctuation(token)) return false;
        if (tree.Head(token) != head) return tree.Head(token) >= 0 && tree.Head(tree.Head(token)) == head && tree.Relation(token) == "advmod" && tree.Relation(tree.Head(token)) == "advmod" && tree.Head(token) < head;
        return tree.Relation(token) is "aux" or "aux:pass" or "cop" || tree.Relation(token) == "advmod" && !tree.IsRelative(token) && tree.Tag(token).Xpos != "WRB"
            || tree.Relation(token) == "mark" && text.Is(token, WordClass.To) && !text.Is(token, WordClass.As);
    }
}
