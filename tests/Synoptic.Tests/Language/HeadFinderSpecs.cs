using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class HeadFinderSpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;

    [Theory]
    [InlineData("The minister met the envoy in Tolm.", "The<minister:det minister<met:nsubj met<:root the<envoy:det envoy<met:obj in<Tolm:case Tolm<met:obl .<met:punct")]
    [InlineData("She has not resigned.", "She<resigned:nsubj has<resigned:aux not<resigned:advmod resigned<:root .<resigned:punct")]
    [InlineData("He said the talks were useful.", "He<said:nsubj said<:root the<talks:det talks<useful:nsubj were<useful:cop useful<said:ccomp .<said:punct")]
    [InlineData("The head of the party was arrested.", "The<head:det head<arrested:nsubj:pass of<party:case the<party:det party<head:nmod was<arrested:aux:pass arrested<:root .<arrested:punct")]
    [InlineData("They plan to build a bridge", "They<plan:nsubj plan<:root to<build:mark build<plan:xcomp a<bridge:det bridge<build:obj")]
    public void A_plain_sentence_has_its_tree(string text, string tree)
    {
        var analysis = Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
        string Word(int i) => i < 0 ? "" : analysis.Tokens[i].Span.Slice(text);
        Assert.Equal(tree, string.Join(' ', analysis.Arcs.Select((a, i) => $"{Word(i)}<{Word(a.Head)}:{a.Relation}")));
    }
}
