using Synoptic.Entities;
using Synoptic.Events.Actors;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class ActorSpecs
{
    private static readonly ActorReader Reader = new(WordTables.English);
    private static readonly EntityExtractor Extractor = new(WordTables.English);

    private static string Read(string text, string words)
    {
        var analysis = TestLanguage.Analyze(text);
        var cast = Extractor.Extract(analysis);
        var start = text.LastIndexOf(words, StringComparison.Ordinal);
        var span = new Span(start, start + words.Length);
        int? entity = cast.Mentions.LastOrDefault(mention => span.Contains(mention.Span) && mention.Span.End == span.End)?.Entity;
        var found = Reader.Of(analysis, new SyntaxTree(analysis), cast.Mentions, cast.Entities, cast.Offices).Read(span, entity);
        return $"{found?.Country ?? "-"} {found?.Sector ?? "-"}";
    }

    [Theory]
    [InlineData("Norwegian soldiers crossed the bridge.", "Norwegian soldiers", "NOR MIL")]
    [InlineData("Peruvian police closed the road.", "Peruvian police", "PER COP")]
    [InlineData("The government of Ghana raised the tax.", "government of Ghana", "GHA GOV")]
    [InlineData("Kenya’s president flew home.", "Kenya’s president", "KEN GOV")]
    [InlineData("Sudanese rebels took the town.", "Sudanese rebels", "SDN REB")]
    [InlineData("Rebel leaders met in Chad.", "Rebel leaders", "TCD REB")]
    [InlineData("The rebels fought on.", "rebels", "- REB")]
    [InlineData("The leader of the Finnish opposition resigned.", "leader of the Finnish opposition", "FIN OPP")]
    [InlineData("A member of the Greek parliament spoke.", "member of the Greek parliament", "GRC LEG")]
    [InlineData("Belgian farmers blocked the port.", "Belgian farmers", "BEL AGR")]
    [InlineData("Reporters from Chile were freed.", "Reporters from Chile", "CHL JRN")]
    [InlineData("A former Danish minister was arrested.", "former Danish minister", "DNK ELI")]
    [InlineData("The stones fell into the sea.", "stones", "- -")]
    public void Words_for_somebody_tell_country_and_sector(string text, string words, string expected) => Assert.Equal(expected, Read(text, words));

    [Theory]
    [InlineData("The United Nations sent food.", "United Nations", "IGO -")]
    [InlineData("The Red Cross sent food.", "Red Cross", "NGO -")]
    [InlineData("Hamas rejected the offer.", "Hamas", "PSE REB")]
    [InlineData("The Kremlin rejected the offer.", "Kremlin", "RUS GOV")]
    [InlineData("Portugal rejected the offer.", "Portugal", "PRT -")]
    [InlineData("Hundreds of Bolivians marched.", "Bolivians", "BOL CVL")]
    public void A_name_tells_country_and_sector(string text, string words, string expected) => Assert.Equal(expected, Read(text, words));

    [Fact]
    public void Who_was_once_called_by_an_office_has_it_where_named_bare() =>
        Assert.Equal("ISL GOV", Read("Icelandic Prime Minister Orla Bendtner met the miners. Later Bendtner flew home.", "Bendtner"));

    [Fact]
    public void A_foreign_minister_without_a_country_among_several_has_none() =>
        Assert.Equal("- GOV", Read("Planes from Norway and Peru landed. The minister smiled.", "minister"));
}
