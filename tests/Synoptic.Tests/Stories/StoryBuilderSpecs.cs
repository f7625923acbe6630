using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Tests.Copies;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

public sealed class StoryBuilderSpecs
{
    private static readonly CopyFinder Finder = new(WordTables.English);
    private static readonly StoryBuilder Builder = new(WordTables.English);

    private static Story[] Build(params Annotations[] articles) => [.. Builder.Build([.. articles], Finder.Find([.. articles]))];

    [Fact]
    public void Reports_of_one_flood_are_one_story_with_an_origin_for_each_reporter()
    {
        var story = Assert.Single(Build(
            Reports.Read("a", Reports.Flood), Reports.Read("b", Reports.OtherFlood), Reports.Read("c", Reports.Without(Reports.Flood, 1))));
        Assert.Equal(["a", "b", "c"], story.Articles.Select(article => article.Article.Id));
        Assert.Equal(["a,c", "b"], story.Origins.Select(origin => string.Join(',', origin.Articles)));
    }

    [Fact]
    public void Months_apart_the_same_words_tell_of_another_happening()
    {
        var found = Build(Reports.Read("a", Reports.OtherFlood, "2031-03-05"), Reports.Read("b", Reports.Flood, "2031-11-20"));
        Assert.Equal(2, found.Length);
    }

    [Fact]
    public void The_order_of_input_does_not_change_the_stories()
    {
        var articles = new[]
        {
            Reports.Read("a", Reports.Flood), Reports.Read("b", Reports.OtherFlood), Reports.Read("c", "The chess federation of Port Ellery elected Ulla Brand as its president on Monday after a recount of forty votes."),
            Reports.Read("d", "Ulla Brand, newly elected president of the chess federation, promised a recount of all forty votes in Port Ellery."),
        };
        Assert.Equal(Build(articles).Select(story => story.Id).Order(), Build([.. articles.Reverse()]).Select(story => story.Id).Order());
    }

    [Fact]
    public void Every_article_is_in_one_story_even_an_empty_one()
    {
        var found = Build(Reports.Read("a", ""), Reports.Read("b", Reports.Flood), Reports.Read("c", ""));
        Assert.Equal(["a", "b", "c"], found.SelectMany(story => story.Articles).Select(article => article.Article.Id).Order());
        Assert.Empty(Build());
    }
}
