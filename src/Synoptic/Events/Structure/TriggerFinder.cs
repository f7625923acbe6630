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
        if (tag.IsVerb) return !article.Has(token, StructureClass.Stative) && tree.Relation(token) is not ("case" or "fixed" or "compound" or "aux" or "cop" or "mark" or "flat");
        if (tag.Upos == "ADJ") return article.Has(token, StructureClass.State);
        return tag.IsNoun && article.Has(token, StructureClass.Happening) && (article.MentionAt(token) is var mention && (mention < 0 || article.Mentions[mention].Kind == MentionKind.Description));
    }
}
