using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;

namespace Synoptic.Dossiers;

/// <summary>Chooses the headline of a story among those of its reports.</summary>
internal static class Titles
{
    /// <summary>The headline of the report whose words are nearest to the whole story's; without any headline the first sentence of that report.</summary>
    public static string Of(Story story, SentenceIndex sentences)
    {
        var spun = story.Spun.Select(s => s.Article).ToHashSet(StringComparer.Ordinal);
        // Of each origin the report that the others took from: copies add no headline of their own weight.
        var heads = story.Origins.Select(origin => origin.Articles[0]).ToHashSet(StringComparer.Ordinal);
        var best = Enumerable.Range(0, story.Articles.Length)
            .Where(a => heads.Contains(story.Articles[a].Article.Id))
            .OrderByDescending(a => story.Articles[a].IsAnalysed)
            .ThenByDescending(a => story.Articles[a].Article.Title is not null)
            .ThenByDescending(a => !spun.Contains(story.Articles[a].Article.Id))
            .ThenByDescending(a => Centrality(story, sentences, a))
            .First();
        var article = story.Articles[best];
        if (article.Article.Title is { } title) return title;
        return article.Analysis.Sentences.Length > 0 ? article.Analysis.Sentences[0].Span.Slice(article.Text) : article.Article.Source.File ?? article.Article.Id;
    }

    // How many other reports tell what the first sentences of this one tell.
    private static double Centrality(Story story, SentenceIndex sentences, int article)
    {
        const int opening = 5; // sentences: the part that tells what a report is about
        var sum = 0.0;
        for (var s = 0; s < Math.Min(opening, story.Articles[article].Analysis.Sentences.Length); s++)
            sum += sentences.Like(new SentenceReference(article, s), 0.2).Sum(l => l.Similarity);
        return sum;
    }
}
