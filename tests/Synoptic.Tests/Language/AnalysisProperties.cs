using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class AnalysisProperties
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;
    private static readonly string[] Pieces = [" the", " of", " minister", " said", " that", " who", " to", " meet", " is", " not", " Marov", "’s", ",", ".", "\"", "(", ")", "-", " and", " did", " 3", " three", " $", " in", " US", " WAS", "\n", " which", " why", " ’", " :", " https://a.org/b", " there", " had", " been", " running", " big", " very", "%", " 18th", " up"];

    [Fact]
    public void Every_token_has_a_tag_and_every_sentence_is_a_tree_with_one_root()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20250102, 1).WithMaxTest(400).WithEndSize(60);
        Check.One(config, Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), (Action<string>)AssertTrees));
        Check.One(config, Prop.ForAll((Action<string>)(s => AssertTrees(s ?? ""))));
    }

    [Theory]
    [InlineData("he said ")]
    [InlineData("the man's ")]
    [InlineData("big, ")]
    [InlineData("is ")]
    [InlineData("which ")]
    [InlineData("and Marov ")]
    [InlineData("\" ")]
    [InlineData("Xyz-")]
    public void A_sentence_of_a_hundred_thousand_words_is_read_in_linear_time(string piece)
    {
        var watch = Stopwatch.StartNew();
        AssertTrees(string.Concat(Enumerable.Repeat(piece, 100_000)));
        // Takes 0.2 s; quadratic time would be minutes. The bound leaves room for a busy machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static void AssertTrees(string text)
    {
        var analysis = Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
        Assert.Equal(analysis.Tokens.Length, analysis.Tags.Length);
        Assert.Equal(analysis.Tokens.Length, analysis.Arcs.Length);
        Assert.All(analysis.Tags.Take(100), t => Assert.True(t.Upos.Length > 0 && t.Xpos.Length > 0 && t.Lemma.Length > 0));
        var reaches = new bool[analysis.Tokens.Length];
        foreach (var sentence in analysis.Sentences)
        {
            var roots = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (analysis.Arcs[i].Head < 0) roots++;
                var path = new List<int>();
                var at = i;
                while (analysis.Arcs[at].Head >= 0 && !reaches[at])
                {
                    path.Add(at);
                    at = analysis.Arcs[at].Head;
                    Assert.InRange(at, sentence.First, sentence.End - 1);
                    Assert.True(path.Count <= sentence.End - sentence.First, "the heads go round in a circle");
                }

                foreach (var passed in path) reaches[passed] = true;
            }

            Assert.Equal(1, roots);
        }
    }
}
