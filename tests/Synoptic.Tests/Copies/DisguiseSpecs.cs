using Synoptic.Copies;
using Synoptic.Knowledge;

namespace Synoptic.Tests.Copies;

public sealed class DisguiseSpecs
{
    private static readonly CopyFinder Finder = new(WordTables.English);

    [Fact]
    public void Characters_that_nobody_sees_do_not_hide_a_copy()
    {
        var padded = string.Concat(Reports.Flood.Select((c, i) => i % 7 == 3 && char.IsLetter(c) ? $"{c}\u200B" : i % 11 == 5 && char.IsLetter(c) ? $"{c}\u2060\u00AD" : c.ToString()));
        AssertWholeCopy(padded);
    }

    [Fact]
    public void Letters_of_another_alphabet_that_look_the_same_do_not_hide_a_copy() =>
        AssertWholeCopy(Reports.Flood.Replace('a', 'а').Replace('e', 'е').Replace('o', 'ο').Replace('T', 'Т'));

    [Fact]
    public void Words_of_zero_width_between_the_words_do_not_hide_a_copy() =>
        AssertWholeCopy(Reports.Flood.Replace(" ", " \u200B ", StringComparison.Ordinal));

    [Fact]
    public void Sentences_in_another_order_do_not_hide_a_copy()
    {
        var turned = string.Join('\n', Reports.Flood.Split('\n').Reverse());
        var copy = Assert.Single(Finder.Find([Reports.Read("a", Reports.Flood, "2031-03-05"), Reports.Read("b", turned, "2031-03-06")]).Copies);
        Assert.InRange(copy.Score, 0.9, 1);
        Assert.Equal(Reports.Flood.Split('\n').Length, copy.Passages.Length);
    }

    private static void AssertWholeCopy(string disguised)
    {
        var copy = Assert.Single(Finder.Find([Reports.Read("a", Reports.Flood, "2031-03-05"), Reports.Read("b", disguised, "2031-03-06")]).Copies);
        Assert.Equal((CopyKind.Verbatim, "a", "b"), (copy.Kind, copy.A, copy.B));
        Assert.InRange(copy.Score, 0.95, 1);
    }
}
