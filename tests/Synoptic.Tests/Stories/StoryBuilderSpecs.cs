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
    public void The_same_thing_in_twenty_towns_is_twenty_stories()
    {
        string[] towns = ["Alder", "Birch", "Cedar", "Dunmore", "Elmira", "Foxton", "Garth", "Hazel", "Ivybank", "Juniper", "Kelso", "Larch", "Maple", "Norwood", "Oakham", "Pinehill", "Quarry", "Rowan", "Sorrel", "Thorn"];
        string[] names = ["Abel", "Boris", "Carla", "Doris", "Edgar", "Flora", "Gerd", "Hilda", "Ivo", "Janna", "Karl", "Lotte", "Milo", "Nora", "Otto", "Petra", "Quinn", "Rita", "Sven", "Tilda"];
        var found = Build([.. towns.Select((town, i) => Reports.Read(
            $"t{i:00}",
            $"A man was shot and wounded in {town} late on Saturday, police said. {names[i]} {town}son, {20 + i}, was hit in the leg outside the {town} Arms in {names[i]}gate Street and taken to {town} General. Officers of the {town} force are looking for a {names[i]}ov {towns[i]}er. Nobody else was hurt in the shooting, and no arrests were made."))]);
        Assert.Equal(20, found.Length);
    }

    [Fact]
    public void Months_apart_the_same_kind_of_thing_in_one_town_is_another_happening()
    {
        const string spring = "The Sonne rose over its banks at Marrowdale on Tuesday and drove four hundred families from their homes. Mayor Hedda Quill asked for soldiers. Engineers blamed a lock at Calder Mill that had been left open.";
        const string autumn = "After a week of rain the Sonne flooded cellars in Marrowdale on Thursday. Fire chief Odo Brandt counted sixty pumps at work in the Weavers' Quarter, and the school in Elm Lane stayed shut. Nobody had to leave.";
        var found = Build(Reports.Read("a", spring, "2031-03-05"), Reports.Read("b", autumn, "2031-11-20"));
        Assert.Equal(2, found.Length);
    }

    [Fact]
    public void Two_moments_of_one_saga_are_told_apart_by_their_days_and_their_own_words()
    {
        string[] texts =
        [
            "Chancellor Orla Venn of Carvania met President Tomas Reck of Lowmark in Port Ellery on Wednesday for four hours, in a quarrel over the Marsh Canal. Venn called the talks frank. On Wednesday evening Reck lifted the fish tax, and envoys toasted the harbour pact with plum brandy.",
            "In the harbour palace of Port Ellery, Tomas Reck sat down on Wednesday with Orla Venn, whose Carvania wants the Marsh Canal from Lowmark. Reck promised that the fish tax would go. Venn left on Wednesday night with a harbour pact, and envoys drank plum brandy.",
            "The harbour pact was signed on Wednesday. Lowmark, under President Reck, and the Carvania of Orla Venn no longer wrangle about the Marsh Canal after four hours in Port Ellery, and the fish tax fell that same Wednesday. Envoys spoke of a frank mood.",
            "Venn and Reck put their names to a harbour pact on Wednesday; Port Ellery rang its bells. The hated fish tax is gone since Wednesday, said envoys from Lowmark, and the Marsh Canal may carry barges from Carvania. They found four hours frank and the brandy good.",
            "On Monday Orla Venn spoke by telephone with Tomas Reck. The Marsh Canal was named between Carvania and Lowmark, but the line was bad. Reck complained on Monday about locust swarms, and Venn offered grain, seed and two hundred tractors from army stores.",
        ];
        var found = Build([.. texts.Select((text, i) => Reports.Read($"r{i}", text, withTimes: true))]);
        Assert.Equal(["r0 r1 r2 r3", "r4"], found.Select(story => string.Join(' ', story.Articles.Select(article => article.Article.Id))).Order());
    }

    [Fact]
    public void One_id_given_to_two_articles_is_no_reason_to_fail() =>
        Assert.Equal(2, Build(Reports.Read("a", Reports.Flood), Reports.Read("a", Reports.OtherFlood)).Sum(story => story.Articles.Length));

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
