using FsCheck;
using FsCheck.Fluent;
using Synoptic.Text;

namespace Synoptic.Tests.Text;

public sealed class SyntaxTreeSpecs
{
    [Theory]
    [InlineData("Roe/NNP/2/nsubj met/VBD/0/root Doe/NNP/2/obj", "met", "Roe", "Doe")]
    [InlineData("Doe/NNP/3/nsubj:pass was/VBD/3/aux:pass met/VBN/0/root by/IN/5/case Roe/NNP/3/obl:agent", "met", "Roe", "Doe")]
    [InlineData("Doe/NNP/3/nsubj:pass was/VBD/3/aux:pass met/VBN/0/root in/IN/5/case Tolm/NNP/3/obl", "met", "", "Doe")]
    [InlineData("Roe/NNP/2/nsubj came/VBD/0/root and/CC/4/cc met/VBD/2/conj Doe/NNP/4/obj", "met", "Roe", "Doe")]
    [InlineData("Roe/NNP/2/nsubj plans/VBZ/0/root to/TO/4/mark meet/VB/2/xcomp Doe/NNP/4/obj", "meet", "Roe", "Doe")]
    [InlineData("Roe/NNP/2/nsubj asked/VBD/0/root Ems/NNP/2/obj to/TO/5/mark meet/VB/2/xcomp Doe/NNP/5/obj", "meet", "Ems", "Doe")]
    [InlineData("Roe/NNP/0/root who/WP/3/nsubj met/VBD/1/acl:relcl Doe/NNP/3/obj", "met", "Roe", "Doe")]
    [InlineData("Roe/NNP/0/root who/WP/3/nsubj plans/VBZ/1/acl:relcl to/TO/5/mark meet/VB/3/xcomp Doe/NNP/5/obj", "meet", "Roe", "Doe")]
    [InlineData("Doe/NNP/0/root whom/WP/4/obj Roe/NNP/4/nsubj met/VBD/1/acl:relcl", "met", "Roe", "Doe")]
    [InlineData("men/NNS/0/root asking/VBG/1/acl Doe/NNP/2/obj", "asking", "men", "Doe")]
    [InlineData("boats/NNS/0/root seized/VBN/1/acl by/IN/4/case Roe/NNP/2/obl:agent", "seized", "Roe", "boats")]
    [InlineData("Rain/NN/2/nsubj fell/VBD/0/root", "fell", "Rain", "")]
    [InlineData("Meet/VB/0/root Doe/NNP/1/obj", "Meet", "", "Doe")]
    public void It_tells_who_does_what_to_whom(string sentence, string verb, string agent, string patient)
    {
        var analysis = TestTree.Of(sentence);
        var tree = new SyntaxTree(analysis);
        string Word(int i) => i < 0 ? "" : analysis.Tokens[i].Span.Slice(analysis.Text);
        var at = Enumerable.Range(0, analysis.Tokens.Length).First(i => Word(i) == verb);
        Assert.Equal((agent, patient), (Word(tree.Agent(at)), Word(tree.Patient(at))));
    }

    [Fact]
    public void What_hangs_on_a_word_is_the_whole_of_its_phrase()
    {
        var tree = new SyntaxTree(TestTree.Of("The/DT/2/det envoy/NN/5/nsubj of/IN/4/case Tolm/NNP/2/nmod said/VBD/0/root so/RB/5/advmod"));
        Assert.Equal((0, 4), tree.Extent(1));
        Assert.Equal((0, 6), tree.Extent(4));
        Assert.True(tree.Dominates(1, 3) && tree.Dominates(4, 3) && tree.Dominates(3, 3) && !tree.Dominates(3, 1) && !tree.Dominates(1, 5));
        Assert.Equal([1, 5], tree.Dependents(4).ToArray());
    }

    [Fact]
    public void A_relation_is_found_with_its_subtypes_and_no_other_one()
    {
        Assert.True(SyntaxTree.Matches("nsubj:pass", "nsubj") && SyntaxTree.Matches("nsubj", "nsubj"));
        Assert.False(SyntaxTree.Matches("nsubj", "nsubj:pass") || SyntaxTree.Matches("conj", "con") || SyntaxTree.Matches("cc", "ccomp"));
    }

    [Fact]
    public void Every_phrase_lies_within_that_of_its_head_whatever_the_text()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20261122, 3).WithMaxTest(100);
        Check.One(config, Prop.ForAll((Action<string>)(text =>
        {
            var analysis = TestLanguage.Analyze(text ?? "");
            var tree = new SyntaxTree(analysis);
            for (var i = 0; i < analysis.Tokens.Length; i++)
            {
                var (first, end) = tree.Extent(i);
                Assert.True(first <= i && i < end);
                Assert.InRange(tree.Agent(i), -1, analysis.Tokens.Length - 1);
                Assert.InRange(tree.Patient(i), -1, analysis.Tokens.Length - 1);
                if (tree.Head(i) < 0) continue;
                var (above, below) = tree.Extent(tree.Head(i));
                Assert.True(above <= first && end <= below && tree.Dominates(tree.Head(i), i));
            }
        })));
    }
}
