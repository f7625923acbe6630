using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>Says who is the source of an attribution by grammar, and how far the words for a source reach.</summary>
internal static class Sources
{
    /// <summary>A source's phrase reaches so many tokens beyond its core at most: a longer one is a list or a broken page, and time stays linear.</summary>
    private const int Longest = 60;

    /// <summary>The words that name the source of an attribution; empty where nobody is named.</summary>
    public static Chunk Of(QuotedText text, Attribution attribution)
    {
        var (tree, head) = (text.Tree, attribution.Head);
        if (attribution.Kind is FrameKind.Impersonal or FrameKind.Passive) return default;
        if (tree.Tag(head).Upos == "NOUN") return OfNoun(text, attribution);
        if (tree.Tag(head).Upos == "VERB" && tree.IsPassive(head)) return Phrases.AgentOf(text, head);
        var own = Phrases.SubjectOf(text, head);
        return own.IsEmpty ? Phrases.UnderstoodOf(text, head) : own;
    }

    /// <summary>
    /// The whole phrase of a source: with its office, appositions, equals and what tells it apart, without clauses set off by a comma.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="core">The words that name it.</param>
    /// <param name="taken">Tokens that are cue or content: the phrase does not reach into them.</param>
    public static Chunk Widen(QuotedText text, Chunk core, Func<int, bool> taken)
    {
        if (core.IsEmpty) return core;
        var tree = text.Tree;
        var head = tree.Top(core.First, core.End);
        int first = core.First, end = core.End;
        var dependents = tree.Dependents(head);
        for (var i = dependents.Length - 1; i >= 0; i--)
        {
            if (dependents[i] > head || tree.Relation(dependents[i]) is not ("det" or "amod" or "compound" or "nmod:poss" or "nummod" or "nmod:desc" or "flat" or "det:predet" or "cc:preconj" or "nmod")) continue;
            var (from, until) = tree.Extent(dependents[i]);
            if (until >= first - 1 && core.First - from <= Longest) first = Math.Min(first, from);
        }

        foreach (var dependent in dependents)
        {
            if (dependent < head || tree.Relation(dependent) == "punct") continue;
            var (from, until) = tree.Extent(dependent);
            if (until - core.End > Longest) break;
            if (tree.Relation(dependent) is "acl" or "acl:relcl" or "advcl" ? from > end || text.IsPunctuation(from) && !(tree.Relation(dependent) == "acl:relcl" && Reaches(text, until, taken)) || Speaks(text, from, until, taken) : tree.Relation(dependent) is not ("appos" or "nmod" or "conj" or "flat" or "nmod:desc" or "nmod:unmarked" or "compound" or "nummod" or "amod" or "case")) break;
            if (from > end + 2) break;
            end = Math.Max(end, until);
        }

        return Clip(text, core, first, end, taken);
    }

    // "Ms Rao, who heads the harbour, said": between its source and the cue, not "Ms Rao, who heads the harbour, left, saying"
    private static bool Reaches(QuotedText text, int end, Func<int, bool> taken)
    {
        while (end < text.Count && text.IsPunctuation(end)) end++;
        return end < text.Count && taken(end);
    }

    /// <summary>Whether a clause holds what is attributed or the words that attribute it: <c>the envoy who said …</c>.</summary>
    private static bool Speaks(QuotedText text, int first, int end, Func<int, bool> taken)
    {
        for (var i = first; i < end; i++)
            if (taken(i)) return true;
        return false;
    }

    private static Chunk Clip(QuotedText text, Chunk core, int first, int end, Func<int, bool> taken)
    {
        for (var i = core.First - 1; i >= first; i--)
        {
            if (!text.InQuote(i) && !taken(i) && text.ParagraphOf(i) == text.ParagraphOf(core.First)) continue;
            first = i + 1;
            break;
        }

        for (var i = core.End; i < end; i++)
        {
            if (!taken(i) && text.ParagraphOf(i) == text.ParagraphOf(core.First)) continue;
            end = i;
            break;
        }

        // no comma at an edge, but a bracket or mark that closes
        while (end > core.End && text.IsPunctuation(end - 1) && !text.IsMark(end - 1, ')') && !text.InQuote(end - 1)) end--;
        while (first < core.First && text.IsPunctuation(first)) first++;
        return new Chunk(first, end);
    }

    private static Chunk OfNoun(QuotedText text, Attribution attribution)
    {
        var (tree, head) = (text.Tree, attribution.Head);
        var owner = tree.Dependent(head, "nmod:poss");
        if (owner >= 0) return Phrases.Around(text, owner, head);
        foreach (var dependent in tree.Dependents(head))
        {
            if (tree.Relation(dependent) != "nmod" || dependent < head || dependent >= attribution.Pieces[0].First && dependent < attribution.Pieces[0].End) continue;
            if (tree.Marker(dependent) is >= 0 and var marker && text.Is(marker, WordClass.By | WordClass.Of)) return Phrases.Around(text, dependent, head);
        }

        if (attribution.Verb == head) return default;
        var own = Phrases.SubjectOf(text, attribution.Verb);
        return own.IsEmpty ? Phrases.UnderstoodOf(text, attribution.Verb) : own;
    }
}
