using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Entities;

public sealed class PlaceSpecs
{
    private static readonly EntityExtractor Extractor = new(WordTables.English);

    [Theory]
    [InlineData("They met in Springfield, Ill., on Monday.", "Springfield", "United States", "Illinois", 39.8)]
    [InlineData("They met in Springfield, Missouri.", "Springfield", "United States", "Missouri", 37.22)]
    [InlineData("They met in Tripoli in Libya.", "Tripoli", "Libya", "Tripoli", 32.89)]
    [InlineData("The Lebanese city of Tripoli was calm.", "Tripoli", "Lebanon", "North Lebanon", 34.43)]
    [InlineData("They met in London, Ontario, on Monday.", "London", "Canada", "Ontario", 42.98)]
    [InlineData("They met in Ukraine's Odesa on Monday.", "Odesa", "Ukraine", "Odesa", 46.48)]
    [InlineData("They met in Berlin on Monday.", "Berlin", "Germany", "State of Berlin", 52.52)]
    [InlineData("They met in Paris, Texas, on Monday.", "Paris", "United States", "Texas", null)]
    [InlineData("They met in Tolmvik, Norway, on Monday.", "Tolmvik", "Norway", null, null)]
    [InlineData("They met in Finland on Monday.", "Finland", "Finland", null, null)]
    [InlineData("They met in Ontario on Monday.", "Ontario", "Canada", "Ontario", null)]
    public void A_place_is_where_the_text_or_the_size_of_its_namesakes_tells(string text, string name, string country, string? region, double? latitude)
    {
        var where = Place(text, name).Where;
        Assert.Equal((country, region, latitude), (where?.Country, where?.Region, where?.Latitude));
    }

    [Theory]
    [InlineData("They met in Valencia on Monday.", "Valencia")]
    [InlineData("They met in Georgia on Monday.", "Georgia")]
    [InlineData("They met in Tolmvik on Monday.", "Tolmvik")]
    public void Where_a_place_is_stays_unknown_when_two_of_like_size_share_its_name(string text, string name) => Assert.Null(Place(text, name).Where);

    [Fact]
    public void A_country_in_a_list_does_not_say_where_the_town_before_it_is()
    {
        var where = Place("Offices in London, France and Germany closed.", "London").Where;
        Assert.Equal("United Kingdom", where?.Country);
    }

    [Fact]
    public void Two_towns_of_one_name_are_two_and_a_bare_name_is_the_one_named_last()
    {
        const string text = "Rain fell on Springfield, Ill., and on Springfield, Mo., overnight. Springfield was wet.";
        var layer = Extract(text);
        var towns = layer.Mentions.Where(m => m.Span.Slice(text) == "Springfield").Select(m => layer.Entities[m.Entity!.Value].Where!.Region);
        Assert.Equal(["Illinois", "Missouri", "Missouri"], towns);
    }

    [Fact]
    public void A_bare_town_is_the_one_that_the_report_tells_more_of()
    {
        const string text = "Rain fell on Springfield. The town of Springfield, Ill., was wet.";
        var layer = Extract(text);
        Assert.Equal("Illinois", Assert.Single(layer.Entities, e => e.Name == "Springfield").Where?.Region);
    }

    [Theory]
    [InlineData("The Kremlin was silent. Russia waited.", "Kremlin", "Russia")]
    [InlineData("Moscow said that talks would go on. Russia waited.", "Moscow", "Russia")]
    [InlineData("Beijing's envoy left. China waited.", "Beijing", "China")]
    public void A_building_stands_for_a_government_and_a_capital_where_it_acts(string text, string name, string government)
    {
        var layer = Extract(text);
        var entity = layer.Entities.Single(e => e.Name == name);
        Assert.Equal(new LinkedEntity(government, layer.Entities.Single(e => e.Name == government).Id), entity.StandsFor);
    }

    [Theory]
    [InlineData("They met in Moscow on Monday.", "Moscow")]
    [InlineData("Moscow is a large town.", "Moscow")]
    public void A_capital_that_is_only_a_place_stands_for_nobody(string text, string name) => Assert.Null(Place(text, name).StandsFor);

    [Fact]
    public void The_adjective_of_a_country_is_linked_with_it_and_not_merged()
    {
        var layer = Extract("Finnish boats came. Finland waited.");
        var adjective = layer.Entities.Single(e => e.Name == "Finnish");
        Assert.Equal(EntityType.Nationality, adjective.Type);
        Assert.Equal(new LinkedEntity("Finland", layer.Entities.Single(e => e.Name == "Finland").Id), adjective.Related);
    }

    [Theory]
    [InlineData("The U.S. waited. The US waited. The United States waited.", "United States")]
    [InlineData("The UK waited. Britain waited.", "Britain")]
    public void A_country_and_its_abbreviations_are_one(string text, string name)
    {
        var place = Assert.Single(Extract(text).Entities, e => e.Type == EntityType.Place);
        Assert.Equal(name, place.Name);
    }

    private static EntityLayer Extract(string text) => Extractor.Extract(TestLanguage.Analyze(text));

    private static Entity Place(string text, string name) => Extract(text).Entities.Single(e => e.Name == name);
}
