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
    [InlineData("Three children were among the dead.", "3 [children] killed")]
    [InlineData("Two of the four hostages were released.", "2 [hostages] released; 4 [hostages] hostages")]
    [InlineData("Half of the 200 passengers were hurt.", "0.5 share [passengers] share; 200 [passengers]")]
    [InlineData("The raid killed two refugees.", "2 [refugees] killed")]
    [InlineData("A boy and two women in their 30s were shot; one of them died.", "2 [women] shot; 1 killed")]
    [InlineData("The flood killed seven, including four members of one family.", "7 killed; 4 [members] killed; 1 [family]")]
    [InlineData("The number of displaced people doubled to 40,000.", "up 40000 displaced")]
    [InlineData("There are dozens of injured.", "~24..100 injured")]
    [InlineData("The army shot down 48 of 60 drones.", "48 [drones] shot down; 60 [drones]")]
    [InlineData("The toll rose to 212, up from 180.", "212 killed; 180")]
    [InlineData("It struck 40 km from the port.", "40 kilometre distance")]
    [InlineData("Unemployment rose to a record 9.1 per cent.", "9.1 percentage [Unemployment] unemployment")]
    public void Words_nearby_tell_what_a_number_is_of(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Theory]
    [InlineData("It set a 25% tariff on Ardanian goods.", "25 percentage [Ardanian goods] tariff")]
    [InlineData("It set an additional 25 per cent tariff on wheat.", "up 25 percentage [wheat] tariff")]
    [InlineData("It raised tariffs on goods from Ardania to 50 per cent.", "50 percentage [goods] tariff")]
    [InlineData("Oil makes about 25% of the revenue.", "~25 percentage [revenue] share")]
    [InlineData("They approved a $200 million deal.", "200000000 dollar [deal] money")]
    [InlineData("They pledged over $1 billion in aid.", ">1000000000 dollar [aid] pledged")]
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

    [Theory]
    [InlineData("Citing local officials, the agency said 12 people had died.", "local officials")]
    [InlineData("The ministry put the toll at 12.", "ministry")]
    [InlineData("“We lost 12 homes,” said Ana Dolan, the mayor of Tolm.", "Ana Dolan")]
    [InlineData("The governor of Lenta province said on Tuesday that 12 people had died.", "governor of Lenta province")]
    [InlineData("Norland's defence ministry said that 12 people had died.", "Norland's defence ministry")]
    [InlineData("A spokesman for the rescue service, Jan Horak, said that 12 people had died.", "spokesman for the rescue service")]
    [InlineData("Some 12 people had been confirmed dead.", null)]
    [InlineData("She said that 12 people had died.", null)]
    [InlineData("“Nobody told us,” said Ana Dolan, a farmer who was travelling with 12 of her goats.", null)]
    [InlineData("Jan Horak, who put the number of injured at 12, left.", "Jan Horak")]
    public void A_figure_is_of_whoever_gave_it(string text, string? source) => Assert.Equal(source, Assert.Single(Reading.Quantities(text)).AttributedTo?.Slice(text));

    [Fact]
    public void The_day_of_an_older_figure_is_not_the_day_of_the_newer()
    {
        const string text = "The death toll rose to 212, up from 180 on Sunday.";
        var quantities = Reading.Quantities(text, [], [("Sunday", TimeType.Date)]);
        Assert.Equal([null, 0], quantities.Select(q => q.Time));
    }

    [Fact]
    public void Numbers_in_names_and_dates_are_left_out()
    {
        const string text = "The Group of Seven met on 28 February with 40 guests.";
        var quantity = Assert.Single(Reading.Quantities(text, [("Group of Seven", EntityType.Organization)], [("28 February", TimeType.Date)]));
        Assert.Equal("40 [guests]", Reading.Line(quantity, text));
    }
}
