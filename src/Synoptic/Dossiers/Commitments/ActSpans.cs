using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>How far the words for an act reach, and those of the condition it stands under.</summary>
internal sealed class ActSpans(ReportGrammar report)
{
    /// <summary>The act's words: its clause without conditions, without clauses that only stand beside it, with its time.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="act">Its head.</param>
    /// <param name="withSubject">Whether the subject is part of it: what happens, and not what somebody does.</param>
    /// <param name="due">Index of its time, which may hang on the verb above.</param>
    public Span Of(Sentence sentence, int act, bool withSubject, int? due)
    {
        var tree = report.Tree;
        int first = act, last = act;
        foreach (var dependent in tree.Dependents(act))
        {
            var relation = tree.Relation(dependent);
            if (!Belongs(dependent, relation, act, withSubject)) continue;
            var (from, to) = tree.Extent(dependent);
            if (dependent > act || from > act - 4 || withSubject || relation is "det" or "amod" or "compound" or "nummod" or "nmod:poss") first = Math.Min(first, Math.Max(from, sentence.First));
            if (dependent > act) last = Math.Max(last, Math.Min(to, sentence.End) - 1);
        }

        if (due is { } index)
        {
            var time = report.Article.Times[index].Span;
            var end = report.Article.Analysis.TokenAt(time.End - 1);
            if (end > last && end < sentence.End && !IsCut(last + 1, end)) last = end;
        }

        return Trim(first, last, sentence);
    }

    /// <summary>The clause that an act depends on; <see langword="null"/> for none.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="act">Head of the act.</param>
    /// <param name="head">The word of commitment.</param>
    public Span? Condition(Sentence sentence, int act, int head)
    {
        // Any condition below the act: the parser often hangs it on the last verb before it.
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var relation = report.Tree.Relation(token);
            if (relation != "advcl" || report.Tree.Dependent(token, "mark") is not (>= 0 and var mark) || !report.Is(mark, "strong")) continue;
            if (!report.Tree.Dominates(act, token) && (head < 0 || report.Tree.Head(token) != head)) continue;
            var (first, end) = report.Tree.Extent(token);
            return Trim(Math.Max(first, sentence.First), Math.Min(end, sentence.End) - 1, sentence);
        }

        return null;
    }

    /// <summary>The words before a condition that stands within them.</summary>
    public Span Cut(Span words, Span? condition)
    {
        if (condition is not { } inside || inside.Start <= words.Start || inside.Start >= words.End) return words;
        var end = inside.Start;
        while (end > words.Start && !char.IsLetterOrDigit(report.Article.Text[end - 1])) end--;
        return end > words.Start ? new Span(words.Start, end) : words;
    }

    /// <summary>The words back to the mark of punctuation or the subordinator before them.</summary>
    public Span Clause(Sentence sentence, Span words)
    {
        var analysis = report.Article.Analysis;
        var first = analysis.TokenAt(words.Start);
        var at = first;
        while (at > sentence.First && analysis.Tokens[at - 1].Kind != TokenKind.Punctuation && report.Tree.Relation(at - 1) != "mark") at--;
        return new Span(analysis.Tokens[at].Span.Start, words.End);
    }

    private bool Belongs(int dependent, string relation, int act, bool withSubject)
    {
        var tree = report.Tree;
        if (relation is "punct" or "parataxis" or "discourse" or "vocative" or "cc") return false;
        if (relation == "conj") return dependent > act && tree.OwnSubject(dependent) < 0 && (tree.Tag(act).IsVerb ? tree.Tag(dependent).Xpos == tree.Tag(act).Xpos : !tree.Tag(dependent).IsVerb);
        if (SyntaxTree.Matches(relation, "nsubj") || relation == "csubj") return withSubject;
        if (dependent < act) return relation is not ("mark" or "advcl" or "obl" or "advmod" or "ccomp" or "nmod:desc" or "cop") || relation is "mark" && tree.Tag(dependent).Xpos == "TO" || relation == "advmod" && report.Is(dependent, "negation");
        if (relation == "advcl") return tree.Dependent(dependent, "mark") is not (>= 0 and var mark) || !report.Is(mark, "condition");
        // "according to two officials" tells who says so
        return relation != "obl" || tree.Marker(dependent) is not (>= 0 and var marker) || tree.Tag(marker).Xpos != "VBG";
    }

    // What stands between an act and a later time must be no other clause.
    private bool IsCut(int first, int end)
    {
        for (var t = first; t < end; t++)
            if (report.Tree.Tag(t).IsVerb || report.Article.Analysis.Tokens[t] is { Kind: TokenKind.Punctuation }) return true;
        return false;
    }

    private Span Trim(int first, int last, Sentence sentence)
    {
        var tokens = report.Article.Analysis.Tokens;
        (first, last) = (Math.Clamp(first, sentence.First, sentence.End - 1), Math.Clamp(last, sentence.First, sentence.End - 1));
        while (last > first && tokens[last].Kind == TokenKind.Punctuation) last--;
        while (first < last && tokens[first].Kind == TokenKind.Punctuation) first++;
        return new Span(tokens[first].Span.Start, tokens[last].Span.End);
    }
}
