using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class TaggerSpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;

    [Theory]
    [InlineData("The minister said he would not resign.", "DET NOUN VERB PRON AUX PART VERB PUNCT")]
    [InlineData("Ilva Marov met the envoy in Tolm on Monday.", "PROPN PROPN VERB DET NOUN ADP PROPN ADP PROPN PUNCT")]
    [InlineData("They have already agreed to meet again.", "PRON AUX ADV VERB PART VERB ADV PUNCT")]
    [InlineData("The leaders’ plans cost $200.", "DET NOUN PART NOUN VERB SYM NUM PUNCT")]
    [InlineData("\"We do want peace,\" she added.", "PUNCT PRON AUX VERB NOUN PUNCT PUNCT PRON VERB PUNCT")]
    [InlineData("The talks are expected to begin at nine.", "DET NOUN AUX VERB PART VERB ADP NUM PUNCT")]
    public void Words_have_their_part_of_speech(string text, string tags) =>
        Assert.Equal(tags, string.Join(' ', Analyze(text).Tags.Select(t => t.Upos)));

    [Theory]
    [InlineData("said", "say")]
    [InlineData("met", "meet")]
    [InlineData("told", "tell")]
    [InlineData("announced", "announce")]
    [InlineData("planned", "plan")]
    [InlineData("denied", "deny")]
    [InlineData("visited", "visit")]
    [InlineData("threatens", "threaten")]
    [InlineData("reaches", "reach")]
    [InlineData("won", "win")]
    public void Verbs_have_their_dictionary_form(string form, string lemma)
    {
        var tag = Analyze($"Yesterday she {form} it.").Tags[2];
        Assert.Equal(("VERB", lemma), (tag.Upos, tag.Lemma));
    }

    [Fact]
    public void Negation_and_clitics_have_the_lemma_of_the_full_word()
    {
        var tags = Analyze("They couldn’t wait, and they're late.").Tags;
        Assert.Equal("they could not wait , and they be late .", string.Join(' ', tags.Select(t => t.Lemma)));
    }

    private static Analysis Analyze(string text) => Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
}
