using Synoptic.Knowledge;
using Synoptic.Language.Lemmas;
using Synoptic.Language.Names;
using Synoptic.Language.Rules;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Language;

/// <summary>Reads the grammar of one article: the only way from an <see cref="Article"/> to an <see cref="Analysis"/>. Immutable; share it across threads.</summary>
public sealed class LanguageAnalyzer(ISegmenter segmenter, ITagger tagger, IHeadFinder heads, INameFinder names)
{
    /// <summary>The rules and word lists that stand in until models are trained.</summary>
    /// <param name="tables">Words of the language.</param>
    public static LanguageAnalyzer RuleBased(WordTables tables) => new(new TrainedSegmenter(tables), new RuleTagger(tables, Lemmatizer.Shipped(tables.Language)), new RuleHeadFinder(tables), new RuleNameFinder(tables));

    /// <summary>Tokens, sentences, tags, heads and names of an article.</summary>
    public Analysis Analyze(Article article) => Analyze(article, segmenter.Segment(article.Text));

    /// <summary>The same over sentences and tokens that the caller already has.</summary>
    public Analysis Analyze(Article article, Segments segments)
    {
        var tags = tagger.Tag(article.Text, segments);
        return new Analysis(
            article,
            segments.Paragraphs,
            segments.Sentences,
            segments.Tokens,
            tags,
            heads.FindHeads(article.Text, segments, tags),
            names.FindNames(article.Text, segments, tags));
    }
}
