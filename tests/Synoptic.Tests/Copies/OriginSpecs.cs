using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Copies;

public sealed class OriginSpecs
{
    private const string Market =
        "The covered market of Port Ellery opened its doors again on Saturday, two years after a fire had gutted the fish hall.\n"
        + "Stallholders had lit the old stoves before sunrise, and by nine the queue for smoked eel reached the tram stop.\n"
        + "Bruno Castell, who sells lamp oil and rope in the third generation, said that he had not slept for joy.\n"
        + "The city paid for the new roof with the sale of a disused tannery, over the protests of the union of tanners.";

    private static readonly CopyFinder Finder = new(WordTables.English);

    private static string Some(string text, params int[] paragraphs) => string.Join('\n', paragraphs.Select(i => text.Split('\n')[i]));

    private static (Provenance Found, PassageOrigins Passages, ImmutableArray<Annotations> Articles) Find(params Annotations[] articles)
    {
        var found = Finder.Find([.. articles]);
        return (found, new PassageOrigins(found.Origins, found.Copies), [.. articles]);
    }

    private static Span At(Annotations article, string words) => new(article.Text.IndexOf(words, StringComparison.Ordinal), article.Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    [Fact]
    public void Who_took_a_part_is_an_origin_of_its_own_but_not_for_that_part()
    {
        var (found, passages, articles) = Find(
            Reports.Read("a", Reports.Flood, "2031-03-05"),
            Reports.Read("b", $"{Market}\n{Some(Reports.Flood, 1, 3)}", "2031-03-06"));
        Assert.Equal(["A", "B"], found.Origins.Select(origin => origin.Letter));
        Assert.Equal("A", passages.Of("b", At(articles[1], "the bridge at Calder Mill had given way")));
        Assert.Equal("B", passages.Of("b", At(articles[1], "the queue for smoked eel reached the tram stop")));
        Assert.Equal("A", passages.Of("a", At(articles[0], "the bridge at Calder Mill had given way")));
    }

    [Fact]
    public void Two_parents_of_one_woven_report_stay_two_origins()
    {
        var (found, passages, articles) = Find(
            Reports.Read("a", Reports.Flood, "2031-03-05"),
            Reports.Read("b", Market, "2031-03-05"),
            Reports.Read("c", $"{Some(Reports.Flood, 0, 1, 3)}\n{Some(Market, 0, 2, 3)}", "2031-03-06"));
        Assert.Equal(2, found.Origins.Length);
        Assert.NotEqual(passages.Of("c", At(articles[2], "The river Sonne burst its banks")), passages.Of("c", At(articles[2], "who sells lamp oil and rope")));
    }

    [Fact]
    public void Words_passed_from_hand_to_hand_go_back_to_the_first()
    {
        var (_, passages, articles) = Find(
            Reports.Read("a", Reports.Flood, "2031-03-05"),
            Reports.Read("b", $"{Some(Market, 0, 1)}\n{Some(Reports.Flood, 1, 3, 5)}", "2031-03-06"),
            Reports.Read("c", $"{Some(Reports.Flood, 1, 3, 5)}\nNobody in the harbour office wished to say more about the pumps, the lamps or the missing keys.", "2031-03-07"));
        Assert.Equal("A", passages.Of("c", At(articles[2], "left open since the spring")));
    }

    [Fact]
    public void An_article_that_nobody_knows_has_no_origin() => Assert.Equal("?", new PassageOrigins([], []).Of("a", new Span(0, 3)));
}
