using Synoptic.Copies;
using Synoptic.Copies.Spinning;

namespace Synoptic.Tests.Copies;

public sealed class SwapTableSpecs
{
    [Fact]
    public void A_vocabulary_finds_its_words_and_no_others()
    {
        var words = Enumerable.Range(0, 5000).Select(static i => WordHash.Of($"word{i}")).ToArray();
        var vocabulary = SwapVocabulary.Create(words);
        Assert.All(Enumerable.Range(0, words.Length), i => Assert.Equal(i + SwapVocabulary.FirstWord, vocabulary.Find(words[i])));
        Assert.InRange(Enumerable.Range(0, 5000).Count(i => vocabulary.Find(WordHash.Of($"other{i}")) >= 0), 0, 5);
    }

    [Fact]
    public void Counts_come_back_as_logarithms_and_what_was_seen_once_is_not_kept()
    {
        var counts = new NaturalCounts(NaturalCounts.Pack([new(NaturalCounts.Key(1, 7, 9), 7), new(NaturalCounts.Key(1, 9, 7), 1), new(NaturalCounts.Triple(7, 8, 9), 1_000_000)], 2));
        Assert.Equal(3, counts.Log(NaturalCounts.Key(1, 7, 9)));
        Assert.Equal(0, counts.Log(NaturalCounts.Key(1, 9, 7)));
        Assert.Equal(0, counts.Log(NaturalCounts.Key(2, 7, 9)));
        Assert.Equal(15, counts.Log(NaturalCounts.Triple(7, 8, 9)));
    }
}
