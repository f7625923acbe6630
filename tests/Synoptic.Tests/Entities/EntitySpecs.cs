using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Entities;

public sealed class EntitySpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;
    private static readonly EntityExtractor Extractor = new(WordTables.English);

    [Fact]
    public void A_person_has_every_spelling_and_title_that_was_used()
    {
        var entity = Person("President Dmitro Zelvensky spoke. Mr Zelvenskiy was calm, and Zelvenskyy smiled.", "Dmitro Zelvensky");
        Assert.Equal(["Zelvenskiy", "Zelvenskyy"], entity.Aliases);
        Assert.Equal(["President", "Mr"], entity.Titles);
        Assert.Equal("e1-dmitro-zelvensky", entity.Id);
    }

    [Theory]
    [InlineData("Ada Morrow, the interior ministry spokeswoman, said no.", "Ada Morrow", "interior ministry spokeswoman")]
    [InlineData("The Norwegian president Ivor Stane said no.", "Ivor Stane", "Norwegian president")]
    [InlineData("They asked NATO's secretary general, Mark Ruddle, for help.", "Mark Ruddle", "NATO's secretary general")]
    [InlineData("Mark Ruddle, NATO's secretary general, said no.", "Mark Ruddle", "NATO's secretary general")]
    [InlineData("Mr. Stane’s spokesman, Piet Oort, did not answer. Ivor Stane was away.", "Piet Oort", "Mr. Stane’s spokesman")]
    [InlineData("The president of Finland, Ivor Stane, came late.", "Ivor Stane", "president of Finland")]
    [InlineData("Ms Morrow was late. Ada Morrow is never late.", "Ada Morrow", "Ms")]
    public void A_title_stands_before_the_name_or_behind_a_comma(string text, string name, string title) =>
        Assert.Contains(title, Person(text, name).Titles);

    [Fact]
    public void Two_persons_of_one_family_name_are_kept_apart()
    {
        var layer = Extract("Ada Morrow met Ivor Morrow. Later Mr Morrow left and Ms Morrow stayed.", out var text);
        var people = layer.Entities.Where(entity => entity.Type == EntityType.Person).Select(entity => entity.Name).ToArray();
        Assert.Equal(["Ada Morrow", "Ivor Morrow"], people);
        var short1 = layer.Mentions.Where(mention => mention.Span.Slice(text) == "Morrow").Select(mention => layer.Entities[mention.Entity!.Value].Name);
        Assert.Equal(["Ivor Morrow", "Ada Morrow"], short1);
    }

    [Fact]
    public void All_names_of_one_country_are_one_place_and_its_people_another_entity()
    {
        var layer = Extract("The United States and the U.S. Navy differ. The US is large. An American said so.", out _);
        var country = Assert.Single(layer.Entities, entity => entity.Name == "United States");
        Assert.Contains("US", country.Aliases);
        Assert.Contains(layer.Entities, entity => entity is { Name: "American", Type: EntityType.Nationality });
    }

    [Fact]
    public void An_acronym_in_brackets_is_the_name_before_it()
    {
        var layer = Extract("The Coastal Trade Council (CTC) met. The CTC said no.", out _);
        var council = Assert.Single(layer.Entities);
        Assert.Equal(["CTC"], council.Aliases);
    }

    [Fact]
    public void A_description_stands_for_whom_a_title_tells()
    {
        var layer = Extract("Norwegian President Ivor Stane met Finnish President Ada Morrow. Nobody knows what the Norwegian leader wants.", out var text);
        var mention = Assert.Single(layer.Mentions, mention => mention.Kind == MentionKind.Description);
        Assert.Equal("the Norwegian leader", mention.Span.Slice(text));
        Assert.Equal("Ivor Stane", layer.Entities[mention.Entity!.Value].Name);
    }

    [Fact]
    public void The_president_is_not_the_presidents_adviser()
    {
        var layer = Extract("Ada Morrow, President Robert Stane's security adviser, spoke. Later the president left.", out var text);
        var mention = Assert.Single(layer.Mentions, mention => mention.Span.Slice(text) == "the president");
        Assert.NotEqual("Ada Morrow", mention.Entity is { } entity ? layer.Entities[entity].Name : null);
        Assert.Contains("President Robert Stane's security adviser", Person(text, "Ada Morrow").Titles);
    }

    [Fact]
    public void A_surname_that_is_an_everyday_word_is_a_name_once_the_full_name_is_given()
    {
        var layer = Extract("Hollis E. Rice came late. Ms. Rice was angry and nobody asked Rice why.", out _);
        Assert.Equal(3, layer.Mentions.Count(mention => mention.Kind == MentionKind.Name));
        Assert.Equal("Hollis E. Rice", Assert.Single(layer.Entities).Name);
    }

    [Fact]
    public void A_report_is_dated_from_a_place() =>
        Assert.Equal((EntityType.Place, "PORT ALDER"), Extract("PORT ALDER, Finland — It rained.", out _).Entities.Select(entity => (entity.Type, entity.Name)).First());

    [Fact]
    public void A_description_of_nobody_in_the_article_stays_unknown()
    {
        var layer = Extract("Ada Morrow was there. Nobody knows what the Danish leader wants.", out _);
        Assert.Null(Assert.Single(layer.Mentions, mention => mention.Kind == MentionKind.Description).Entity);
    }

    [Theory]
    [InlineData("Robert Stane met Elizabeth Morrow on Monday. She was late.", "She", "Elizabeth Morrow")]
    [InlineData("Robert Stane met Elizabeth Morrow on Monday. He was late.", "He", "Robert Stane")]
    [InlineData("“We will go on,” said Elizabeth Morrow. She added that it was late.", "She", "Elizabeth Morrow")]
    [InlineData("In his address, Robert Stane spoke of the past.", "his", "Robert Stane")]
    public void A_pronoun_stands_for_the_nearest_person_that_fits(string text, string pronoun, string name)
    {
        var layer = Extract(text, out _);
        var mention = Assert.Single(layer.Mentions, mention => mention.Span.Slice(text) == pronoun);
        Assert.Equal(MentionKind.Pronoun, mention.Kind);
        Assert.Equal(name, layer.Entities[mention.Entity!.Value].Name);
    }

    [Fact]
    public void A_pronoun_without_anybody_before_it_stays_unknown() =>
        Assert.Null(Assert.Single(Extract("He was late.", out _).Mentions).Entity);

    private static Entity Person(string text, string name) => Assert.Single(Extract(text, out _).Entities, entity => entity.Name == name);

    private static EntityLayer Extract(string text, out string same)
    {
        same = text;
        return Extractor.Extract(Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, [])));
    }
}
