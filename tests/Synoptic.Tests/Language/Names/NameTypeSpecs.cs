using Synoptic.Knowledge;
using Synoptic.Language.Names;
using Synoptic.Text;

namespace Synoptic.Tests.Language.Names;

public sealed class NameTypeSpecs
{
    private static readonly NameTypes Types = new(WordTables.English);
    private static readonly NameEdges Edges = new(InventedScores.Labels, WordTables.English);

    [Fact]
    public void A_people_is_a_nationality() =>
        Assert.Equal([("Norwegian", EntityType.Nationality), ("African Americans", EntityType.Nationality)], Tell(new("The Norwegian ship took African Americans on.")));

    [Fact]
    public void A_people_inside_a_name_is_a_part_of_it() =>
        Assert.Equal([("Norwegian Fisheries Board", EntityType.Organization)], Tell(new InventedScores("The Norwegian Fisheries Board met.").Say("Norwegian Fisheries Board", 0, ("ORG", -0.1f))));

    [Fact]
    public void A_people_that_was_taken_for_a_place_is_a_people() =>
        Assert.Equal([("Norwegians", EntityType.Nationality)], Tell(new InventedScores("Many Norwegians left.").Say("Norwegians", 0, ("LOC", -0.1f))));

    [Theory]
    [InlineData("Port Alder Airport", EntityType.Facility)]
    [InlineData("Museum of Velm", EntityType.Facility)]
    [InlineData("Velm Valley", EntityType.Place)]
    public void A_place_whose_kind_is_a_building_is_a_facility(string place, EntityType type) =>
        Assert.Equal([(place, type)], Tell(new InventedScores($"Fog hid the {place} again.").Say(place, 0, ("LOC", -0.1f))));

    [Fact]
    public void An_organisation_in_a_building_stays_an_organisation() =>
        Assert.Equal([("Velm Hospital", EntityType.Organization)], Tell(new InventedScores("The Velm Hospital sued.").Say("Velm Hospital", 0, ("ORG", -0.1f))));

    [Theory]
    [InlineData("They fought in the Velm War for years.", "Velm War")]
    [InlineData("They fought in World War II as well.", "World War II")]
    [InlineData("They fell at the Battle of Alder in spring.", "Battle of Alder")]
    [InlineData("It was flooded by Hurricane Otto last year.", "Hurricane Otto")]
    [InlineData("They won at the Winter Olympics again.", "Winter Olympics")]
    public void An_event_is_told_by_the_word_that_ends_or_begins_its_name(string text, string name) => Assert.Equal([(name, EntityType.Event)], Tell(new(text)));

    [Fact]
    public void A_place_in_the_name_of_a_war_is_a_part_of_it() =>
        Assert.Equal([("Velm War", EntityType.Event)], Tell(new InventedScores("They fought in the Velm War for years.").Say("Velm", 0, ("LOC", -0.1f))));

    [Fact]
    public void A_storm_takes_the_persons_name_that_it_bears() =>
        Assert.Equal([("Hurricane Otto", EntityType.Event)], Tell(new InventedScores("It was flooded by Hurricane Otto last year.").Say("Otto", 0, ("PER", -0.1f))));

    [Fact]
    public void A_person_called_Day_is_no_event() =>
        Assert.Equal([("Mike Day", EntityType.Person)], Tell(new InventedScores("They met Mike Day there.").Say("Mike Day", 0, ("PER", -0.1f))));

    [Fact]
    public void A_headline_has_no_events_for_its_capitals() => Assert.Empty(Tell(new("Leaders Promise Better Games After Long Talks")));

    [Fact]
    public void Small_words_and_marks_at_the_edge_of_a_name_are_taken_off()
    {
        var text = new InventedScores("The Velm Authority of late and Otto Hull - an analyst.").Say("Velm Authority of", 0, ("ORG", -0.1f)).Say("Otto Hull -", 0, ("PER", -0.1f));
        Assert.Equal(["Velm Authority/ORG", "Otto Hull/PER"], text.Told(Mend(text)));
    }

    [Fact]
    public void A_name_that_breaks_off_at_its_connector_goes_on()
    {
        var text = new InventedScores("The Housing Authority of New Velm met Muqtada al Velmi.")
            .Say("Housing Authority of", 0, ("ORG", -0.1f)).Say("New Velm", 0, ("LOC", -0.1f)).Say("Muqtada", 0, ("PER", -0.1f)).Say("al Velmi", 0, ("PER", -0.1f));
        Assert.Equal(["Housing Authority of New Velm/ORG", "Muqtada al Velmi/PER"], text.Told(Mend(text)));
    }

    [Fact]
    public void A_name_that_breaks_off_before_capitalised_words_goes_on()
    {
        var text = new InventedScores("The Centre for Coastal Studies and Trade warned them.").Say("Centre for", 0, ("ORG", -0.1f));
        Assert.Equal(["Centre for Coastal Studies and Trade/ORG"], text.Told(Mend(text)));
    }

    [Fact]
    public void A_part_of_a_known_name_reaches_over_all_of_it()
    {
        var text = new InventedScores("They spoke in the Oval Office of peace.").Say("Oval", 0, ("ORG", -0.1f));
        Assert.Equal(["Oval Office/ORG"], text.Told(Mend(text)));
    }

    [Fact]
    public void Two_persons_side_by_side_are_one()
    {
        var text = new InventedScores("They met Otto Velmi there.").Say("Otto", 0, ("PER", -0.1f)).Say("Velmi", 0, ("PER", -0.1f));
        Assert.Equal(["Otto Velmi/PER"], text.Told(Mend(text)));
    }

    private static List<TokenName> Mend(InventedScores text) => Edges.Mend(text.Text, text.Segments, text.Clues, text.Names);

    private static (string, EntityType)[] Tell(InventedScores text) =>
        [.. Types.Tell(text.Text, text.Segments, text.Clues, text.Names, InventedScores.Labels).Select(name => (name.Span.Slice(text.Text), name.Type))];
}
