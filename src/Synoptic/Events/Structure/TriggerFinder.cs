using Synoptic.Text;

namespace Synoptic.Events.Structure;

/// <summary>Finds the words that tell of a happening.</summary>
/// <param name="article">The article.</param>
internal sealed class TriggerFinder(ArticleStructure article)
{
    private readonly SyntaxTree tree = article.Tree;

    /// <summary>Whether a token tells of a happening.</summary>
    public bool IsTrigger(int token)
    {
        var tag = tree.Tag(token);
        if (article.Analysis.Tokens[token].Kind != TokenKind.Word) return false;
        if (tag.IsVerb) return !article.Has(token, StructureClass.Stative) && !IsFuture(token) && !IsAspect(token) && tree.Relation(token) is not ("case" or "fixed" or "compound" or "aux" or "cop" or "mark" or "flat");
        if (tag.Upos == "ADJ") return article.Has(token, StructureClass.State);
        return tag.IsNoun && article.Has(token, StructureClass.Happening) && (article.MentionAt(token) is var mention && (mention < 0 || article.Mentions[mention].Kind == MentionKind.Description));
    }

    // "continued aggression", "planned talks": one happening.
    private bool IsAspect(int verb) => tree.Relation(verb) == "amod" && tree.Head(verb) is >= 0 and var noun && article.Has(noun, StructureClass.Happening);

    // "was going to leave"
    private bool IsFuture(int verb)
    {
        if (tree.Tag(verb).Xpos != "VBG" || !article.Has(verb, StructureClass.Future)) return false;
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && tree.Relation(dependent) == "xcomp" && tree.Tag(dependent).Upos == "VERB") return true;
        return false;
    }
}
