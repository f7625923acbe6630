using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>What a noun of a report stands for in its story.</summary>
internal static class StoryNouns
{
    /// <summary>Id and name for a reader: of a person or organisation that the noun names its own, of another noun its dictionary form; <see langword="null"/> for pronouns and other words.</summary>
    public static (string Id, string Name)? Of(StoryIndex story, Annotations article, SyntaxTree tree, int token)
    {
        var span = article.Analysis.Tokens[token].Span;
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start > span.Start) break;
            // "The mayor's house" is no mayor.
            if (mention.Span.Contains(span) && story.Cast(article.Article.Id, mention.Entity) is { Entity.Type: EntityType.Person or EntityType.Organization } member && tree.Top(article.Analysis.TokenAt(mention.Span.Start), article.Analysis.TokenAt(mention.Span.End - 1) + 1) == token) return (member.Entity.Id, member.Entity.Name);
        }

        // "the bridge collapsed": what has no name goes by its noun.
        return tree.Tag(token).Upos == "NOUN" ? (tree.Tag(token).Lemma, span.Slice(article.Text)) : null;
    }
}
