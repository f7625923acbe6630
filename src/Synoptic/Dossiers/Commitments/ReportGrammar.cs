using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>One report with its heads, and who and what stands at each word.</summary>
internal sealed class ReportGrammar
{
    // Quotations that begin before a word and may still hold it: more are never nested.
    private const int QuotationReach = 12;

    private readonly CommitmentLexicon lexicon;
    private readonly int[] mentionAt;

    public ReportGrammar(Annotations article, int position, DateOnly? publication, StoryIndex story, CommitmentLexicon lexicon)
    {
        (Article, Position, Publication, Story, this.lexicon) = (article, position, publication, story, lexicon);
        Tree = new SyntaxTree(article.Analysis);
        Dues = new DueReader(this, lexicon);
        mentionAt = new int[article.Analysis.Tokens.Length];
        Array.Fill(mentionAt, -1);
        for (var m = 0; m < article.Mentions.Length; m++)
        {
            var span = article.Mentions[m].Span;
            for (var t = article.Analysis.TokenAt(span.Start); t < mentionAt.Length && article.Analysis.Tokens[t].Span.Start < span.End; t++)
                if (mentionAt[t] < 0 || article.Mentions[m].Entity is not null) mentionAt[t] = m;
        }
    }

    public Annotations Article { get; }

    /// <summary>Index into the story's articles.</summary>
    public int Position { get; }

    public StoryIndex Story { get; }

    public SyntaxTree Tree { get; }

    public DueReader Dues { get; }

    /// <summary>The day of the report, stated or implied by the story.</summary>
    public DateOnly? Publication { get; }

    /// <summary>A word in lower case.</summary>
    public string Word(int token) => Article.Analysis.Tokens[token].Span.Slice(Article.Text).ToLowerInvariant();

    /// <summary>A word's dictionary form in lower case.</summary>
    public string Lemma(int token) => Tree.Tag(token).Lemma.ToLowerInvariant();

    public bool Is(int token, string name) => lexicon.Is(Lemma(token), name) || lexicon.Is(Word(token), name);

    /// <summary>The mention that a word is part of.</summary>
    public Mention? Mention(int token) => mentionAt[token] >= 0 ? Article.Mentions[mentionAt[token]] : null;

    /// <summary>The shortest quotation whose words hold a token; <see langword="null"/> outside of any.</summary>
    public Quotation? Quotation(int token)
    {
        var at = Article.Analysis.Tokens[token].Span;
        int low = 0, high = Article.Quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Article.Quotations[middle].Span.Start <= at.Start) low = middle + 1;
            else high = middle;
        }

        Quotation? found = null;
        for (var q = low - 1; q >= 0 && q >= low - QuotationReach; q--)
        {
            var quotation = Article.Quotations[q];
            if (quotation.Span.End < at.End || (found is not null && quotation.Span.Length >= found.Span.Length)) continue;
            foreach (var piece in quotation.Content)
                if (piece.Contains(at)) found = quotation;
        }

        return found;
    }

    /// <summary>Whether a word denies the verb that it hangs on.</summary>
    public bool IsNegated(int verb)
    {
        foreach (var dependent in Tree.Dependents(verb))
            if (Tree.Relation(dependent) is "advmod" or "det" or "cc" && Is(dependent, "negation")) return true;
        return false;
    }

    /// <summary>The modal auxiliary of a verb; -1 without one.</summary>
    public int Modal(int verb)
    {
        foreach (var dependent in Tree.Dependents(verb))
            if (dependent < verb && Tree.Is(dependent, "aux") && Tree.Tag(dependent).Xpos == "MD") return dependent;
        return -1;
    }

    /// <summary>Whether a verb is told in the past perfect: <c>had planned</c>.</summary>
    public bool IsPastPerfect(int verb)
    {
        foreach (var dependent in Tree.Dependents(verb))
            if (dependent < verb && Tree.Is(dependent, "aux") && Tree.Tag(dependent).Xpos == "VBD" && Is(dependent, "perfect")) return true;
        return false;
    }

    /// <summary>Whether a dependent of a given class stands with a verb.</summary>
    public bool HasDependent(int verb, string name)
    {
        foreach (var dependent in Tree.Dependents(verb))
            if (Tree.Relation(dependent) is "advmod" or "mark" or "parataxis" && Is(dependent, name)) return true;
        return false;
    }

    /// <summary>Whether a verb is an infinitive with its particle.</summary>
    public bool IsInfinitive(int verb)
    {
        foreach (var dependent in Tree.Dependents(verb))
            if (dependent < verb && Tree.Tag(dependent).Xpos == "TO") return true;
        return false;
    }

    /// <summary>Whether a word stands for somebody who can bind themselves.</summary>
    public bool IsActor(int token)
    {
        var tag = Tree.Tag(token);
        if (Mention(token) is { } mention)
        {
            if (mention.Type is EntityType.Person or EntityType.Organization or EntityType.Nationality) return true;
            if (mention.Type == EntityType.Place) return true;
        }

        if (tag.Upos == "PRON") return tag.Xpos == "PRP" && lexicon.Is(Word(token), "actor") && !lexicon.Is(Word(token), "thing");
        // "Parliament agreed": a noun without an article that is written like a name
        if (tag.Xpos == "NN" && char.IsUpper(Article.Text[Article.Analysis.Tokens[token].Span.Start]) && Tree.Dependent(token, "det") < 0) return true;
        return tag.IsName || (tag.IsNoun && lexicon.Is(Lemma(token), "actor"));
    }

    /// <summary>The subject of a verb; of several that the parser gives, the nearest before it: a dateline is none.</summary>
    public int Subject(int verb)
    {
        var (first, last) = (-1, -1);
        foreach (var dependent in Tree.Dependents(verb))
        {
            if (!Tree.Is(dependent, "nsubj")) continue;
            if (first < 0) first = dependent;
            if (dependent < verb) last = dependent;
        }

        if (first != last && last >= 0) return Tree.Antecedent(last);
        // "The committee is to hear the head": the parser gives "be" a clause, and the clause the subject.
        return Tree.Subject(verb) is >= 0 and var found ? found : first;
    }
}
