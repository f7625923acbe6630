using FsCheck;
using FsCheck.Fluent;
using Synoptic.Language.Lemmas;

namespace Synoptic.Tests.Language;

public sealed class LemmatizerSpecs
{
    private static readonly Lemmatizer Lemmatizer = Lemmatizer.Shipped("en");
    private static readonly string[] Tags = ["VERB VBD", "VERB VBG", "NOUN NNS", "NOUN NN", "PROPN NNPS", "PROPN NNP", "ADJ JJR", "ADV RB", "X FW", "NUM CD", "SYM NN", "VERB nothing", "nothing VBD", " "];

    [Theory]
    [InlineData("n't", "PART RB", "not")]
    [InlineData("n’t", "PART RB", "not")]
    [InlineData("’s", "PART POS", "'s")]
    [InlineData("'s", "AUX VBZ", "be")]
    [InlineData("’re", "AUX VBP", "be")]
    [InlineData("'ll", "AUX MD", "will")]
    [InlineData("ca", "AUX MD", "can")]
    [InlineData("were", "AUX VBD", "be")]
    [InlineData("her", "PRON PRP$", "her")]
    [InlineData("better", "ADJ JJR", "good")]
    [InlineData("children", "NOUN NNS", "child")]
    public void Common_words_have_the_lemma_of_the_treebanks(string form, string tags, string lemma) => Assert.Equal(lemma, Lemma(form, tags));

    [Theory]
    [InlineData("downplayed", "VERB VBD", "downplay")]
    [InlineData("backpedaling", "VERB VBG", "backpedal")]
    [InlineData("redeploys", "VERB VBZ", "redeploy")]
    [InlineData("remilitarized", "VERB VBN", "remilitarize")]
    [InlineData("ceasefires", "NOUN NNS", "ceasefire")]
    [InlineData("quadcopters", "NOUN NNS", "quadcopter")]
    [InlineData("draggiest", "ADJ JJS", "draggy")]
    public void A_word_that_was_never_seen_is_cut_by_its_ending(string form, string tags, string lemma) => Assert.Equal(lemma, Lemma(form, tags));

    [Theory]
    [InlineData("Marovia", "PROPN NNP", "Marovia")]
    [InlineData("Teslans", "PROPN NNPS", "Teslan")]
    [InlineData("Iranian", "ADJ JJ", "Iranian")]
    [InlineData("Ministers", "NOUN NNS", "minister")]
    [InlineData("Downplayed", "VERB VBD", "downplay")]
    [InlineData("14,370", "NUM CD", "14370")]
    [InlineData("1990s", "NOUN NNS", "1990s")]
    [InlineData("“", "PUNCT ``", "\"")]
    public void Names_and_nationalities_keep_their_capitals_and_other_words_lose_them(string form, string tags, string lemma) => Assert.Equal(lemma, Lemma(form, tags));

    [Fact]
    public void A_verb_whose_form_was_tagged_amiss_is_still_found() => Assert.Equal("recognize", Lemma("recognized", "VERB VB"));

    [Fact]
    public void A_learned_word_is_one_and_the_same_string_wherever_it_stands() => Assert.Same(Lemma("said", "VERB VBD"), Lemma("says", "VERB VBZ"));

    [Fact]
    public void Every_word_has_a_lemma_whatever_it_is_made_of()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20261122, 1).WithMaxTest(2000);
        Check.One(config, Prop.ForAll(ArbMap.Default.ArbFor<string>(), Gen.Elements(Tags).ToArbitrary(), (word, tags) => AssertLemma(word ?? "", tags)));
        foreach (var tags in Tags)
            foreach (var word in (string[])["\ud83d", "\ude00s", "s", "ed", "ing", "İ", "ŉ", "9", new string('s', 1_000_000), new string('É', 200) + "ED"]) AssertLemma(word, tags);
    }

    private static void AssertLemma(string word, string tags) => Assert.Equal(word.Length == 0, Lemma(word, tags).Length == 0);

    private static string Lemma(string form, string tags) => Lemmatizer.Lemma(form, tags.Split(' ')[0], tags.Split(' ')[1]);
}
