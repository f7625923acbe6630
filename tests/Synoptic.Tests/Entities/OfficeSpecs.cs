using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Entities;

public sealed class OfficeSpecs
{
    private static readonly EntityExtractor Extractor = new(WordTables.English);

    [Theory]
    [InlineData("NATO's secretary general, Mark Ruddle, said no.", "Mark Ruddle", "secretary general", "NATO")]
    [InlineData("Norwegian President Ivor Stane said no. Norway waited.", "Ivor Stane", "president", "Norway")]
    [InlineData("Prime Minister Ada Morrow of Finland said no.", "Ada Morrow", "prime minister", "Finland")]
    [InlineData("Ada Morrow, the mayor of Bergen, said no.", "Ada Morrow", "mayor", "Bergen")]
    [InlineData("The president of the European Commission, Ada Morrow, said no.", "Ada Morrow", "president", "European Commission")]
    [InlineData("Ivor Stane is the foreign minister of Finland.", "Ivor Stane", "foreign minister", "Finland")]
    [InlineData("Ada Morrow, who heads the World Health Organization, said no.", "Ada Morrow", "head", "World Health Organization")]
    [InlineData("Ada Morrow, who is the director of the International Monetary Fund, said no.", "Ada Morrow", "director", "International Monetary Fund")]
    [InlineData("Ivor Stane, 54, the governor of Texas, said no.", "Ivor Stane", "governor", "Texas")]
    [InlineData("Ivor Stane, commander of the Finnish army, said no. Finland waited.", "Ivor Stane", "commander of the army", "Finland")]
    [InlineData("Mr. Roe's spokesman, Piet Oort, did not answer.", "Piet Oort", "spokesman", null)]
    [InlineData("Finland's deputy foreign minister, Piet Oort, said no.", "Piet Oort", "deputy foreign minister", "Finland")]
    public void An_office_has_its_holder_and_the_country_or_body_that_it_is_of(string text, string holder, string role, string? body)
    {
        var office = Assert.Single(Offices(text));
        Assert.Equal((holder, role, body, OfficeStatus.Held), office);
    }

    [Theory]
    [InlineData("Former Finnish President Ivor Stane said no.", OfficeStatus.Former)]
    [InlineData("The then-prime minister, Ivor Stane, said no.", OfficeStatus.Former)]
    [InlineData("Ivor Stane, Finland's prime minister from 2003 to 2010, said no.", OfficeStatus.Former)]
    [InlineData("Ivor Stane, who was president of Finland, said no.", OfficeStatus.Former)]
    [InlineData("Ivor Stane, the acting director of the World Bank, said no.", OfficeStatus.Acting)]
    [InlineData("Finland's President-elect Ivor Stane said no.", OfficeStatus.Elect)]
    [InlineData("Ivor Stane was named chief executive of the World Bank last week.", OfficeStatus.Elect)]
    [InlineData("Ivor Stane was sworn in as president of Finland.", OfficeStatus.Elect)]
    [InlineData("Ivor Stane became president of Finland.", OfficeStatus.Elect)]
    public void How_somebody_stands_to_an_office_is_kept(string text, OfficeStatus status) => Assert.Equal(status, Assert.Single(Offices(text)).Status);

    [Fact]
    public void Who_holds_two_offices_of_one_body_holds_both()
    {
        var offices = Offices("Ivor Stane, president and chief executive of the World Bank, said no.");
        Assert.Equal([("Ivor Stane", "president", "World Bank", OfficeStatus.Held), ("Ivor Stane", "chief executive", "World Bank", OfficeStatus.Held)], offices);
    }

    [Fact]
    public void An_appointment_is_told_of_who_is_appointed_and_not_of_who_appoints()
    {
        var offices = Offices("President Ivor Stane appointed Ada Morrow as defence minister.");
        Assert.Equal([("Ivor Stane", "president", null, OfficeStatus.Held), ("Ada Morrow", "defence minister", null, OfficeStatus.Elect)], offices);
    }

    [Theory]
    [InlineData("Ivor Stane is not the president of Finland.")]
    [InlineData("Ivor Stane could be the next mayor of Bergen.")]
    [InlineData("Ivor Stane met the president of Finland.")]
    [InlineData("Ivor Stane stayed at the President Hotel.")]
    [InlineData("The president of Finland spoke, and Ivor Stane listened.")]
    public void Nobody_is_given_an_office_that_the_words_do_not_give(string text) => Assert.Empty(Offices(text));

    private static (string Holder, string Role, string? Body, OfficeStatus Status)[] Offices(string text)
    {
        var layer = Extractor.Extract(TestLanguage.Analyze(text));
        Assert.All(layer.Offices, office => Assert.True(office.Evidence.Contains(office.Title)));
        return [.. layer.Offices.Select(o => (layer.Entities[o.Holder].Name, o.Role, o.Body is { } body ? layer.Entities[body].Name : null, o.Status))];
    }
}
