using Synoptic.Text;

namespace Synoptic.Tests.Quantities;

public sealed class IndicatorSpecs
{
    [Theory]
    [InlineData("The blast killed at least six people and injured 12.", ">6 [people] killed; 12 injured")]
    [InlineData("The blast hit a market, killing two and injuring 12.", "2 killed; 12 injured")]
    [InlineData("Two people were killed and 12 others were injured, including four children.", "2 [people] killed; 12 [others] injured; 4 [children] injured")]
    [InlineData("It left two dead and 12 injured.", "2 killed; 12 injured")]
    [InlineData("The death toll rose to 14.", "14 killed")]
    [InlineData("Two soldiers and three farmers were killed.", "2 [soldiers] killed; 3 [farmers] killed")]
    [InlineData("Among the dead were two farmers.", "2 [farmers] killed")]
    [InlineData("Police arrested 30 people; 9 are missing.", "30 [people] arrested; 9 missing")]
    [InlineData("There were three deaths.", "3 [deaths] killed")]
    [InlineData("Three people were shot, one fatally.", "3 [people] shot; 1 killed")]
    [InlineData("In New Lenta, 34 were injured.", "34 injured")]
    [InlineData("No one was killed.", "0 killed")]
    [InlineData("A magnitude 6.1 quake struck.", "6.1 magnitude")]
    public void Words_nearby_tell_what_a_number_is_of(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Theory]
    [InlineData("It set a 25% tariff on Ardanian goods.", "25 percentage [Ardanian goods] tariff")]
    [InlineData("It set an additional 25 per cent tariff on wheat.", "up 25 percentage [wheat] tariff")]
    [InlineData("It raised tariffs on goods from Ardania to 50 per cent.", "50 percentage [goods] tariff")]
    [InlineData("Oil makes about 25% of the revenue.", "~25 percentage [revenue] share")]
    [InlineData("They approved a $200 million deal.", "200000000 dollar [deal] money")]
    [InlineData("They pledged over $1 billion in aid.", ">1000000000 dollar [aid] money")]
    public void Percentages_and_sums_are_of_something(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Fact]
    public void A_figure_knows_where_when_and_by_whom()
    {
        const string text = "A strike on a clinic in Lenta killed 12 people over the previous 24 hours, according to local officials.";
        var quantity = Reading.Quantities(text, [("Lenta", EntityType.Place)], [("the previous 24 hours", TimeType.Duration)])[0];
        Assert.Equal("12 [people] killed", Reading.Line(quantity, text));
        Assert.Equal(0, quantity.Place);
        Assert.Equal(0, quantity.Time);
        Assert.Equal("local officials", quantity.AttributedTo?.Slice(text));
    }

    [Theory]
    [InlineData("It raised tariffs on goods from Ardania to 50 per cent over the purchases of Norland.", "Ardania")]
    [InlineData("Strikes injured 37 people and damaged houses in Lenta.", null)]
    [InlineData("A strike on a clinic in Lenta killed two; ten others were injured, including a child.", "Lenta")]
    [InlineData("The president of Norland met two envoys.", null)]
    public void A_figure_has_its_own_place_or_none(string text, string? place)
    {
        var names = new[] { "Ardania", "Lenta", "Norland" }.Where(n => text.Contains(n, StringComparison.Ordinal)).Select(n => (n, EntityType.Place)).ToArray();
        var order = names.Select(n => n.n).OrderBy(n => text.IndexOf(n, StringComparison.Ordinal)).ToArray();
        Assert.All(Reading.Quantities(text, names, []), q => Assert.Equal(place, q.Place is { } p ? order[p] : null));
    }

    [Fact]
    public void When_it_was_said_is_not_when_it_was()
    {
        const string text = "Officials said on Tuesday that 12 people had died on Monday.";
        var quantity = Assert.Single(Reading.Quantities(text, [], [("Tuesday", TimeType.Date), ("Monday", TimeType.Date)]));
        Assert.Equal(1, quantity.Time);
    }

    [Fact]
    public void Numbers_in_names_and_dates_are_left_out()
    {
        const string text = "The Group of Seven met on 28 February with 40 guests.";
        var quantity = Assert.Single(Reading.Quantities(text, [("Group of Seven", EntityType.Organization)], [("28 February", TimeType.Date)]));
        Assert.Equal("40 [guests]", Reading.Line(quantity, text));
    }
}
