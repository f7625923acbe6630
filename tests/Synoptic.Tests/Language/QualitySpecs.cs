using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Conllu;
using Synoptic.Language.Segmentation;

namespace Synoptic.Tests.Language;

/// <summary>Floors of quality on the developers' treebanks; a change that falls below one has made something worse.</summary>
public sealed class QualitySpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;

    [Theory]
    [InlineData("ewt-dev", 0.990, 0.885)]
    [InlineData("gum-dev", 0.996, 0.957)]
    public void Raw_text_is_divided_into_tokens_and_sentences(string treebank, double tokens, double sentences)
    {
        var gold = new TreebankText(Read(treebank));
        var segments = new TrainedSegmenter(WordTables.English).Segment(gold.Text);
        var solid = TreebankText.Solid(gold.Text);
        var foundTokens = segments.Tokens.Select(t => (solid[t.Span.Start], solid[t.Span.End])).ToHashSet();
        var foundSentences = segments.Sentences.Select(s => (solid[s.Span.Start], solid[s.Span.End])).ToHashSet();
        var (f1Tokens, f1Sentences) = (TreebankText.F1(gold.Words, foundTokens), TreebankText.F1(gold.Sentences, foundSentences));
        TestContext.Current.TestOutputHelper?.WriteLine($"{treebank}: tokens F1 {f1Tokens:P2}, sentences F1 {f1Sentences:P2}");
        Assert.InRange(f1Tokens, tokens, 1);
        Assert.InRange(f1Sentences, sentences, 1);
    }

    [Theory]
    [InlineData("ewt-dev", 0.910, 0.665, 0.960)]
    [InlineData("gum-dev", 0.935, 0.668, 0.965)]
    public void Given_tokens_have_the_right_tag_head_and_verb_lemma(string treebank, double upos, double las, double verbLemma)
    {
        int words = 0, tags = 0, arcs = 0, verbs = 0, lemmas = 0;
        foreach (var document in PretokenizedDocument.Divide(Read(treebank)))
        {
            var analysis = Analyzer.Analyze(document.Article, document.Segments);
            var i = 0;
            for (var s = 0; s < document.Sentences.Length; s++)
            {
                foreach (var line in document.Sentences[s].Lines)
                {
                    if (line.Kind != ConlluLineKind.Word) continue;
                    var (tag, arc, gold) = (analysis.Tags[i], analysis.Arcs[i++], line.Columns);
                    words++;
                    if (tag.Upos == gold[3]) tags++;
                    var head = arc.Head < 0 ? 0 : arc.Head - analysis.Sentences[s].First + 1;
                    if (int.Parse(gold[6]) == head && gold[7].Split(':')[0] == arc.Relation.Split(':')[0]) arcs++;
                    if (gold[3] is not ("VERB" or "AUX")) continue;
                    verbs++;
                    if (string.Equals(tag.Lemma, gold[2], StringComparison.OrdinalIgnoreCase)) lemmas++;
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{treebank}: UPOS {(double)tags / words:P2}, LAS {(double)arcs / words:P2}, lemmas of verbs {(double)lemmas / verbs:P2}");
        Assert.InRange((double)tags / words, upos, 1);
        Assert.InRange((double)arcs / words, las, 1);
        Assert.InRange((double)lemmas / verbs, verbLemma, 1);
    }

    private static List<ConlluSentence> Read(string treebank)
    {
        using var reader = new StreamReader(Repository.Shared("data", "language", treebank + ".conllu"));
        return [.. ConlluReader.Read(reader)];
    }
}
