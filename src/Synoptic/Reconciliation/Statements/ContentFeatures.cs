using System.Collections.Frozen;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Statements;

/// <summary>What a sentence speaks of: its content lemmas, with names and pronouns replaced by whom they stand for.</summary>
internal static class ContentFeatures
{
    /// <summary>One list for each sentence of the article.</summary>
    public static List<string>[] OfSentences(Annotations article, StoryIndex story, FrozenSet<string> stopWords)
    {
        var analysis = article.Analysis;
        var owner = new string?[analysis.Tokens.Length];
        foreach (var mention in article.Mentions)
        {
            if (story.Cast(article.Article.Id, mention.Entity) is not { } member) continue;
            for (var t = analysis.TokenAt(mention.Span.Start); t < owner.Length && analysis.Tokens[t].Span.Start < mention.Span.End; t++)
                owner[t] = "@" + member.Entity.Id;
        }

        var features = new List<string>[analysis.Sentences.Length];
        for (var s = 0; s < features.Length; s++)
        {
            var list = features[s] = [];
            for (var t = analysis.Sentences[s].First; t < analysis.Sentences[s].End; t++)
            {
                if (owner[t] is { } entity)
                {
                    if (list.Count == 0 || list[^1] != entity) list.Add(entity);
                }
                else if (analysis.Tokens[t].Kind is TokenKind.Word or TokenKind.Number)
                {
                    var lemma = analysis.Tags[t].Lemma.ToLowerInvariant();
                    if (lemma.Length > 1 && !stopWords.Contains(lemma)) list.Add(lemma);
                }
            }
        }

        return features;
    }
}
