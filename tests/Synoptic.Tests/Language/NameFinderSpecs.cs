using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class NameFinderSpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;

    [Theory]
    [InlineData("Reporters met President Jane B. Alder on Monday.", "Jane B. Alder", EntityType.Person)]
    [InlineData("The talks with Otto van der Meer went on.", "Otto van der Meer", EntityType.Person)]
    [InlineData("It was signed by Harold P. Quist Jr. in haste.", "Harold P. Quist Jr.", EntityType.Person)]
    [InlineData("The Ministry of Inland Waters denied it.", "Ministry of Inland Waters", EntityType.Organization)]
    [InlineData("A report by the Center for Coastal Policy Analysis warned of it.", "Center for Coastal Policy Analysis", EntityType.Organization)]
    [InlineData("They crossed the Velm River by night.", "Velm River", EntityType.Place)]
    [InlineData("Aid reached Tessaly, Greece, at noon.", "Greece", EntityType.Place)]
    [InlineData("The Norwegian ship was late.", "Norwegian", EntityType.Nationality)]
    [InlineData("Planes landed at Port Alder Airport again.", "Port Alder Airport", EntityType.Facility)]
    [InlineData("The army of Kim Sol-jun marched on.", "Kim Sol-jun", EntityType.Person)]
    [InlineData("A spokesman for Hollis & Brand declined to comment.", "Hollis & Brand", EntityType.Organization)]
    public void A_name_is_found_whole_and_with_its_type(string text, string name, EntityType type)
    {
        var found = Names(text);
        Assert.Contains((name, type), found);
    }

    [Fact]
    public void A_title_is_no_part_of_the_name() => Assert.Equal(["Ada Morrow"], Of("Prime Minister Ada Morrow spoke first.", EntityType.Person));

    [Theory]
    [InlineData("“We will not pay,” Mr. Labrador said.", "Labrador")]
    [InlineData("On Monday Ms. Fox left the hall.", "Fox")]
    public void Whoever_is_addressed_as_mister_is_a_person_though_named_like_a_place_or_a_firm(string text, string name) => Assert.Equal([name], Of(text, EntityType.Person));

    [Fact]
    public void The_possessive_mark_is_no_part_of_the_name() => Assert.Equal(["Ada Morrow", "Morrow"], Of("Ada Morrow spoke. They praised Morrow’s plan.", EntityType.Person));

    [Fact]
    public void The_first_word_of_a_sentence_is_no_name_for_its_capital_alone() => Assert.Empty(Names("Escalating pressure helped nobody. Nobody spoke. Speaking later, they agreed."));

    [Fact]
    public void Days_and_months_are_no_names() => Assert.Empty(Names("They met on Wednesday and again in February, then on Feb. 28."));

    [Fact]
    public void A_headline_in_capitals_on_every_word_gives_only_names_that_are_known() =>
        Assert.Equal(["Norway"], Names("Leaders Promise Better Roads After Long Talks With Norway").Select(name => name.Text));

    [Fact]
    public void A_list_of_names_and_offices_is_no_headline()
    {
        var found = Of("The call included Prime Minister Ada Morrow of Norway; President Ivor Stane of Finland; Mark Ruddle, the secretary general; and Vice President JD Vole.", EntityType.Person);
        Assert.Equal(["Ada Morrow", "Ivor Stane", "Mark Ruddle", "JD Vole"], found);
    }

    [Fact]
    public void A_place_that_is_a_persons_given_name_is_a_person_with_a_family_name_behind_it() =>
        Assert.Contains(("Jordan Pellow", EntityType.Person), Names("She called Jordan Pellow at once."));

    [Fact]
    public void Two_names_joined_by_a_hyphen_are_two() =>
        Assert.Equal(["Norway", "Finland"], Of("The Norway-Finland border is quiet.", EntityType.Place));

    [Fact]
    public void A_surname_alone_is_the_person_of_the_full_name() =>
        Assert.Equal(["Ilka Brandt", "Brandt"], Of("Ilka Brandt came. It is not clear what Brandt wants.", EntityType.Person));

    private static ImmutableArray<(string Text, EntityType Type)> Names(string text)
    {
        var analysis = Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
        return [.. analysis.Names.Select(name => (name.Span.Slice(text), name.Type))];
    }

    private static IEnumerable<string> Of(string text, EntityType type) => Names(text).Where(name => name.Type == type).Select(name => name.Text);
}
